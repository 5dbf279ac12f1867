import type { VettingView } from '../../shared/api/views.ts'
import { outcomeName } from '../../shared/domain/decision.ts'
import type { Recommendation } from '../../shared/domain/recommend.ts'
import { names } from '../ui/names.ts'
import { dayText } from '../when.ts'
import { focusOn, focusStep } from './answering.ts'

type Props = {
  readonly view: VettingView
  readonly recommendation: Recommendation
  readonly title?: string | undefined
}

/** At the decision the box asks for attention; on the way it only says how things stand. */
const TONES = {
  follow: 'go',
  keep: 'go',
  'fine-to-repost': 'go',
  ask: 'ask',
  'not-for-us': 'not-us',
  unfollow: 'not-us',
  'do-not-follow': 'stop',
  'unfollow-urgently': 'stop',
  'do-not-repost': 'stop',
} as const

/** What the answers add up to, with every reason. Never a decision. */
export function SoFar({ view, recommendation, title }: Props) {
  const { outcome, reasons, until, remind } = recommendation
  return (
    <div className={names('rec', outcome === null ? 'none' : TONES[outcome])}>
      <b>{outcome === null ? openText(recommendation) : (title ?? outcomeName(outcome))}</b>
      {until !== null && <p>Until {dayText(until)}, then somebody looks again.</p>}
      {outcome === null ? <Open view={view} unanswered={recommendation.unanswered} /> : <Reasons reasons={reasons} />}
      {remind.map((each) => (
        <p key={each} className="remind">
          <strong>{each}</strong>
        </p>
      ))}
    </div>
  )
}

function Reasons({ reasons }: { readonly reasons: Recommendation['reasons'] }) {
  return (
    <ul className="reasons">
      {reasons.map(({ text, check }) => (
        <li key={text}>
          {check === undefined ? (
            text
          ) : (
            <button type="button" className="link plain" onClick={() => focusOn(check)}>
              {text}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

function openText({ unanswered }: Recommendation): string {
  return unanswered.length === 1 ? 'One check is not answered yet' : `${unanswered.length} checks are not answered yet`
}

/** More than these are told by their steps. */
const MOST_NAMED = 4

/** Which ones, by their headings, or by step while there are many; each is a way there. */
function Open({ view, unanswered }: { readonly view: VettingView; readonly unanswered: readonly string[] }) {
  const checks = view.checklist.checks.filter((check) => unanswered.includes(check.id))
  const ways =
    checks.length <= MOST_NAMED
      ? checks.map((check) => ({ id: check.id, text: check.short, go: () => focusOn(check.id) }))
      : view.checklist.steps.flatMap(({ id, title }) => {
          const count = checks.filter((check) => check.step === id).length
          return count === 0 ? [] : [{ id, text: `${title}: ${count}`, go: () => focusStep(id) }]
        })
  return (
    <>
      <p>Unanswered is never clean.</p>
      <p className="open-checks">
        {ways.map(({ id, text, go }) => (
          <button key={id} type="button" className="link plain" onClick={go}>
            {text}
          </button>
        ))}
      </p>
    </>
  )
}
