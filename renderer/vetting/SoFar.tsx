import type { VettingView } from '../../shared/api/views.ts'
import { outcomeName } from '../../shared/domain/decision.ts'
import type { Recommendation } from '../../shared/domain/recommend.ts'
import { names } from '../ui/names.ts'
import { dayText } from '../when.ts'
import { focusOn } from './answering.ts'

type Props = { readonly view: VettingView; readonly recommendation: Recommendation; readonly title?: string | undefined }

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

/** Which ones, by their headings; each is a way there. */
function Open({ view, unanswered }: { readonly view: VettingView; readonly unanswered: readonly string[] }) {
  const checks = view.checklist.checks.filter((check) => unanswered.includes(check.id))
  return (
    <>
      <p>Unanswered is never clean.</p>
      <p className="open-checks">
        {checks.map((check) => (
          <button key={check.id} type="button" className="link plain" onClick={() => focusOn(check.id)}>
            {check.short}
          </button>
        ))}
      </p>
    </>
  )
}
