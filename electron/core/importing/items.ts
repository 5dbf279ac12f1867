// What readers yield, in few words.
import type { ImportRow, ReadItem, Relation } from '../../../shared/domain/importing.ts'
import type { Platform } from '../../../shared/domain/platform.ts'

/** An item, and in which list it stands: a file may hold several. */
export type PlacedItem = { readonly platform: Platform; readonly relation: Relation | null; readonly item: ReadItem }

/** How much of a refused row is kept: enough to mend it and bring it in again. UTF-16 units. */
const LONGEST_REFUSED = 1_000

export const WORKING: ReadItem = { kind: 'working' }

export function rowOf(line: number, given: Partial<Omit<ImportRow, 'line'>>): ReadItem {
  return { kind: 'row', row: { line, stableId: null, handle: null, name: null, bio: null, since: null, ...given } }
}

export function refuse(line: number, text: string, why: string): ReadItem {
  return { kind: 'refused', refused: { line, text: text.trim().slice(0, LONGEST_REFUSED), why } }
}

export function leaveOut(why: string): ReadItem {
  return { kind: 'left-out', why }
}
