import type { Check } from '../../shared/domain/checklist.ts'
import { type Ground, meaningOf } from '../../shared/domain/ground.ts'
import { referenceText } from '../../shared/domain/reference.ts'

/** What counts as a ground, what does not by itself, and on request what to look for. What was `said` beside it is not said twice. */
export function GroundMeaning({
  ground,
  isFull,
  said = '',
}: {
  readonly ground: Ground
  readonly isFull: boolean
  readonly said?: string
}) {
  const { name, meaning, notByItself, examplesToLookFor, source } = meaningOf(ground)
  return (
    <div className="meaning">
      <p className="meaning-name">
        <b>{name}</b>
      </p>
      {said.includes(meaning) ? null : <p>{meaning}</p>}
      <p>
        <b>Not by itself:</b> {notByItself}
      </p>
      {isFull && (
        <>
          <p>
            <b>To look for, described:</b>
          </p>
          <ul>
            {examplesToLookFor.map((example) => (
              <li key={example}>{example}</li>
            ))}
          </ul>
          <p className="small">{referenceText(source)}</p>
        </>
      )}
    </div>
  )
}

/** The grounds that a check can raise; several are folded until asked for. */
export function GroundMeanings({
  check: { grounds, lookFor },
  isOpen,
}: {
  readonly check: Check
  readonly isOpen: boolean
}) {
  const [only] = grounds
  if (only === undefined) return null
  if (grounds.length === 1) return <GroundMeaning ground={only} isFull={isOpen} said={lookFor} />
  return (
    <div className="meanings">
      {grounds.map((ground) => (
        <details key={ground}>
          <summary>{meaningOf(ground).name}</summary>
          <GroundMeaning ground={ground} isFull />
        </details>
      ))}
    </div>
  )
}
