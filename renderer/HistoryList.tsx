import './accountParts.css'
import type { HistoryLine } from '../shared/api/views.ts'
import { Foreign } from './ui/Foreign.tsx'
import { Time } from './ui/Time.tsx'

type Props = {
  readonly lines: readonly HistoryLine[]
  /** A moment. */
  readonly now: string
}

/** What happened, newest first as the core sends it. What is to be covered stays with the evidence and is not repeated here. */
export function HistoryList({ lines, now }: Props) {
  if (lines.length === 0) return null
  return (
    <section>
      <h3>History</h3>
      <ol className="hist told">
        {lines.map((line) => (
          <li key={line.id}>
            <Time at={line.at} now={now} as="moment" />
            <span>
              {/* Whose opinion it was, or who reported it, was typed by a person. */}
              <Foreign text={line.text} />
              {line.by === '' ? null : (
                <span className="dim">
                  {' · '}
                  <Foreign text={line.by} />
                </span>
              )}
              {line.detail === '' || line.covered ? null : (
                <blockquote>
                  <Foreign text={line.detail} isBlock />
                </blockquote>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
