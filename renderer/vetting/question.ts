// The question for the other admins, to paste where they talk: no handle, no name, nothing about the person.
import type { VettingView } from '../../shared/api/views.ts'
import { purposeName } from '../../shared/domain/checklist.ts'
import { walkOf } from './walk.ts'

export function questionFor(view: VettingView): string {
  const what = view.purpose === 'retweet' ? 'at this post' : 'at this account'
  const facts = [
    `Case ${view.caseNumber}`,
    purposeName(view.purpose).toLowerCase().replace(' ', '-'),
    ...doubtsIn(view),
  ].join(', ')
  return `Could one of you look ${what}? ${facts}. It is in Bonafide; please don’t discuss the person here.`
}

/** At most two, by the heading of their check; more would say too much in a chat. */
function doubtsIn(view: VettingView): readonly string[] {
  const checks = walkOf(view)
  const doubts = checks.filter((check) => ['concern', 'breach'].includes(view.answers[check.id]?.answer ?? ''))
  if (doubts.length > 2) return [`${doubts.length} checks unclear`]
  return doubts.map((check) => `${check.short.toLowerCase()} unclear`)
}
