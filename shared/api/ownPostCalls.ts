// Our own posts and likes through the lens: started on request, found, answered one by one.
import { z } from 'zod'
import { OwnAnswer, OwnRef } from '../domain/ownPosts.ts'
import { Id } from '../domain/plain.ts'
import { Change } from './change.ts'
import { OwnFinding, OwnFindingLine, OwnLook } from './ownPostViews.ts'
import { rowsOf, Window } from './window.ts'

/** What the list shows: what nobody has looked at, all of it, or what has this answer. */
export const OwnShown = z.enum(['to-look-at', 'all', ...OwnAnswer.options])
export type OwnShown = z.infer<typeof OwnShown>

export const ownPostCalls = {
  /** Begins with the posts of an archive that was read since the app was started. Goes on by itself: ask `ownLook`. */
  lookThroughOwnPosts: { input: z.strictObject({ import: Id }), output: OwnLook },
  /** Asked for again whenever a change touched `ownPosts`. */
  ownLook: { input: z.strictObject({}), output: OwnLook },
  /** By accounts on the urgent list first, then the most telling terms, the newest first. */
  listOwnFindings: { input: Window.extend({ show: OwnShown }), output: rowsOf(OwnFindingLine) },
  ownFinding: { input: OwnRef, output: OwnFinding },
  /** Null takes the answer back. */
  answerOwnFinding: {
    input: z.strictObject({ ref: OwnRef, answer: OwnAnswer.nullable() }),
    output: z.strictObject({ line: OwnFindingLine, change: Change }),
  },
} as const
