import type { StandingWhich } from '../../shared/domain/found.ts'
import { go } from '../actions.ts'
import { foundWords } from '../foundWords.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'

/** What is worth a line here: the newest lists say otherwise than our records. */
const shown: readonly StandingWhich[] = ['still-followed', 'handle-passed']

/** Where lists and records disagree, each with the way to its list; nothing where they agree. */
export function Disagreements() {
  const standing = useStore((state) => state.overview.standing)
  if (standing === null) return null
  const lines = shown.filter((which) => standing[which] > 0)
  if (lines.length === 0) return null
  return (
    <section className="disagreements" aria-label="Where lists and records disagree">
      {lines.map((which) => {
        const found = { of: 'standing', platform: null, which } as const
        const { title } = foundWords(found)
        return (
          <p key={which}>
            <b>{standing[which].toLocaleString('en-GB')}</b> {title.charAt(0).toLowerCase() + title.slice(1)}{' '}
            <Button size="tight" onPress={() => void go({ name: 'found', found, source: 'import' })}>
              Show<span className="unseen-text"> those: {title}</span>
            </Button>
          </p>
        )
      })}
      <Button
        size="tight"
        variant="quiet"
        onPress={() => void go({ name: 'listsOverTime', before: null, after: null })}
      >
        Lists over time
      </Button>
    </section>
  )
}
