// What an admin does while a list is brought in. Data is in the store; nothing here knows how it is shown.
import type { FoundList, ImportLine, ImportState } from '../../shared/api/importViews.ts'
import type { RefusedRow, TableMapping } from '../../shared/domain/importing.ts'
import { LONGEST_PASTE } from '../../shared/domain/pastedText.ts'
import type { Platform } from '../../shared/domain/platform.ts'
import { applyChange, attempt, go } from '../actions.ts'
import { api } from '../api.ts'
import { refresh, take } from '../bringingIn.ts'
import { noPages, rowAt } from '../pages.ts'
import { createPaging } from '../paging.ts'
import { saveFile } from '../saveFile.ts'
import { patch, useStore } from '../store.ts'
import { namedOwn, toStart } from './choices.ts'
import type { BringInState, ListAnswer } from './state.ts'

export const refusedPaging = createPaging<RefusedRow>({
  read: () => bringIn().refused,
  write: (refused) => patch('bringIn', { refused }),
  filter: () => bringIn().shown?.id,
  fetch: async (offset, limit) => {
    const { shown } = bringIn()
    return shown === null ? { rows: [], total: 0 } : api.listRefused({ import: shown.id, offset, limit })
  },
})

export const earlierPaging = createPaging<ImportLine>({
  read: () => bringIn().earlier,
  write: (earlier) => patch('bringIn', { earlier }),
  filter: () => null,
  fetch: (offset, limit) => api.listImports({ offset, limit }),
})

export async function loadBringIn(route: { readonly import: string | null }): Promise<void> {
  if (route.import !== null) return refresh(route.import)
  patch('bringIn', { shown: null, gone: false })
  await earlierPaging.reload()
}

export function openEarlierAt(index: number): void {
  const line = rowAt(bringIn().earlier, index)
  if (line !== null) void go({ name: 'bringIn', import: line.import })
}

export function answer(list: FoundList, values: Partial<ListAnswer>): void {
  const { answers } = bringIn()
  patch('bringIn', { answers: { ...answers, [list.list]: { ...answers[list.list], ...values } } })
}

/** Names our own accounts where that was asked, then starts with the chosen lists. */
export async function start(lists: readonly FoundList[]): Promise<void> {
  const { shown, answers, busy } = bringIn()
  if (shown === null || busy) return
  patch('bringIn', { busy: true })
  const isNamed = await nameOwn(namedOwn(lists, answers))
  if (isNamed) await step(shown.id, () => api.startImport({ import: shown.id, lists: toStart(lists, answers) }))
  patch('bringIn', { busy: false })
}

async function nameOwn(named: ReturnType<typeof namedOwn>): Promise<boolean> {
  const { start: app } = useStore.getState()
  if (app === null || named.length === 0) return app !== null
  const kept = app.group.ownAccounts.filter(({ platform }) => !named.some((each) => each.platform === platform))
  const reply = await attempt(() => api.publishGroup({ name: app.group.name, ownAccounts: [...kept, ...named] }))
  if (reply !== null) await applyChange(reply.change)
  return reply !== null
}

export async function cancel(): Promise<void> {
  const { shown } = bringIn()
  if (shown !== null) await step(shown.id, () => api.cancelImport({ import: shown.id }))
}

export function map(values: { readonly platform?: Platform; readonly mapping?: Partial<TableMapping> }): void {
  const { shown, draft } = bringIn()
  if (shown?.state.state !== 'preview' || shown.state.table === null) return
  const now = draft ?? shown.state.table
  const mapping = { ...now.mapping, ...values.mapping }
  patch('bringIn', { draft: { platform: values.platform ?? now.platform, mapping } })
}

/** Reads the table with these columns; the lists that were found take its place. */
export async function readTable(platform: Platform, mapping: TableMapping): Promise<void> {
  const { shown, busy } = bringIn()
  if (shown === null || busy) return
  patch('bringIn', { busy: true })
  const isRead = await step(shown.id, () => api.mapImport({ import: shown.id, platform, mapping }))
  patch('bringIn', isRead ? { busy: false, remaps: false, answers: {}, refused: noPages } : { busy: false })
}

export function mapAgain(): void {
  patch('bringIn', { remaps: true })
}

async function step(id: string, call: () => Promise<ImportState>): Promise<boolean> {
  const state = await attempt(call)
  if (state !== null) take(id, state)
  return state !== null
}

export async function showRefused(): Promise<void> {
  patch('bringIn', { refusedShown: true, refused: noPages })
  await refusedPaging.restart()
}

export function hideRefused(): void {
  patch('bringIn', { refusedShown: false })
}

/** The refused rows as a file: to fix, and to bring in again. */
export async function saveRefused(): Promise<void> {
  const file = await refusedFile()
  if (file !== null) saveFile(file.name, file.parts, 'text/plain;charset=utf-8')
}

/** Puts the refused rows into the paste box, one a line, as much as it holds. */
export async function fixRefused(platform: Platform | null): Promise<void> {
  const { shown } = bringIn()
  if (shown === null) return
  const lines: string[] = []
  let length = 0
  for (let offset = 0; ; offset += 200) {
    const page = await attempt(() => api.listRefused({ import: shown.id, offset, limit: 200 }))
    if (page === null) return
    for (const { text } of page.rows) {
      length += text.length + 1
      if (length <= LONGEST_PASTE) lines.push(text.replaceAll(/\s*\n\s*/gu, ' '))
    }
    if (offset + 200 >= page.total || length > LONGEST_PASTE) break
  }
  patch('bringIn', {
    box: { ...box(platform), text: lines.join('\n'), isFix: true },
  })
}

async function refusedFile(): Promise<{ readonly name: string; readonly parts: readonly string[] } | null> {
  const { shown } = bringIn()
  if (shown === null) return null
  const parts: string[] = []
  let name = ''
  let from: number | null = 0
  while (from !== null) {
    const next: number = from
    const part: Awaited<ReturnType<typeof api.refusedFile>> | null = await attempt(() =>
      api.refusedFile({ import: shown.id, from: next }),
    )
    if (part === null) return null
    parts.push(part.text)
    name = part.name
    from = part.next
  }
  return { name, parts }
}

export function openBox(): void {
  patch('bringIn', { box: { ...box(null), text: bringIn().box.isFix ? '' : bringIn().box.text } })
}

function box(platform: Platform | null): BringInState['box'] {
  const usual = useStore.getState().start?.settings.plainHandlesAre ?? 'x'
  return { open: true, text: '', plainHandlesAre: platform ?? usual, isFix: false, reading: false }
}

export function typeBox(values: Partial<Pick<BringInState['box'], 'text' | 'plainHandlesAre' | 'open'>>): void {
  patch('bringIn', { box: { ...bringIn().box, ...values } })
}

/** Reads the box as a list of its own; what stands in it stays until it was read. */
export async function readBox(): Promise<void> {
  const { text, plainHandlesAre, reading } = bringIn().box
  if (text.trim() === '' || reading) return
  patch('bringIn', { box: { ...bringIn().box, reading: true } })
  const begun = await attempt(() => api.readPasted({ text: text.slice(0, LONGEST_PASTE), plainHandlesAre }))
  patch('bringIn', {
    box: { ...bringIn().box, reading: false, open: begun === null, text: begun === null ? text : '' },
  })
  if (begun !== null) await go({ name: 'bringIn', import: begun.import })
}

function bringIn(): BringInState {
  return useStore.getState().bringIn
}
