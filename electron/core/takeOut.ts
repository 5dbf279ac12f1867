// Taking out a list of accounts as a file, a part at a time, so that nobody else has to wait for it.
import type { Handlers } from '../../shared/api/call.ts'
import type { BonafideContract } from '../../shared/api/contract.ts'
import { profileLink } from '../../shared/domain/links.ts'
import { takenEnd, takenLine, takenStart, type TakenAccount, type TakenAccounts } from '../../shared/domain/takeOut.ts'
import type { Context } from './context.ts'
import { ACCOUNT_COLUMNS, accountLine, type Row } from './lines.ts'

/** Accounts in a part: some 20 ms of work. */
const IN_A_PART = 2_000

const which: { readonly [T in TakenAccounts]: string } = {
  following: "a.standing = 'following'",
  'never-vetted': "a.standing = 'following' AND a.cleared_until IS NULL",
  queue: 'a.queued = 1',
  'decided-against': "a.standing = 'not-following' AND a.last_outcome = 'do-not-follow'",
  'unfollowed-urgently':
    "EXISTS (SELECT 1 FROM unfollow u WHERE u.account = a.id AND u.urgency = 'urgent' AND u.state IN ('done', 'verified'))",
  all: '1',
}

export function takeOutCalls(context: Context): Pick<Handlers<BonafideContract>, 'takeOut'> {
  return {
    takeOut: ({ which: taken, platform, form, after }) => {
      // By row number: what is added or changed meanwhile moves no account from one part into another.
      const rows = context.storage
        .prepare(
          `SELECT ${ACCOUNT_COLUMNS} FROM account a WHERE ${which[taken]} AND (?1 IS NULL OR a.platform = ?1) AND a.no > ?2 ORDER BY a.no LIMIT ?3`,
        )
        .all(platform, after ?? 0, IN_A_PART)
      const last = rows.at(-1)
      const isLast = rows.length < IN_A_PART || last === undefined
      const head = {
        format: 'bonafide-accounts',
        formatVersion: 1,
        takenOutAt: context.clock.wall(),
        which: taken,
      } as const
      const lines = rows.map((row, place) => takenLine(form, takenAccount(context, row), after === null && place === 0))
      return {
        text: [after === null ? takenStart(form, head) : '', ...lines, isLast ? takenEnd(form) : ''].join(''),
        accounts: lines.filter((line) => line !== '').length,
        next: isLast ? null : Number(last['no']),
      }
    },
  }
}

function takenAccount(context: Context, row: Row): TakenAccount {
  const line = accountLine(context, row, { wholeBio: true, today: '' })
  const { platform, stableId, handle, name, bio, standing, kind, clearedUntil, lastDecision } = line
  return {
    platform,
    id: stableId,
    handle,
    name,
    bio,
    link: profileLink(line),
    standing,
    kind,
    clearedUntil,
    lastDecision,
  }
}
