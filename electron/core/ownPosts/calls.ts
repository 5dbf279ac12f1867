// Our own posts and likes: looked through on request, found, answered.
import { z } from 'zod'
import type { Handlers } from '../../../shared/api/call.ts'
import type { BonafideContract } from '../../../shared/api/contract.ts'
import type { ownPostCalls as calls } from '../../../shared/api/ownPostCalls.ts'
import type { OwnLook } from '../../../shared/api/ownPostViews.ts'
import { ListVersion } from '../../../shared/domain/wordList.ts'
import type { Context } from '../context.ts'
import type { OwnPost } from '../importing/reading.ts'
import { text } from '../lines.ts'
import { countOwn, ownFinding, ownLine, ownLines } from './findings.ts'
import { createLooking } from './looking.ts'

/** `postsOf`: our own posts of an import, as long as they are here. */
export function ownPostCalls(
  context: Context,
  postsOf: (id: string) => readonly OwnPost[],
): Pick<Handlers<BonafideContract>, keyof typeof calls> {
  const looking = createLooking(context)
  const look = (): OwnLook => ({
    ...looking.state(),
    last: lastReading(context),
    findings: countOwn(context, 'all'),
    toLookAt: countOwn(context, 'to-look-at'),
  })
  return {
    lookThroughOwnPosts: ({ import: id }) => {
      looking.begin(id, postsOf(id))
      return look()
    },
    ownLook: look,
    listOwnFindings: (asked) => ({ rows: ownLines(context, asked), total: countOwn(context, asked.show) }),
    ownFinding: (ref) => ownFinding(context, ref, looking.wordsOf(ref)),
    answerOwnFinding: ({ ref, answer }) => {
      ownLine(context, ref)
      const { change } = context.write(['ownPosts'], (append) => {
        append('own-post-answered', { ...ref, answer })
        return { accounts: [], result: null }
      })
      return { line: ownLine(context, ref), change }
    },
  }
}

const Reading = z.object({
  at: z.string(),
  posts: z.number(),
  reposts: z.number(),
  likes: z.number(),
  wordless: z.number(),
})

function lastReading(context: Context): OwnLook['last'] {
  const row = context.storage.prepare('SELECT * FROM own_reading ORDER BY counter DESC LIMIT 1').get()
  if (row === undefined) return null
  return {
    ...Reading.parse({ ...row }),
    by: context.nameOf(text(row['by'])),
    lists: ListVersion.array().parse(JSON.parse(String(row['lists']))),
  }
}
