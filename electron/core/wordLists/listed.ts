// A list and its terms, as they are now and as they were in any version.
import type { WordListLine } from '../../../shared/api/wordListViews.ts'
import { type ListedTerm, ListUse, Term } from '../../../shared/domain/wordList.ts'
import { wordListRecords } from '../../../shared/domain/wordListRecords.ts'
import { notFound, type Context } from '../context.ts'
import { text, type Row } from '../lines.ts'

/** The list, whatever its use. Throws where there is none. */
export function listOf(context: Context, list: string): WordListLine {
  const row = context.storage.prepare('SELECT * FROM word_list WHERE id = ?').get(list)
  if (row === undefined) throw notFound('This list')
  return listLine(context, row)
}

/** The list, if it can be changed: a removed one has to be brought back first. */
export function listInUse(context: Context, list: string): WordListLine {
  const line = listOf(context, list)
  if (line.use === 'removed') throw notFound('This list')
  return line
}

export function listLine(context: Context, row: Row): WordListLine {
  return {
    id: String(row['id']),
    name: String(row['name']),
    about: String(row['about']),
    use: ListUse.parse(row['use']),
    version: Number(row['version']),
    at: String(row['at']),
    by: context.nameOf(text(row['admin'])),
    delivered: row['delivered'] === 1,
    terms: Number(row['terms']),
    enabled: Number(row['enabled']),
  }
}

/** Every term of a list, in order. */
export function termsOf(context: Context, list: string): readonly ListedTerm[] {
  return context.storage
    .prepare('SELECT id, place, enabled, content FROM word_term WHERE list = ? ORDER BY place, id')
    .all(list)
    .map(listedTerm)
}

export function listedTerm(row: Row): ListedTerm {
  const term = Term.parse(JSON.parse(String(row['content'])))
  return { ...term, id: String(row['id']), place: Number(row['place']), enabled: row['enabled'] === 1 }
}

type ListThen = { readonly name: string; readonly about: string; readonly terms: readonly ListedTerm[] }

/** The list as it was at a version, from the records. Throws where there is no such version. */
export function listAt(context: Context, list: string, version: number): ListThen {
  const rows = context.storage
    .prepare(
      `SELECT v.version, r.content FROM word_list_version v JOIN record r ON r.device = v.device AND r.seq = v.seq
       WHERE v.list = ? AND v.version <= ? ORDER BY v.version`,
    )
    .all(list, version)
  if (rows.at(-1)?.['version'] !== version) throw notFound('This version of the list')
  const terms = new Map<string, ListedTerm>()
  let then = { name: '', about: '' }
  for (const row of rows) {
    const { name, about, set, removed } = wordListRecords['word-list-written'].parse(JSON.parse(String(row['content'])))
    then = { name, about }
    for (const id of removed) terms.delete(id)
    for (const term of set) terms.set(term.id, term)
  }
  return { ...then, terms: [...terms.values()].toSorted(inOrder) }
}

/** As the database sorts them: by place, then by id. */
function inOrder(a: ListedTerm, b: ListedTerm): number {
  return a.place - b.place || (a.id < b.id ? -1 : 1)
}
