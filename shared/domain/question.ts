// The question for the other admins, to paste where they talk: no handle, no name, nothing about the person, and
// nothing that an admin typed.
import { type Check, type Checklist, type GivenAnswer, purposeName } from './checklist.ts'

export type Asked = {
  readonly caseNumber: number
  readonly checklist: Checklist
  readonly answers: Readonly<Record<string, GivenAnswer | undefined>>
}

export function questionFor({ caseNumber, checklist, answers }: Asked): string {
  const what = checklist.purpose === 'retweet' ? 'at this post' : 'at this account'
  const purpose = purposeName(checklist.purpose).toLowerCase().replace(' ', '-')
  const facts = [`Case ${caseNumber}`, purpose, ...doubtsIn(checklist, answers)].join(', ')
  return `Could one of you look ${what}? ${facts}. It is in Bonafide; please don’t discuss the person here.`
}

/**
 * At most two, by the heading of their check; more would say too much in a chat. What was answered *against our Code* is
 * not unclear, and is not told there either: it is to be looked over.
 */
function doubtsIn(checklist: Checklist, answers: Asked['answers']): readonly string[] {
  const doubts = checklist.checks.filter((check) => ['concern', 'breach'].includes(answers[check.id]?.answer ?? ''))
  const isBreach = (check: Check) => answers[check.id]?.answer === 'breach'
  if (doubts.length > 2) return [`${doubts.length} checks ${doubts.some(isBreach) ? 'to look over' : 'unclear'}`]
  return doubts.map((check) => `${check.short.toLowerCase()} ${isBreach(check) ? 'to look over' : 'unclear'}`)
}
