// Current state of imports: the lists of our own accounts over time, and the accounts that came with them.
import type { DatabaseSync } from 'node:sqlite'
import { createImportedAccounts, ListAt } from './importedAccount.ts'
import { createMembers, listNumber } from './member.ts'
import type { Projection } from './projectAccount.ts'
import type { StandsFor } from './sameAccount.ts'
import type { Words } from './words.ts'

type Kinds = 'import-finished' | 'accounts-imported' | 'list-settled' | 'unfollow-verified'

export function projectImports(db: DatabaseSync, words: Words, standsFor: StandsFor): Projection<Kinds> {
  const addImport = db.prepare(
    'INSERT INTO import (id, name, format, warnings, at, by, counter) VALUES (?,?,?,?,?,?,?)',
  )
  const addSnapshot = db.prepare(
    `INSERT INTO snapshot (id, import, place, platform, relation, list, own, complete, made, made_at, digest, same_as,
       gives_ids, gives_handles, gives_names, gives_bios, rows, refused, left_out) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
  )
  const taken = db.prepare('SELECT 1 FROM snapshot WHERE list = ? AND made = ?')
  const same = db.prepare(
    'SELECT no FROM snapshot WHERE list = ? AND made_at = ? AND digest = ? AND complete = ? AND same_as IS NULL ORDER BY no LIMIT 1',
  )
  const listAt = db.prepare(
    'SELECT no, id, platform, relation, list, made, made_at AS madeAt FROM snapshot WHERE id = ?',
  )
  const settle =
    db.prepare(`UPDATE snapshot SET settled = 1, size = ?, joined = ?, untold = ?, fresh = ?, renamed = ?, look_alikes = ?, passed = ?, gone = ?,
       verified = ?, reopened = ?, against = ?, due_again = ? WHERE id = ?`)
  const verify = db.prepare("UPDATE unfollow SET state = 'verified', verified_at = ? WHERE id = ? AND state = 'done'")
  const verified = db.prepare('UPDATE snapshot SET verified = verified + 1 WHERE id = ?')
  const prove = db.prepare(
    "INSERT OR IGNORE INTO unfollow_proof (snapshot, account, unfollow, shows) VALUES (?,?,?,'verified')",
  )
  const members = createMembers(db)
  const accounts = createImportedAccounts(db, { words, members })

  return {
    'import-finished': ({ content, at, admin, counter }) => {
      addImport.run(content.import, content.name, content.format, JSON.stringify(content.warnings), at, admin, counter)
      for (const [place, each] of content.lists.entries()) {
        const list = listNumber(each.platform, each.relation)
        const again = same.get(list, each.madeAt, each.digest, each.complete ? 1 : 0)?.['no'] ?? null
        let made = Date.parse(each.madeAt)
        while (taken.get(list, made) !== undefined) made += 1
        addSnapshot.run(
          each.snapshot,
          content.import,
          place,
          each.platform,
          each.relation,
          list,
          each.own,
          each.complete ? 1 : 0,
          made,
          each.madeAt,
          each.digest,
          typeof again === 'number' ? again : null,
          each.gives.ids ? 1 : 0,
          each.gives.handles ? 1 : 0,
          each.gives.names ? 1 : 0,
          each.gives.bios ? 1 : 0,
          each.rows,
          each.refused,
          JSON.stringify(each.leftOut),
        )
      }
    },
    'accounts-imported': ({ content, at, admin, counter }) => {
      const row = listAt.get(content.snapshot)
      if (row === undefined) return
      const list = ListAt.parse({ ...row })
      accounts.take(list, content.rows, { standsFor, at, admin, counter })
      accounts.leave(list, content.left.map(standsFor))
    },
    'list-settled': ({ content: { size, joined, untold, figures, snapshot } }) =>
      void settle.run(
        size,
        joined,
        untold,
        figures.fresh,
        figures.renamed,
        figures.look_alikes,
        figures.passed,
        figures.gone,
        figures.verified,
        figures.reopened,
        figures.against,
        figures.due_again,
        snapshot,
      ),
    'unfollow-verified': ({ content }) => {
      verify.run(content.madeAt, content.unfollow)
      verified.run(content.snapshot)
      prove.run(content.snapshot, content.account, content.unfollow)
    },
  }
}
