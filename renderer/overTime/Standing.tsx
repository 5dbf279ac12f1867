import { StandingWhich } from '../../shared/domain/found.ts'
import { go } from '../actions.ts'
import { FigureRows } from '../FigureRows.tsx'
import { foundWords } from '../foundWords.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { showDay } from '../ui/times.ts'
import { listText } from './words.ts'

/** Where our records and the newest complete lists disagree. */
export function Standing() {
  const standing = useStore((state) => state.overTime.standing)
  const platform = useStore((state) => state.overTime.snapshots.filter.platform)
  const today = useStore((state) => state.start?.today ?? '')
  if (standing === null) return null
  const { figures, newest } = standing
  return (
    <section className="card standing" aria-labelledby="standing">
      <h2 id="standing">Where lists and records disagree</h2>
      <p className="dim">
        {newest.length === 0
          ? 'It rests on our own records alone: no complete list was brought in yet.'
          : `It rests on ${newest.map((line) => `${listText(line)} as of ${showDay(line.madeAt, today)}`).join(', ')}.`}
      </p>
      <FigureRows
        label="Where lists and records disagree"
        rows={StandingWhich.options.map((which) => {
          const found = { of: 'standing', platform, which } as const
          const { title, note } = foundWords(found)
          const count = figures[which]
          return {
            id: which,
            count,
            what: title.toLowerCase(),
            note: count === 0 ? '' : note,
            tone: count > 0 && (which === 'still-followed' || which === 'handle-passed') ? 'look' : 'plain',
            actions:
              count === 0 ? null : (
                <Button size="tight" onPress={() => void go({ name: 'found', found, source: 'import' })}>
                  Show<span className="unseen-text"> those: {title.toLowerCase()}</span>
                </Button>
              ),
          }
        })}
      />
    </section>
  )
}
