import type { VettingView } from '../../shared/api/views.ts'
import { Answer, ANSWER_KEYS, answerName, type Check, type GivenAnswer } from '../../shared/domain/checklist.ts'
import { useStore } from '../store.ts'
import { type RadioCard, RadioCards, type Tone } from '../ui/RadioCards.tsx'
import { shortDayText } from '../when.ts'
import { answer, choose, wordsOf } from './answering.ts'
import { today } from './forms.ts'
import { reachOf } from './reaching.ts'
import { filledIn } from './wording.ts'

type Props = {
  readonly view: VettingView
  readonly check: Check
  readonly isInFocus: boolean
  readonly layout: 'horizontal' | 'vertical'
  readonly describedBy: string | undefined
}

const TONES: Readonly<Record<Answer, Tone>> = {
  clear: 'clear',
  concern: 'concern',
  breach: 'breach',
  'could-not-check': 'unsure',
  'not-applicable': 'unsure',
}

/** What can be answered: the five answers, or the options of a choice. Keys are shown where they act. */
export function Answers({ view, check, isInFocus, layout, describedBy }: Props) {
  useStore(({ vetting }) => vetting.reaches)
  const asking = useStore(({ vetting }) => (isInFocus ? vetting.asking : null))
  const given = view.answers[check.id]
  const isDecided = view.decision !== null
  const hasKeys = isInFocus && !isDecided && (asking === null || asking === 'note')
  const shared = { label: check.prompt, layout, isDisabled: isDecided, describedBy } as const
  if (check.form === 'choice') {
    const cards = check.options.map((option, place): RadioCard<string> => ({
      value: option.id,
      label: option.label,
      keyHint: hasKeys ? String(place + 1) : undefined,
    }))
    return (
      <RadioCards
        {...shared}
        cards={cards}
        value={given?.choice ?? null}
        onChoose={(option) => void choose(check.id, option)}
      />
    )
  }
  // One thing at a time: in a column, what an answer asks for stands in the place of the other answers.
  const isAlone = layout === 'vertical' && asking !== null
  const answers = isAlone
    ? Answer.options.filter((each) => asking === 'grounds' && each === given?.answer)
    : Answer.options
  if (answers.length === 0) return null
  const cards = answers.map((value): RadioCard<Answer> => ({
    value,
    label: answerName(value),
    tone: TONES[value],
    keyHint: hasKeys ? ANSWER_KEYS[value] : undefined,
    note: noteOf(view, check, value, given, layout),
  }))
  return (
    <RadioCards
      {...shared}
      cards={cards}
      value={given?.answer ?? null}
      onChoose={(value) => void answer(check.id, value)}
    />
  )
}

/** The colour of an answer; a choice has none of its own. */
export function toneOf({ answer: given }: GivenAnswer): Tone | undefined {
  return given === null ? undefined : TONES[given]
}

/** Beside an answer: what it was given with, or what it would ask for. */
function noteOf(
  view: VettingView,
  check: Check,
  value: Answer,
  given: GivenAnswer | undefined,
  layout: 'horizontal' | 'vertical',
): string | null {
  if (given?.answer === value) return saidWith(view, check, given)
  if (layout === 'horizontal') return null
  if (value === 'clear') return clearWith(view, check)
  if (value === 'breach') return 'needs evidence'
  if (value === 'could-not-check') return 'asks why'
  return value === 'not-applicable' && check.required ? 'needs a note' : null
}

/** What *clear* would be given with. */
function clearWith(view: VettingView, check: Check): string | null {
  const reach = check.form === 'reach' ? reachOf(check) : null
  if (reach !== null)
    return `${reach.posts} posts read${check.reach !== null && check.reach.days > 0 ? `, back to ${shortDayText(reach.backTo, today())}` : ''}`
  if (check.search === null) return null
  return view.searches.some((each) => each.check === check.id) ? 'searched, found nothing' : 'not searched yet'
}

function saidWith(view: VettingView, check: Check, given: GivenAnswer): string | null {
  if (given.together) return 'with the others'
  if (given.why !== null) return wordsOf(check, given).replace(/^could not check: /, '')
  if (given.answer === 'not-applicable' && given.note !== '') return filledIn(given.note, view)
  return null
}
