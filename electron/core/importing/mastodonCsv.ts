// Mastodon's own exports: following_accounts.csv, blocked_accounts.csv, muted_accounts.csv, in the forms of all its versions.
import { normaliseHandle } from '../../../shared/domain/handle.ts'
import type { ReadItem, Relation } from '../../../shared/domain/importing.ts'
import { isDomainName } from '../../../shared/domain/webAddress.ts'
import { csvRows } from './csvRows.ts'
import { leaveOut, refuse, rowOf, WORKING } from './items.ts'
import type { LongText } from './longText.ts'

/** Four columns, two or one, with or without the line of names. Blocked domains stand for no account and are left out. */
export function* readMastodonCsv(text: LongText): Generator<ReadItem, void, undefined> {
  for (const item of csvRows(text, ',')) {
    switch (item.kind) {
      case 'working':
        yield WORKING
        break
      case 'broken':
        yield refuse(item.line, item.text, item.why)
        break
      case 'row':
        if (item.line > 1 || !isMastodonHeader(item.cells)) yield readRow(item.line, item.cells)
    }
  }
}

/** `Account address,Show boosts,…` and older forms of it. */
export function isMastodonHeader(cells: readonly string[]): boolean {
  return /^account address$/i.test(cells[0]?.trim() ?? '')
}

/** Whose accounts: the line of names says it for mutes and follows, only the name of the file for blocks. */
export function mastodonRelation(header: readonly string[] | null, fileName: string): Relation | null {
  const names = (header ?? []).map((cell) => cell.trim().toLowerCase())
  if (names.includes('hide notifications') || /mute/i.test(fileName)) return 'muted'
  if (names.includes('show boosts') || /following/i.test(fileName)) return 'following'
  if (/block/i.test(fileName)) return 'blocked'
  return /follower/i.test(fileName) ? 'followers' : null
}

/** `name@server`, or with an @ before it. */
export function isMastodonAddress(cell: string): boolean {
  return cell.includes('@', 1) && normaliseHandle('mastodon', cell).ok
}

function readRow(line: number, cells: readonly string[]): ReadItem {
  const address = cells[0]?.trim() ?? ''
  if (address === '') return leaveOut('A blank row.')
  if (isDomainName(address)) return leaveOut('A whole server that is blocked, and no account.')
  const reading = normaliseHandle('mastodon', address)
  return reading.ok ? rowOf(line, { handle: reading.key }) : refuse(line, cells.join(','), reading.why)
}
