// Lists, terms and versions, as the page looks at them.
import type { Handlers } from '../../../shared/api/call.ts'
import type { BonafideContract } from '../../../shared/api/contract.ts'
import type { TermLine } from '../../../shared/api/wordListViews.ts'
import { foldWords } from '../../../shared/domain/foldWords.ts'
import { searchedIn } from '../../../shared/domain/termRules.ts'
import { ListOrigin } from '../../../shared/domain/wordList.ts'
import type { Context } from '../context.ts'
import { text as textOf } from '../lines.ts'
import type { Condition } from '../windows.ts'
import { listAt, listedTerm, listLine, listOf } from './listed.ts'

type Calls = 'wordLists' | 'listTerms' | 'listWordListVersions'
/** Of a typed text; the rest is not looked for. */
const MOST_WORDS = 12

type Asked = Parameters<Handlers<BonafideContract>['listTerms']>[0]

export function wordListLookingCalls(context: Context): Pick<Handlers<BonafideContract>, Calls> {
  const { prepare } = context.storage
  return {
    wordLists: () => ({
      lists: prepare("SELECT * FROM word_list WHERE use <> 'removed' ORDER BY no")
        .all()
        .map((row) => listLine(context, row)),
    }),
    listTerms: (asked) =>
      asked.list !== null && asked.version !== null
        ? termsThen(context, asked.list, asked.version, asked)
        : termsNow(context, asked),
    listWordListVersions: ({ list, offset, limit }) => {
      listOf(context, list)
      return {
        rows: prepare('SELECT * FROM word_list_version WHERE list = ? ORDER BY version DESC LIMIT ? OFFSET ?')
          .all(list, limit, offset)
          .map((row) => ({
            version: Number(row['version']),
            at: String(row['at']),
            by: context.nameOf(textOf(row['admin'])),
            how: ListOrigin.parse(row['how']),
            set: Number(row['set_terms']),
            removed: Number(row['removed_terms']),
          })),
        total: Number(prepare('SELECT count(*) AS n FROM word_list_version WHERE list = ?').get(list)?.['n'] ?? 0),
      }
    },
  }
}

function termsNow(context: Context, asked: Asked): { readonly rows: TermLine[]; readonly total: number } {
  const { list, ground, strength, enabled, text, offset, limit } = asked
  const { prepare } = context.storage
  if (list !== null) listOf(context, list)
  const conditions: Condition[] = [
    list === null ? { sql: "l.use <> 'removed'", values: [] } : { sql: 'l.id = ?', values: [list] },
    ...(ground === null ? [] : [{ sql: 't.ground = ?', values: [ground] }]),
    ...(strength === null ? [] : [{ sql: 't.strength = ?', values: [strength] }]),
    ...(enabled === null ? [] : [{ sql: 't.enabled = ?', values: [enabled ? 1 : 0] }]),
    ...typedWords(text).map((word) => ({ sql: 'instr(t.words, ?) > 0', values: [word] })),
  ]
  const from = `FROM word_list l JOIN word_term t ON t.list = l.id WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`
  const values = conditions.flatMap((each) => each.values)
  return {
    rows: prepare(
      `SELECT t.id, t.place, t.enabled, t.content, l.id AS list, l.name ${from} ORDER BY l.no, t.place, t.id LIMIT ? OFFSET ?`,
    )
      .all(...values, limit, offset)
      .map((row) => ({ ...listedTerm(row), list: String(row['list']), listName: String(row['name']) })),
    total: Number(prepare(`SELECT count(*) AS n ${from}`).get(...values)?.['n'] ?? 0),
  }
}

function termsThen(
  context: Context,
  list: string,
  version: number,
  asked: Asked,
): { readonly rows: TermLine[]; readonly total: number } {
  const then = listAt(context, list, version)
  const words = typedWords(asked.text)
  const found = then.terms.filter(
    (term) =>
      (asked.ground === null || term.ground === asked.ground) &&
      (asked.strength === null || term.strength === asked.strength) &&
      (asked.enabled === null || term.enabled === asked.enabled) &&
      words.every((word) => searchedIn(term).includes(word)),
  )
  return {
    rows: found.slice(asked.offset, asked.offset + asked.limit).map((term) => ({ ...term, list, listName: then.name })),
    total: found.length,
  }
}

function typedWords(text: string): readonly string[] {
  return foldWords(text)
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
}
