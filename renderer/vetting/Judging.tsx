import type { Start, VettingView } from '../../shared/api/views.ts'
import type { Check } from '../../shared/domain/checklist.ts'
import { REMINDERS } from '../../shared/domain/code.ts'
import { patch, useStore } from '../store.ts'
import { Key } from '../ui/Key.tsx'
import { isSingleKey } from '../ui/keyNames.ts'
import { useSingleKeys } from '../ui/keys.ts'
import { GroundMeanings } from './GroundMeaning.tsx'
import { recommendationFor } from './recommending.ts'
import { SoFar } from './SoFar.tsx'

const KEYS: readonly (readonly [readonly string[], string])[] = [
  [['J', 'K'], 'next check, the one before'],
  [['E', 'N', 'B'], 'evidence, note, bio'],
  [['U', 'I'], 'show the words, the picture'],
  [['C'], 'copy a question'],
  [['Ctrl+Enter'], 'confirm, next account'],
  [['Escape'], 'leave, all is kept'],
]

/** What helps to judge, at the right: how things stand, the ground in focus, the Code, what to remember. */
export function Judging({
  view,
  check,
  start,
}: {
  readonly view: VettingView
  readonly check: Check | null
  readonly start: Start
}) {
  const isOpen = useStore(({ vetting }) => vetting.meaningOpen)
  const hasSingle = useSingleKeys()
  return (
    <aside className="card code" aria-label="What helps to judge">
      {check !== null && (
        <>
          <h3>So far</h3>
          <SoFar view={view} recommendation={recommendationFor(view, start)} />
        </>
      )}
      {check !== null && check.grounds.length > 0 && (check.grounds.length === 1 || isOpen) && (
        <>
          <h3>{check.grounds.length === 1 ? 'What this ground means' : 'What the grounds mean'}</h3>
          <GroundMeanings check={check} isOpen={isOpen} />
        </>
      )}
      <h3>Our Code</h3>
      <p className="our-code">{start.code}</p>
      <h3>Remember</h3>
      <Remember />
      <h3>Keys</h3>
      <dl className="keys">
        {KEYS.filter(([keys]) => hasSingle || !keys.some(isSingleKey)).map(([keys, label]) => (
          <div key={label} className="key-line">
            <dt>
              {keys.map((key) => (
                <Key key={key} keys={key} />
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <p>
        <button type="button" className="link" aria-keyshortcuts="/" onClick={() => patch('frame', { over: 'keys' })}>
          All keys <Key keys="/" />
        </button>
      </p>
    </aside>
  )
}

/** The sentences that stand beside every decision. */
export function Remember() {
  return (
    <ul className="mind">
      {REMINDERS.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  )
}
