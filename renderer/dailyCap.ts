// The number of new accounts for a day, where the admin wants one: *next* asks before it goes on.
import { isCapReached } from '../shared/domain/kindness.ts'
import { patch, useStore } from './store.ts'

let answer: ((goOn: boolean) => void) | null = null
/** Up to which number the admin has said *one more* today. */
let allowed = { day: '', number: 0 }

/** May a new account be opened? Asks where the number for today is reached. Urgent entries never come this way. */
export function mayTakeAnother(): Promise<boolean> {
  const { start } = useStore.getState()
  if (start === null) return Promise.resolve(true)
  const { newToday } = start.counts
  const upTo = allowed.day === start.today ? allowed.number : 0
  if (!isCapReached(newToday, start.settings.dailyCap, upTo)) return Promise.resolve(true)
  answer?.(false)
  patch('frame', { capQuestion: { newToday } })
  return new Promise((resolve) => {
    answer = resolve
  })
}

export function answerCapQuestion(goOn: boolean): void {
  const { start, frame } = useStore.getState()
  if (goOn && start !== null && frame.capQuestion !== null)
    allowed = { day: start.today, number: frame.capQuestion.newToday + 1 }
  patch('frame', { capQuestion: null })
  answer?.(goOn)
  answer = null
}
