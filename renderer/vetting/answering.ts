// Answering the checks: the digits, Z, the marks, and what an answer asks for further.
import {
  Answer,
  type Check,
  CouldNotWhy,
  couldNotWhyName,
  type GivenAnswer,
  answerName,
  UNANSWERED,
  type Reach,
} from '../../shared/domain/checklist.ts'
import { Ground } from '../../shared/domain/ground.ts'
import { UnfollowReason } from '../../shared/domain/unfollow.ts'
import { attempt } from '../actions.ts'
import { api } from '../api.ts'
import { announce, checkInFocus, lay, layDelta, moveOn, openView, stopAt, vettingState } from './inHand.ts'
import { pickReason } from './deciding.ts'
import { press } from './order.ts'
import { reachOf } from './reaching.ts'
import { checkAt, isAnswered, leftTogether, nextUnanswered, stopBeside } from './walk.ts'

/** A digit means what the screen shows beside it: an answer, an option, a reason, or a ground. */
export function pressDigit(digit: number): Promise<void> {
  return press(() => {
    const focus = checkInFocus()
    // At the decision a digit is the reason of an ordinary unfollow.
    if (focus === null) return pickReason(UnfollowReason.options[digit - 1])
    const { check } = focus
    const { asking } = vettingState()
    if (asking === 'why') return giveWhy(check, CouldNotWhy.options[digit - 1])
    // A digit typed ahead for the next check must not turn a doubt into something else: Esc comes first.
    if (asking === 'grounds') return check.grounds.length > 1 ? toggleGround(check, check.grounds[digit - 1]) : true
    if (check.form === 'choice') return giveChoice(check, check.options[digit - 1]?.id)
    return giveAnswer(check, Answer.options[digit - 1])
  })
}

/** The same for a press on the answer itself, which need not belong to the check in focus. */
export function answer(check: string, value: Answer): Promise<void> {
  return pressOn(check, (each) => giveAnswer(each, value))
}

export function choose(check: string, option: string): Promise<void> {
  return pressOn(check, (each) => giveChoice(each, option))
}

export function sayWhy(check: string, why: CouldNotWhy): Promise<void> {
  return pressOn(check, (each) => giveWhy(each, why))
}

export function pickGround(check: string, ground: Ground): Promise<void> {
  return pressOn(check, (each) => toggleGround(each, ground))
}

/** Not applicable on a required check: why it is so. */
export function giveNote(check: string, note: string): Promise<void> {
  return pressOn(check, async (each) => {
    if (note.trim() === '') return true
    if (!(await save(each, { ...UNANSWERED, answer: 'not-applicable', note: note.trim() }))) return false
    moveOn()
    return true
  })
}

export function takeBack(): Promise<void> {
  return press(async () => {
    const focus = checkInFocus()
    if (focus === null || focus.view.answers[focus.check.id] === undefined) return true
    if (!(await save(focus.check, null))) return false
    lay({ asking: null })
    announce(`${focus.check.short}: taken back, unanswered.`)
    return true
  })
}

/** Z: none of these in what I read. */
export function answerTogether(): Promise<void> {
  return press(async () => {
    const view = openView()
    if (view === null) return true
    const left = leftTogether(view)
    if (left.length === 0) {
      announce('Nothing is left to answer together.')
      return true
    }
    const delta = await attempt(() => api.answerTogether({ vetting: view.id }))
    if (delta === null) return false
    layDelta(delta)
    announce(`None of these in what I read: ${left.map((check) => check.short).join(', ')}.`)
    moveOn()
    return true
  })
}

export function mark(id: string, on: boolean): Promise<void> {
  return press(async () => {
    const view = openView()
    if (view === null) return true
    const delta = await attempt(() => api.mark({ vetting: view.id, mark: id, on }))
    if (delta === null) return false
    layDelta(delta)
    return true
  })
}

export function step(by: 1 | -1): Promise<void> {
  return press(() => {
    const { view, stop } = vettingState()
    if (view !== null) stopAt(stopBeside(view, stop, by))
    return true
  })
}

export function focusOn(stop: string): void {
  if (vettingState().stop !== stop) stopAt(stop)
}

/** The first check of a step without an answer, else its first; the last step is the decision. */
export function focusStep(id: string): void {
  const { view } = vettingState()
  if (view === null) return
  const checks = view.checklist.checks.filter((check) => check.step === id)
  focusOn((checks.find((check) => !isAnswered(view, check)) ?? checks[0])?.id ?? id)
}

function pressOn(id: string, work: (check: Check) => Promise<boolean> | boolean): Promise<void> {
  return press(() => {
    const view = openView()
    const check = view === null ? null : checkAt(view, id)
    if (check === null) return true
    focusOn(id)
    return work(check)
  })
}

async function giveAnswer(check: Check, value: Answer | undefined): Promise<boolean> {
  if (value === undefined) return true
  if (value === 'could-not-check') return ask('why')
  if (value === 'not-applicable' && check.required) return ask('note')
  const before = vettingState().view?.answers[check.id]
  const isDoubt = value === 'concern' || value === 'breach'
  const grounds = !isDoubt ? [] : check.grounds.length === 1 ? [...check.grounds] : (before?.grounds ?? [])
  if (!(await save(check, { ...UNANSWERED, answer: value, grounds, reach: reachFor(check, value) }))) return false
  // A doubt keeps the focus: its ground and its evidence are asked for here.
  if (isDoubt) return ask('grounds')
  moveOn()
  return true
}

/** The offered reach stands only for *clear*: who stopped at a bad post did not read on. */
function reachFor(check: Check, value: Answer): Reach | null {
  if (check.form !== 'reach') return null
  if (value === 'clear') return reachOf(check)
  return vettingState().reaches[check.id] ?? null
}

async function giveChoice(check: Check, option: string | undefined): Promise<boolean> {
  if (option === undefined || !check.options.some((each) => each.id === option)) return true
  if (!(await save(check, { ...UNANSWERED, choice: option }))) return false
  moveOn()
  return true
}

async function giveWhy(check: Check, why: CouldNotWhy | undefined): Promise<boolean> {
  if (why === undefined) return true
  if (!(await save(check, { ...UNANSWERED, answer: 'could-not-check', why }))) return false
  moveOn()
  return true
}

async function toggleGround(check: Check, ground: Ground | undefined): Promise<boolean> {
  const given = vettingState().view?.answers[check.id]
  if (ground === undefined || given === undefined) return true
  const on = !given.grounds.includes(ground)
  const grounds = Ground.options.filter((each) => (each === ground ? on : given.grounds.includes(each)))
  return save(check, { ...given, grounds })
}

function ask(asking: 'why' | 'grounds' | 'note'): true {
  lay({ asking })
  return true
}

async function save(check: Check, given: GivenAnswer | null): Promise<boolean> {
  const view = openView()
  if (view === null) return true
  const delta = await attempt(() => api.answerCheck({ vetting: view.id, check: check.id, answer: given }))
  if (delta === null) return false
  layDelta(delta)
  if (given !== null) announce(`${check.short}: ${wordsOf(check, given)}.`)
  return true
}

/** "clear", "could not check: posts are protected", "organisation". */
export function wordsOf(check: Check, given: GivenAnswer): string {
  if (given.choice !== null) return check.options.find((option) => option.id === given.choice)?.label ?? given.choice
  if (given.answer === null) return 'not answered'
  const why = given.why === null ? '' : `: ${couldNotWhyName(given.why).toLowerCase()}`
  return `${given.answer === 'breach' ? answerName(given.answer) : answerName(given.answer).toLowerCase()}${why}`
}

/** Enter in what a doubt asks for: on to the next check. */
export function goOn(): Promise<void> {
  return press(() => {
    const { view, stop } = vettingState()
    if (view !== null) stopAt(nextUnanswered(view, stop))
    return true
  })
}
