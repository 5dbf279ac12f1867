// What a text is, by what stands in it. The name of the file decides only where the content leaves it open.
import type { Relation } from '../../../shared/domain/importing.ts'
import { isDomainName } from '../../../shared/domain/webAddress.ts'
import type { Delimiter } from './csvRows.ts'
import { beginningOf, jsonValues } from './jsonValues.ts'
import { isMastodonAddress, isMastodonHeader, mastodonRelation } from './mastodonCsv.ts'
import { delimiterOf, firstRows, isBlank } from './table.ts'
import { hasHeader } from './tableColumns.ts'
import { xAssignmentOf, xRelationOf, xRelationOfEntry } from './xList.ts'

export type Recognised =
  | { readonly format: 'x-list'; readonly relation: Relation }
  | { readonly format: 'mastodon-csv'; readonly relation: Relation | null }
  | { readonly format: 'table'; readonly delimiter: Delimiter }
  | { readonly format: 'plain-text' }
  | { readonly format: 'none'; readonly why: string }

/** How many entries or rows are looked at. */
const SAMPLE = 20

/** Never throws; `why` is a sentence for admins. `name` is the file's; null for what was pasted. */
export function recognise(text: string, name: string | null): Recognised {
  if (/^[\s\ufeff]*$/.test(text.slice(0, 100_000)) && text.trim() === '')
    return { format: 'none', why: 'There is nothing in this file. Nothing was saved.' }
  const assignment = xAssignmentOf(text)
  if (assignment !== null) return recogniseX(assignment.kind)
  if (/[[{]/.test(text.charAt(beginningOf(text)))) return recogniseJson(text)
  return recogniseRows(text, name)
}

function recogniseX(kind: string): Recognised {
  const relation = xRelationOf(kind)
  if (relation !== null) return { format: 'x-list', relation }
  return {
    format: 'none',
    why: `This is “${kind.replaceAll('_', ' ')}” of an X archive, which lists no accounts. Bring in the whole zip, or following.js, follower.js, block.js or mute.js from its data folder.`,
  }
}

function recogniseJson(text: string): Recognised {
  for (const value of firstValues(text)) {
    const relation = xRelationOfEntry(value)
    if (relation !== null) return { format: 'x-list', relation }
  }
  return {
    format: 'none',
    why: 'This is JSON, but no list of accounts that Bonafide knows: it reads those of X, Instagram, Bluesky and its own. Nothing was saved.',
  }
}

function firstValues(text: string): readonly unknown[] {
  const values: unknown[] = []
  for (const item of jsonValues(text)) {
    if (item.kind === 'value') values.push(item.value)
    if (values.length >= SAMPLE) break
  }
  return values
}

function recogniseRows(text: string, name: string | null): Recognised {
  const rows = firstRows(text, ',', SAMPLE).filter((row) => !isBlank(row))
  const [first = []] = rows
  if (isMastodonHeader(first)) return { format: 'mastodon-csv', relation: mastodonRelation(first, name ?? '') }
  const alone = rows.map((row) => (row.length === 1 ? (row[0]?.trim() ?? '') : ''))
  if (alone.length > 0 && alone.every(isMastodonAddress))
    return { format: 'mastodon-csv', relation: mastodonRelation(null, name ?? '') }
  if (/domain/i.test(name ?? '') && alone.length > 0 && alone.every(isDomainName))
    return {
      format: 'none',
      why: 'This is a list of whole servers that are blocked, and holds no accounts. Nothing was saved.',
    }
  const table = delimiterOf(text)
  const hasCsvName = /\.(?:csv|tsv|tab)$/i.test(name ?? '')
  if (table !== null) {
    // A spreadsheet puts tabs between cells; commas may stand in any sentence.
    const isTable = hasCsvName || table.delimiter === '\t' || hasHeader(firstRows(text, table.delimiter, SAMPLE))
    if (isTable) return { format: 'table', delimiter: table.delimiter }
  }
  if (alone.every((cell) => cell !== '') && alone.length > 1 && hasHeader(rows))
    return { format: 'table', delimiter: ',' }
  return { format: 'plain-text' }
}
