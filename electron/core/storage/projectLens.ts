// Current state of the lens, computed from records.
import type { DatabaseSync } from 'node:sqlite'
import type { Projection } from './projectAccount.ts'

export function projectLens(db: DatabaseSync): Projection<'lens-read' | 'hit-answered'> {
  const read = db.prepare('INSERT INTO lens_reading (id, vetting, at, by, counter, lists) VALUES (?,?,?,?,?,?)')
  const post = db.prepare('INSERT OR IGNORE INTO lens_post (vetting, digest) VALUES (?,?)')
  const hit = db.prepare(
    'INSERT INTO lens_hit (id, vetting, list, term, ground, strength, post, nth) VALUES (?,?,?,?,?,?,?,?)',
  )
  const answer = db.prepare('UPDATE lens_hit SET use = ? WHERE id = ?')
  return {
    'lens-read': ({ content: c, at, admin, counter }) => {
      read.run(c.reading, c.vetting, at, admin, counter, JSON.stringify(c.lists))
      for (const digest of c.posts) post.run(c.vetting, digest)
      for (const each of c.hits)
        hit.run(each.hit, c.vetting, each.list, each.term, each.ground, each.strength, each.post, each.nth)
    },
    'hit-answered': ({ content }) => void answer.run(content.use, content.hit),
  }
}
