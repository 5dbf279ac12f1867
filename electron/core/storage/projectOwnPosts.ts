// Current state of what was found in our own posts and likes, computed from records.
import type { DatabaseSync } from 'node:sqlite'
import { type ownPostRecords, rankOf } from '../../../shared/domain/ownPosts.ts'
import type { Projection } from './projectAccount.ts'

export function projectOwnPosts(db: DatabaseSync): Projection<keyof typeof ownPostRecords> {
  const find = db.prepare(
    `INSERT INTO own_finding (platform, kind, post, at, rank, terms) VALUES (?,?,?,?,?,?)
     ON CONFLICT (platform, kind, post) DO UPDATE SET at = excluded.at, rank = excluded.rank, terms = excluded.terms,
       answer = NULL, answered_by = NULL, answered_at = NULL`,
  )
  const by = db.prepare('INSERT OR REPLACE INTO own_finding_by (platform, kind, post, account) VALUES (?,?,?,?)')
  const read = db.prepare(
    'INSERT INTO own_reading (id, import, at, by, counter, posts, reposts, likes, wordless, lists) VALUES (?,?,?,?,?,?,?,?,?,?)',
  )
  const answer = db.prepare(
    'UPDATE own_finding SET answer = ?1, answered_by = iif(?1 IS NULL, NULL, ?2), answered_at = iif(?1 IS NULL, NULL, ?3) WHERE platform = ?4 AND kind = ?5 AND post = ?6',
  )
  return {
    'own-posts-found': ({ content }) => {
      for (const { platform, kind, post, at, terms } of content.findings)
        find.run(platform, kind, post, at ?? '', rankOf(terms), JSON.stringify(terms))
    },
    'own-post-by': ({ content: c }) => void by.run(c.platform, c.kind, c.post, c.account),
    'own-posts-read': ({ content: c, at, admin, counter }) =>
      void read.run(
        c.reading,
        c.import,
        at,
        admin,
        counter,
        c.posts,
        c.reposts,
        c.likes,
        c.wordless,
        JSON.stringify(c.lists),
      ),
    'own-post-answered': ({ content: c, at, admin }) =>
      void answer.run(c.answer, admin, at, c.platform, c.kind, c.post),
  }
}
