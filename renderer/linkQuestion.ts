// Before a link to a host that Bonafide does not know is opened, the admin is asked.
import { patch } from './store.ts'

let answer: ((open: boolean) => void) | null = null

/** Shows the question; a second one takes the place of the first, which counts as *no*. */
export function askAboutLink(host: string): Promise<boolean> {
  answer?.(false)
  patch('frame', { linkQuestion: { host } })
  return new Promise((resolve) => {
    answer = resolve
  })
}

export function answerLinkQuestion(open: boolean): void {
  patch('frame', { linkQuestion: null })
  answer?.(open)
  answer = null
}
