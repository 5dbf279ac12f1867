// Accounts: found by who they are, made when they are new, read as lines, and their page with the whole history.
import type { Handlers } from '../../shared/api/call.ts'
import type { BonafideContract } from '../../shared/api/contract.ts'
import type { AccountLine, Standing } from '../../shared/domain/account.ts'
import { normaliseHandle } from '../../shared/domain/handle.ts'
import { profileLink, isOpenable } from '../../shared/domain/links.ts'
import type { Platform } from '../../shared/domain/platform.ts'
import { readWebAddress } from '../../shared/domain/webAddress.ts'
import { homeServerOf, notFound, type Context } from './context.ts'
import { historyOf } from './history.ts'
import {
  ACCOUNT_COLUMNS,
  accountLine,
  evidenceOf,
  observationOf,
  opinionOf,
  reportOf,
  text,
  type Row,
} from './lines.ts'
import { madeUnderOf, recordLineOf } from './recordLines.ts'
import { membershipsOf, passedHandlesOf } from './listsOfAccount.ts'
import type { Append } from './storage/storage.ts'

export type WhoIs = { readonly platform: Platform; readonly handle: string | null; readonly stableId: string | null }

/** The row of an account; throws `Refusal` where it is not on file. */
export function accountRow(context: Context, account: string): Row {
  const row = context.storage
    .prepare(
      `SELECT ${ACCOUNT_COLUMNS} FROM account a WHERE a.id = coalesce((SELECT stands_for FROM same_account WHERE account = ?1), ?1)`,
    )
    .get(account)
  if (row === undefined) throw notFound('This account')
  return row
}

/** Do we follow it now? What waits to be unfollowed is followed still. */
export function isFollowed(standing: Standing): boolean {
  return standing === 'following' || standing === 'to-unfollow'
}

export function lineOf(context: Context, account: string): AccountLine {
  return accountLine(context, accountRow(context, account), { wholeBio: true })
}

/** The account on file that this is, by stable id first (the handle may have passed to somebody else), or null. */
export function findAccount(context: Context, who: WhoIs): string | null {
  const { db } = context.storage
  const byId =
    who.stableId === null
      ? undefined
      : db.prepare('SELECT id FROM account WHERE platform = ? AND stable_id = ?').get(who.platform, who.stableId)
  if (byId !== undefined) return text(byId['id'])
  if (who.handle === null) return null
  const reading = normaliseHandle(who.platform, who.handle)
  if (!reading.ok) return null
  // An account on file under this handle that is known to be another one had the handle before.
  const byHandle = db.prepare(
    'SELECT id FROM account WHERE platform = ?1 AND handle_key = ?2 AND (?3 IS NULL OR stable_id IS NULL) ORDER BY no DESC',
  )
  return text(byHandle.get(who.platform, reading.key, who.stableId)?.['id'])
}

/** Finds or makes the account inside a write; gives its id. */
export function ensureAccount(context: Context, append: Append, who: WhoIs): string {
  const known = findAccount(context, who)
  if (known !== null) return known
  const account = context.newId()
  append('identified', { account, platform: who.platform, handle: who.handle, stableId: who.stableId })
  return account
}

type Calls = 'account' | 'search' | 'observe' | 'addNote' | 'mayOpen'

export function accountCalls(context: Context): Pick<Handlers<BonafideContract>, Calls> {
  const { db, words } = context.storage
  return {
    account: ({ account: asked }) => {
      const line = lineOf(context, asked)
      const account = line.id
      const all = (sql: string) => db.prepare(sql).all(account)
      const open = db
        .prepare("SELECT id FROM unfollow WHERE account = ? AND state = 'open' ORDER BY counter DESC")
        .get(account)
      return {
        account: line,
        observations: all('SELECT * FROM observation WHERE account = ? ORDER BY counter DESC').map((row) =>
          observationOf(context, row),
        ),
        handles: all('SELECT handle, stable_id, at FROM identity WHERE account = ? ORDER BY counter DESC').map(
          (row) => ({
            handle: text(row['handle']),
            stableId: text(row['stable_id']),
            at: String(row['at']),
          }),
        ),
        evidence: all('SELECT * FROM evidence WHERE account = ? ORDER BY counter DESC').map((row) =>
          evidenceOf(context, row),
        ),
        reports: all('SELECT * FROM report WHERE account = ? ORDER BY counter').map((row) => reportOf(context, row)),
        decisions: all('SELECT * FROM entry WHERE account = ? ORDER BY counter DESC').map((row) => ({
          ...recordLineOf(context, row),
          madeUnder: madeUnderOf(row),
        })),
        opinions: all('SELECT * FROM opinion WHERE account = ? ORDER BY counter DESC').map((row) =>
          opinionOf(context, row),
        ),
        history: historyOf(context, account),
        profileLink: profileLink(line),
        openUnfollow: text(open?.['id']),
        openVetting: text(accountRow(context, account)['vetting']),
        memberships: membershipsOf(context, account),
        passedHandles: passedHandlesOf(context, account),
      }
    },
    search: ({ text: typed, limit }) => {
      const found = words.find(typed, limit + 1)
      const shown = context.arrivals.conditions()
      const where = ['a.no = ?', ...shown.map((each) => each.sql)].join(' AND ')
      const byNumber = context.storage.prepare(`SELECT ${ACCOUNT_COLUMNS} FROM account a WHERE ${where}`)
      const values = shown.flatMap((each) => each.values)
      const rows = found.slice(0, limit).flatMap((no) => byNumber.all(no, ...values))
      const options = { wholeBio: false, today: context.clock.today() }
      return { rows: rows.map((row) => accountLine(context, row, options)), more: found.length > limit }
    },
    observe: ({ account, name, bio }) => {
      accountRow(context, account)
      const { change } = context.write(['accounts', 'vettings'], (append) => {
        append('observed', { account, name: name === '' ? null : name, bio })
        return { accounts: [account], result: null }
      })
      return { change }
    },
    addNote: ({ account, vetting, unfollow, text: typed }) => {
      accountRow(context, account)
      const { change } = context.write(['accounts', 'vettings', 'unfollows'], (append) => {
        append('noted', { note: context.newId(), account, vetting, unfollow, text: typed })
        return { accounts: [account], result: null }
      })
      return { change }
    },
    mayOpen: ({ url }) => {
      const address = readWebAddress(url)
      if (address === null || !url.startsWith('https://')) return { open: false, host: '' }
      return { open: isOpenable(url, { homeServers: knownServers(context, address.host) }), host: address.host }
    },
  }
}

/** The server of a Mastodon account on file, or the group's own. Only the host in question is looked up. */
function knownServers(context: Context, host: string): readonly string[] {
  const home = homeServerOf(context)
  const onFile = context.storage.db.prepare(
    "SELECT 1 FROM account WHERE platform = 'mastodon' AND handle_key LIKE ? ESCAPE '\\' LIMIT 1",
  )
  const known = onFile.get(`%@${host.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}`) !== undefined
  return [...(home === null ? [] : [home]), ...(known ? [host.toLowerCase()] : [])]
}
