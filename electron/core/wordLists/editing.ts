// Changing word lists. Each edit is one record, and raises the version of its list by one.
import { Refusal, type Handlers } from '../../../shared/api/call.ts'
import type { BonafideContract } from '../../../shared/api/contract.ts'
import type { Change } from '../../../shared/api/change.ts'
import type { WordListLine } from '../../../shared/api/wordListViews.ts'
import type { RecordContent } from '../../../shared/domain/record.ts'
import { isSameTerm, termKey, tidyTerm } from '../../../shared/domain/termRules.ts'
import { MOST_LISTS, MOST_TERMS, PLACE_STEP, type ListedTerm, type Term } from '../../../shared/domain/wordList.ts'
import { notFound, type Context } from '../context.ts'
import { listAt, listInUse, listOf, termsOf } from './listed.ts'

type Calls =
  | 'makeWordList'
  | 'describeWordList'
  | 'useWordList'
  | 'returnWordList'
  | 'addTerm'
  | 'editTerm'
  | 'switchTerms'
  | 'removeTerms'
  | 'moveTerm'

export function wordListEditingCalls(context: Context): Pick<Handlers<BonafideContract>, Calls> {
  return {
    makeWordList: ({ name, about }) => {
      const { list, change } = makeList(context, { name, about, how: 'made', set: [] })
      return { list, change }
    },
    describeWordList: ({ list, name, about }) => {
      const line = listInUse(context, list)
      refuseTakenName(context, name, list)
      return { change: writeList(context, line, { name, about }) }
    },
    useWordList: ({ list, use }) => {
      const line = listOf(context, list)
      if (line.use === 'removed' && use !== 'removed') {
        refuseTakenName(context, line.name, list)
        refuseOneMore(context)
      }
      return { change: writeList(context, line, { use }) }
    },
    returnWordList: ({ list, version }) => {
      const line = listInUse(context, list)
      const { name, about, terms } = listAt(context, list, version)
      const then = new Set(terms.map((each) => each.id))
      const now = new Map(termsOf(context, list).map((each) => [each.id, each]))
      const set = terms.filter((each) => !isSameEntry(each, now.get(each.id)))
      const removed = [...now.keys()].filter((id) => !then.has(id))
      // Another list may have taken the name since.
      const asNamed = isNameTaken(context, name, list) ? line.name : name
      return { change: writeList(context, line, { name: asNamed, about, set, removed }) }
    },
    addTerm: ({ list, content }) => {
      const line = listInUse(context, list)
      const terms = termsOf(context, list)
      if (terms.length >= MOST_TERMS)
        throw new Refusal(
          'refused',
          `A list holds at most ${MOST_TERMS.toLocaleString('en-GB')} terms. Nothing was saved; please make another list.`,
        )
      const tidy = tidyTerm(content)
      refuseTwice(tidy, terms)
      const term = { ...tidy, id: context.newId(), place: endOf(terms), enabled: true }
      return { term: term.id, change: writeList(context, line, { set: [term] }) }
    },
    editTerm: ({ list, term, content }) => {
      const line = listInUse(context, list)
      const terms = termsOf(context, list)
      const before = termIn(terms, term)
      const tidy = tidyTerm(content)
      refuseTwice(
        tidy,
        terms.filter((each) => each.id !== term),
      )
      const { id, place, enabled } = before
      const set = isSameTerm(before, tidy) ? [] : [{ ...tidy, id, place, enabled }]
      return { change: writeList(context, line, { set }) }
    },
    switchTerms: ({ list, terms, enabled }) => {
      const line = listInUse(context, list)
      const set = named(context, list, terms).filter((each) => each.enabled !== enabled)
      return { change: writeList(context, line, { set: set.map((each) => ({ ...each, enabled })) }) }
    },
    removeTerms: ({ list, terms }) => {
      const line = listInUse(context, list)
      return { change: writeList(context, line, { removed: named(context, list, terms).map((each) => each.id) }) }
    },
    moveTerm: ({ list, term, before }) => {
      const line = listInUse(context, list)
      const terms = termsOf(context, list)
      const moved = termIn(terms, term)
      if (before !== null) termIn(terms, before)
      return { change: writeList(context, line, { set: placesAfterMove(terms, moved, before) }) }
    },
  }
}

type Edit = Partial<Pick<RecordContent<'word-list-written'>, 'name' | 'about' | 'use' | 'how' | 'set' | 'removed'>>

/** Appends the edit as the next version. What changes nothing is no version: nothing is written. */
export function writeList(context: Context, line: WordListLine, edit: Edit): Change {
  const { id: list, version, name, about, use } = line
  const next = { list, version: version + 1, name, about, use, how: 'edited' as const, set: [], removed: [], ...edit }
  const isSame = next.name === name && next.about === about && next.use === use
  const { change } = context.write(['wordLists'], (append) => {
    if (!isSame || next.set.length > 0 || next.removed.length > 0) append('word-list-written', next)
    return { accounts: [], result: null }
  })
  return change
}

/** A list of its own with these terms. Refused where the name is taken, or there are too many lists. */
export function makeList(
  context: Context,
  made: Pick<RecordContent<'word-list-written'>, 'name' | 'about' | 'how' | 'set'>,
): { readonly list: string; readonly change: Change } {
  refuseTakenName(context, made.name, null)
  refuseOneMore(context)
  const list = context.newId()
  const { change } = context.write(['wordLists'], (append) => {
    append('word-list-written', { list, version: 1, use: 'on', removed: [], ...made })
    return { accounts: [], result: null }
  })
  return { list, change }
}

function isNameTaken(context: Context, name: string, except: string | null): boolean {
  const row = context.storage
    .prepare("SELECT 1 FROM word_list WHERE name = ? COLLATE NOCASE AND use <> 'removed' AND id IS NOT ?")
    .get(name, except)
  return row !== undefined
}

/** Two lists of one name cannot be told apart in a decision. */
function refuseTakenName(context: Context, name: string, except: string | null): void {
  if (isNameTaken(context, name, except))
    throw new Refusal('refused', 'There is a list of this name already. Nothing was saved; please choose another name.')
}

function refuseOneMore(context: Context): void {
  const lists = context.storage.prepare("SELECT count(*) AS n FROM word_list WHERE use <> 'removed'").get()?.['n']
  if (Number(lists) >= MOST_LISTS)
    throw new Refusal('refused', `There are ${MOST_LISTS} lists already. Nothing was saved; please remove one first.`)
}

function refuseTwice(term: Term, others: readonly Term[]): void {
  const key = termKey(term)
  if (others.some((each) => termKey(each) === key))
    throw new Refusal(
      'refused',
      'This list has this term for this ground already. Nothing was saved; please change the one that is there.',
    )
}

function termIn(terms: readonly ListedTerm[], id: string): ListedTerm {
  const found = terms.find((each) => each.id === id)
  if (found === undefined) throw notFound('This term')
  return found
}

function named(context: Context, list: string, ids: readonly string[]): readonly ListedTerm[] {
  const wanted = new Set(ids)
  const found = termsOf(context, list).filter((each) => wanted.has(each.id))
  if (found.length < wanted.size) throw notFound('This term')
  return found
}

function isSameEntry(a: ListedTerm, b: ListedTerm | undefined): boolean {
  return b !== undefined && a.place === b.place && a.enabled === b.enabled && isSameTerm(a, b)
}

/** Where a term goes that comes last. */
export function endOf(terms: readonly ListedTerm[]): number {
  const last = terms.at(-1)
  return last === undefined ? 0 : last.place + PLACE_STEP
}

/** The moved term in the gap before another one (null: at the end). Where the gap is used up, all are set apart again. */
function placesAfterMove(terms: readonly ListedTerm[], moved: ListedTerm, before: string | null): ListedTerm[] {
  if (before === moved.id) return []
  const rest = terms.filter((each) => each.id !== moved.id)
  const at = before === null ? rest.length : rest.findIndex((each) => each.id === before)
  if (terms[at]?.id === moved.id) return []
  const [above, below] = [rest[at - 1], rest[at]]
  if (below === undefined) return [{ ...moved, place: endOf(rest) }]
  const place = above === undefined ? below.place - PLACE_STEP : Math.floor((above.place + below.place) / 2)
  if (above === undefined || place > above.place) return [{ ...moved, place }]
  return rest.toSpliced(at, 0, moved).map((each, index) => ({ ...each, place: index * PLACE_STEP }))
}
