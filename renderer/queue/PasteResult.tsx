import type { PasteLine, PastePreview } from '../../shared/api/views.ts'
import { platformName } from '../../shared/domain/platform.ts'
import { useStore } from '../store.ts'
import { Foreign } from '../ui/Foreign.tsx'
import { useNow } from '../useNow.ts'
import { previewRemarks } from './words.ts'

/** Further lines are counted, not listed: the box itself has them all. */
const MOST_SHOWN = 100

/** What was read of the box, as it is typed; and what the last adding did. */
export function PasteResult() {
  const { preview, state, said, left, text } = useStore((all) => all.queue.paste)
  return (
    <>
      <p role="status" className="paste-said">
        {said !== '' && <b>{said} </b>}
        {left.length > 0 &&
          `${left.length.toLocaleString()} could not be read and ${left.length === 1 ? 'stays' : 'stay'} in the box.`}
        {state === 'adding' && 'Adding them to the queue …'}
        {said === '' && state !== 'adding' && preview !== null && summaryOf(preview)}
        {said === '' && preview === null && text.trim() !== '' && state === 'reading' && 'Reading …'}
      </p>
      {left.length > 0 && <Unreadable lines={left} count={left.length} />}
      {left.length === 0 && preview !== null && <Preview preview={preview} />}
    </>
  )
}

function Preview({ preview }: { readonly preview: PastePreview }) {
  const now = new Date(useNow()).toISOString()
  const remarked = preview.lines
    .map((line) => ({ line, remarks: previewRemarks(line, now) }))
    .filter(({ remarks }) => remarks.length > 0)
  return (
    <>
      {preview.unreadableCount > 0 && <Unreadable lines={preview.unreadable} count={preview.unreadableCount} />}
      {remarked.length > 0 && (
        <section aria-labelledby="known-lines">
          <h3 id="known-lines">Known already</h3>
          <ul className="paste-lines">
            {remarked.slice(0, MOST_SHOWN).map(({ line, remarks }) => (
              <li key={`${line.line} ${line.shown}`}>
                <Shown line={line} />
                {remarks.map(({ tone, text }) => (
                  <span key={text} className={`remark ${tone}`}>
                    <Foreign text={text} />
                  </span>
                ))}
              </li>
            ))}
          </ul>
          {remarked.length > MOST_SHOWN && (
            <p className="dim">and {(remarked.length - MOST_SHOWN).toLocaleString()} more</p>
          )}
        </section>
      )}
      <Recognised lines={preview.lines} />
    </>
  )
}

function Recognised({ lines }: { readonly lines: readonly PasteLine[] }) {
  if (lines.length === 0) return null
  return (
    <details className="recognised">
      <summary>What was recognised</summary>
      <ul className="paste-lines">
        {lines.slice(0, MOST_SHOWN).map((line) => (
          <li key={`${line.line} ${line.shown}`}>
            <Shown line={line} />
          </li>
        ))}
      </ul>
      {lines.length > MOST_SHOWN && <p className="dim">The first {MOST_SHOWN} are shown.</p>}
    </details>
  )
}

function Shown({ line }: { readonly line: PasteLine }) {
  return (
    <span className="shown">
      <Foreign text={line.shown} /> <span className="dim">{platformName(line.platform)}</span>
    </span>
  )
}

function Unreadable({ lines, count }: { readonly lines: PastePreview['unreadable']; readonly count: number }) {
  return (
    <section aria-labelledby="unreadable-lines">
      <h3 id="unreadable-lines">Could not be read</h3>
      <ul className="paste-lines unreadable">
        {lines.slice(0, MOST_SHOWN).map((line) => (
          <li key={`${line.line} ${line.text}`}>
            <span className="dim">line {line.line.toLocaleString()}</span>{' '}
            <span className="mono">
              <Foreign text={line.text.slice(0, 120)} />
            </span>{' '}
            <span className="why">{line.why}</span>
          </li>
        ))}
      </ul>
      {count > MOST_SHOWN && <p className="dim">and {(count - MOST_SHOWN).toLocaleString()} more</p>}
    </section>
  )
}

function summaryOf({ fresh, known, duplicates, unreadableCount, tooMany }: PastePreview): string {
  if (tooMany) return 'These are more than 10,000 lines. Please paste them in two parts.'
  const parts = [
    `${fresh.toLocaleString()} new`,
    ...(known > 0 ? [`${known.toLocaleString()} known already`] : []),
    ...(duplicates > 0 ? [`${duplicates.toLocaleString()} twice in the box`] : []),
    ...(unreadableCount > 0 ? [`${unreadableCount.toLocaleString()} that could not be read`] : []),
  ]
  return `${parts.join(' · ')}.`
}
