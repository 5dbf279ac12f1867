// The lists of an X archive: following.js, follower.js, block.js, mute.js.
import { z } from 'zod'
import type { ReadItem, Relation } from '../../../shared/domain/importing.ts'
import { refuse, rowOf, WORKING } from './items.ts'
import { beginningOf, jsonValues } from './jsonValues.ts'
import { startOf, type LongText } from './longText.ts'
import { readXNumber } from './xNumber.ts'

/** What stands in front of the list: `window.YTD.following.part0 =`. The file may have been cut out of it by hand. */
export type XAssignment = { readonly kind: string; readonly part: number; readonly valueAt: number }

/** The name that the text is assigned to, and where the value begins; null where it is no file of an X archive. */
export function xAssignmentOf(whole: LongText): XAssignment | null {
  const text = startOf(whole)
  const at = beginningOf(text)
  const found = /^(?:window\.)?YTD\.(\w{1,60})\.part(\d{1,4})\s{0,20}=/.exec(text.slice(at, at + 200))
  if (found === null) return null
  return { kind: found[1] ?? '', part: Number(found[2]), valueAt: at + found[0].length }
}

/** Whose accounts a file of this kind lists, seen from ours; null where it is no list of accounts. */
export function xRelationOf(kind: string): Relation | null {
  return relations.get(kind) ?? null
}

/**
 * One row an entry. Older files have no `userLink`, which says nothing that the id does not. X gives no handle, name or
 * date with these lists.
 */
export function* readXList(text: LongText): Generator<ReadItem, void, undefined> {
  let entry = 0
  for (const item of jsonValues(text, xAssignmentOf(text)?.valueAt ?? 0)) {
    if (item.kind === 'working') {
      yield WORKING
      continue
    }
    entry += 1
    yield item.kind === 'broken' ? refuse(entry, item.text, item.why) : readEntry(entry, item)
  }
}

/** Is this an entry of such a list? For a file whose first line is gone. */
export function xRelationOfEntry(value: unknown): Relation | null {
  const entry = XEntry.safeParse(value)
  if (!entry.success) return null
  const key = KEYS.find((each) => entry.data[each] !== undefined)
  return key === undefined ? null : keyRelations[key]
}

function readEntry(line: number, item: { readonly value: unknown; readonly text: string }): ReadItem {
  const entry = XEntry.safeParse(item.value)
  const account = entry.success ? KEYS.map((key) => entry.data[key]).find((each) => each !== undefined) : undefined
  if (account === undefined) return refuse(line, item.text, 'This entry names no account as X’s own lists do.')
  const reading = readXNumber(account.accountId)
  return reading.ok ? rowOf(line, { stableId: reading.id }) : refuse(line, item.text, reading.why)
}

const KEYS = ['following', 'follower', 'blocking', 'muting'] as const
const Account = z.looseObject({ accountId: z.union([z.string(), z.number()]) }).optional()
const XEntry = z.looseObject({ following: Account, follower: Account, blocking: Account, muting: Account })

const keyRelations: { readonly [K in (typeof KEYS)[number]]: Relation } = {
  following: 'following',
  follower: 'followers',
  blocking: 'blocked',
  muting: 'muted',
}
const relations: ReadonlyMap<string, Relation> = new Map([
  ['following', 'following'],
  ['follower', 'followers'],
  ['block', 'blocked'],
  ['mute', 'muted'],
])
