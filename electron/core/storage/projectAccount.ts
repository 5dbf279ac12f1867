// Current state of accounts, computed from records: who they are, the queue, what was seen of them, what we follow.
import type { DatabaseSync } from 'node:sqlite'
import { normaliseHandle } from '../../../shared/domain/handle.ts'
import { confusableSkeleton } from '../../../shared/domain/lookAlike.ts'
import type { StoredRecord } from './records.ts'
import type { Words } from './words.ts'

/** One function for each kind of record; a record is applied once, in order of (counter, device). */
export type Projection<Kind extends StoredRecord['kind']> = { readonly [K in Kind]: (record: StoredRecord<K>) => void }

type Kinds = 'identified' | 'queued' | 'unqueued' | 'passed-on' | 'observed' | 'noted' | 'followed'

export function projectAccounts(db: DatabaseSync, words: Words): Projection<Kinds> {
  const numberOf = db.prepare('SELECT no FROM account WHERE id = ?')
  const create = db.prepare('INSERT INTO account (id, platform, added_at, added_by, added_counter) VALUES (?,?,?,?,?)')
  const identify = db.prepare(
    'INSERT INTO identity (account, platform, handle, stable_id, at, counter) VALUES (?,?,?,?,?,?)',
  )
  const name = db.prepare(
    'UPDATE account SET handle = coalesce(?, handle), handle_key = coalesce(?, handle_key), skeleton = coalesce(?, skeleton), stable_id = coalesce(?, stable_id) WHERE id = ?',
  )
  // The same name on another platform is no look-alike of itself.
  const alike = db.prepare('SELECT handle FROM account WHERE skeleton = ? AND handle_key <> ? LIMIT 1')
  const setAlike = db.prepare('UPDATE account SET look_alike = ? WHERE id = ?')
  // Known, seen before and look-alike come first in the queue.
  const queue = db.prepare(
    `UPDATE account SET queued = 1, passed = 0, look_again_on = NULL, source = ?, added_at = ?, added_by = ?, added_counter = ?,
       queue_group = (last_outcome IS NULL AND look_alike IS NULL AND unfollow_open = 0 AND standing = 'candidate') WHERE id = ?`,
  )
  const unqueue = db.prepare('UPDATE account SET queued = 0, passed = 0 WHERE id = ?')
  const passOn = db.prepare('UPDATE account SET passed = 1, added_counter = ?, queue_group = 2 WHERE id = ?')
  const see = db.prepare('INSERT INTO observation (account, at, by, counter, name, bio) VALUES (?,?,?,?,?,?)')
  const seen = db.prepare('UPDATE account SET name = coalesce(?, name), bio = coalesce(?, bio) WHERE id = ?')
  const note = db.prepare(
    'INSERT INTO note (id, account, vetting, unfollow, at, by, counter, text) VALUES (?,?,?,?,?,?,?,?)',
  )
  const follow = db.prepare("UPDATE account SET standing = 'following', to_follow = 0, followed_at = ? WHERE id = ?")
  const unfollow = db.prepare(
    "UPDATE account SET standing = 'candidate', to_follow = 1, followed_at = NULL WHERE id = ?",
  )

  const index = (account: string) => {
    const no = numberOf.get(account)?.['no']
    if (typeof no === 'number') words.put(no)
  }

  return {
    identified: ({ content, at, admin, counter }) => {
      const { account, platform, handle, stableId } = content
      if (numberOf.get(account) === undefined) create.run(account, platform, at, admin, counter)
      const reading = handle === null ? null : normaliseHandle(platform, handle)
      const key = reading?.ok === true ? reading.key : (handle?.toLowerCase() ?? null)
      const skeleton = handle === null ? null : confusableSkeleton(handle)
      identify.run(account, platform, handle, stableId, at, counter)
      name.run(handle, key, skeleton, stableId, account)
      const other = skeleton === null ? undefined : alike.get(skeleton, key)?.['handle']
      if (typeof other === 'string') setAlike.run(other, account)
      index(account)
    },
    queued: ({ content, at, admin, counter }) => void queue.run(content.source, at, admin, counter, content.account),
    unqueued: ({ content }) => void unqueue.run(content.account),
    'passed-on': ({ content, counter }) => void passOn.run(counter, content.account),
    observed: ({ content, at, admin, counter }) => {
      see.run(content.account, at, admin, counter, content.name, content.bio)
      seen.run(content.name, content.bio, content.account)
      index(content.account)
    },
    noted: ({ content, at, admin, counter }) => {
      note.run(content.note, content.account, content.vetting, content.unfollow, at, admin, counter, content.text)
      index(content.account)
    },
    followed: ({ content, at }) =>
      void (content.undone ? unfollow.run(content.account) : follow.run(at, content.account)),
  }
}
