// Looking at word lists, and what is done with lists and terms as they stand there.
import type { TermLine, WordListLine } from '../../shared/api/wordListViews.ts'
import type { ListUse } from '../../shared/domain/wordList.ts'
import type { Change } from '../../shared/api/change.ts'
import { applyChange, attempt, go } from '../actions.ts'
import { api } from '../api.ts'
import { rowAt } from '../pages.ts'
import { createPaging } from '../paging.ts'
import type { Route } from '../route.ts'
import { patch, useStore } from '../store.ts'
import { say } from '../toasts.ts'
import type { TermFilter, WordListsState } from './state.ts'

export const termPaging = createPaging<TermLine>({
  read: state,
  write: (values) => patch('wordLists', values),
  filter: () => state().filter,
  fetch: (offset, limit) => api.listTerms({ ...state().filter, offset, limit }),
})

export async function loadWordLists({ list, version }: Extract<Route, { name: 'wordLists' }>): Promise<void> {
  const { lists } = await api.wordLists({})
  patch('wordLists', { lists })
  const { filter } = state()
  if (filter.list === list && filter.version === version) return termPaging.reload()
  patch('wordLists', { filter: { ...filter, list, version }, chosen: {}, isOpen: false, total: null, pages: {} })
  await termPaging.restart()
}

/** Shows one list (null: all), as it is now or as it was. */
export async function showList(list: string | null, version: number | null = null): Promise<void> {
  await go({ name: 'wordLists', list, version })
}

export async function filterTerms(values: Partial<TermFilter>): Promise<void> {
  patch('wordLists', { filter: { ...state().filter, ...values }, chosen: {}, isOpen: false })
  await termPaging.restart()
}

export function openTerm(isOpen: boolean): void {
  patch('wordLists', { isOpen })
}

/** The term that the keys act on. */
export function termInHand(): TermLine | null {
  return rowAt(state(), state().cursor)
}

/** A version of the past is read, never changed. */
export function isPast(): boolean {
  return state().filter.version !== null
}

export function choose(term: TermLine, on: boolean): void {
  const { [term.id]: _, ...rest } = state().chosen
  patch('wordLists', { chosen: on ? { ...rest, [term.id]: term.list } : rest })
}

export function toggleAtCursor(): void {
  const term = termInHand()
  if (term !== null) choose(term, !(term.id in state().chosen))
}

export function chooseNone(): void {
  patch('wordLists', { chosen: {} })
}

/** Every term that passes the filter. */
export async function chooseAll(): Promise<void> {
  const { filter } = state()
  const chosen: Record<string, string> = {}
  await attempt(async () => {
    for (let offset = 0; ; offset += 200) {
      const { rows, total } = await api.listTerms({ ...filter, offset, limit: 200 })
      for (const row of rows) chosen[row.id] = row.list
      if (offset + 200 >= total) return
    }
  })
  if (state().filter === filter) patch('wordLists', { chosen })
}

/** Switches what is chosen, or else the term in hand: the scanner and the searches then take it, or leave it out. */
export async function switchTerms(enabled: boolean): Promise<void> {
  const done = await forEachList((list, terms) => api.switchTerms({ list, terms, enabled }))
  if (done !== null) say(enabled ? `${done} switched on.` : `${done} switched off. Lens and searches leave it out.`)
}

export async function switchTermInHand(): Promise<void> {
  const term = termInHand()
  if (term !== null) await switchTerms(!term.enabled)
}

/** Removes what is chosen, or else the term in hand. *Undo* makes each list again what it was. */
export async function removeTerms(): Promise<void> {
  const before = new Map((state().lists ?? []).map(({ id, version }) => [id, version]))
  const touched: string[] = []
  const done = await forEachList((list, terms) => {
    touched.push(list)
    return api.removeTerms({ list, terms })
  })
  if (done === null) return
  say(`${done} removed.`, {
    label: 'Undo',
    act: () =>
      void Promise.all(
        touched.map(async (list) => takeChange(() => api.returnWordList({ list, version: before.get(list) ?? 1 }))),
      ),
  })
}

/** Puts the term in hand before its neighbour. Searches ask for the first terms of a list first. */
export async function moveTermInHand(by: -1 | 1): Promise<void> {
  const { cursor, filter, total } = state()
  const term = termInHand()
  if (term === null || !canMove(filter)) return
  const before = rowAt(state(), by === -1 ? cursor - 1 : cursor + 2)
  if (by === -1 ? before === null : cursor + 1 >= (total ?? 0)) return
  if (await takeChange(() => api.moveTerm({ list: term.list, term: term.id, before: before?.id ?? null })))
    termPaging.moveTo(cursor + by)
}

/** Between terms that are not shown nobody can say where one goes: the whole of one list, as it is now. */
export function canMove({ list, version, ground, strength, enabled, text }: TermFilter): boolean {
  const isFiltered = ground !== null || strength !== null || enabled !== null || text.trim() !== ''
  return list !== null && version === null && !isFiltered
}

export async function putList(list: WordListLine, use: ListUse): Promise<void> {
  const before = list.use
  if (!(await takeChange(() => api.useWordList({ list: list.id, use })))) return
  if (use !== 'removed') return
  await showList(null)
  say('The list is removed. Decisions that were made with it keep their version.', {
    label: 'Undo',
    act: () => void takeChange(() => api.useWordList({ list: list.id, use: before })).then(() => showList(list.id)),
  })
}

export async function openVersions(list: string): Promise<void> {
  const found = await attempt(() => api.listWordListVersions({ list, offset: 0, limit: 200 }))
  if (found !== null) patch('wordLists', { versions: { list, ...found } })
}

export function closeVersions(): void {
  patch('wordLists', { versions: null })
}

/** Makes the list again what it was, as a new version. */
export async function returnTo(list: string, version: number): Promise<void> {
  if (!(await takeChange(() => api.returnWordList({ list, version })))) return
  await showList(list)
  say(`The list is again what it was in version ${version}, as a new version.`)
}

/** Applies what the call changed; false where it was refused. */
export async function takeChange(call: () => Promise<{ readonly change: Change }>): Promise<boolean> {
  const reply = await attempt(call)
  if (reply === null) return false
  await applyChange(reply.change)
  return true
}

type InList = (list: string, terms: string[]) => Promise<{ readonly change: Change }>

/** Calls once for each list of what is chosen, or else of the term in hand. Gives the number as words, null where there was none. */
async function forEachList(call: InList): Promise<string | null> {
  const term = termInHand()
  const chosen = Object.entries(state().chosen)
  const all = chosen.length > 0 ? chosen : term === null ? [] : [[term.id, term.list] as const]
  const byList = Map.groupBy(all, ([, list]) => list)
  if (isPast() || byList.size === 0) return null
  for (const [list, terms] of byList)
    if (
      !(await takeChange(() =>
        call(
          list,
          terms.map(([id]) => id),
        ),
      ))
    )
      return null
  patch('wordLists', { chosen: {} })
  return all.length === 1 ? 'One term' : `${all.length.toLocaleString('en-GB')} terms`
}

function state(): WordListsState {
  return useStore.getState().wordLists
}
