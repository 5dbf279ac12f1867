// The question for the other admins, to paste where they talk: no handle, no name, nothing about the person, and
// nothing that an admin typed.
import { purposeName, type Checklist, type GivenAnswer } from './checklist.ts'

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

/** At most two, by the heading of their check; more would say too much in a chat. */
function doubtsIn(checklist: Checklist, answers: Asked['answers']): readonly string[] {
  const doubts = checklist.checks.filter((check) => ['concern', 'breach'].includes(answers[check.id]?.answer ?? ''))
  if (doubts.length > 2) return [`${doubts.length} checks unclear`]
  return doubts.map((check) => `${check.short.toLowerCase()} unclear`)
}
