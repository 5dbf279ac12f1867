// Bringing lists in as the page does: the file announced and given, the columns mapped, the questions answered, waited for.
import type { Client } from '../shared/api/call.ts'
import type { coreContract } from '../shared/api/contract.ts'
import type { ImportReport, ImportState } from '../shared/api/importViews.ts'
import type { Relation } from '../shared/domain/importing.ts'
import type { Platform } from '../shared/domain/platform.ts'
import type { OpenCore } from './builders.ts'

type Page = Client<typeof coreContract>

export type TableRow = {
  readonly id?: string
  readonly handle?: string
  readonly name?: string
  readonly bio?: string
}

/** A table as an exporter makes it. */
export function tableOf(rows: readonly TableRow[]): string {
  const cell = (text = '') => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const lines = rows.map(({ id, handle, name, bio }) => [id, handle, name, bio].map(cell).join(','))
  return ['ID,Screen Name,Name,Bio', ...lines].join('\n')
}

/** Gives a file to the core, part by part; gives the import. */
export async function bringFile(
  page: Pick<Page, 'beginImport' | 'giveBytes'>,
  name: string,
  text: string | Buffer,
): Promise<string> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  const { import: id, incoming } = await page.beginImport({ name, size: bytes.length })
  let { next } = incoming
  while (next !== null) {
    const part = bytes.subarray(next.offset, next.offset + next.length).toString('base64')
    next = (await page.giveBytes({ file: incoming.file, offset: next.offset, bytes: part })).next
  }
  return id
}

/** Until the job has ended, or has come to where `isThere` says so. */
export async function waitFor(
  page: Page,
  id: string,
  isThere: (state: ImportState) => boolean = ({ state }) => state !== 'reading' && state !== 'running',
): Promise<ImportState> {
  for (;;) {
    const state = await page.importState({ import: id })
    if (isThere(state)) return state
    await new Promise<void>((resolve) => void setTimeout(resolve, 2))
  }
}

export type ListAnswers = {
  readonly relation?: Relation
  readonly complete?: boolean
  readonly madeOn?: string | null
  readonly platform?: Platform
}

/** Imports a table as a list; by default the complete one of whom we follow, made on `madeOn`. Gives the report. */
export async function importTable(
  core: Pick<OpenCore, 'page' | 'storage'>,
  rows: readonly TableRow[],
  answers: ListAnswers = {},
): Promise<ImportReport> {
  const { page } = core
  const id = await bringFile(page, 'list.csv', tableOf(rows))
  await page.mapImport({
    import: id,
    platform: answers.platform ?? 'x',
    mapping: { id: 0, handle: 1, name: 2, bio: 3, link: null, since: null },
  })
  await page.startImport({
    import: id,
    lists: [
      {
        list: 0,
        relation: answers.relation ?? 'following',
        complete: answers.complete ?? true,
        madeOn: answers.madeOn ?? '2026-11-22',
      },
    ],
  })
  const report = reportIn(await waitFor(page, id))
  await tidied(core)
  return report
}

/** What is done after the report: the kept rows swept away, and words indexed for the search. */
export async function tidied({ storage }: Pick<OpenCore, 'storage'>): Promise<void> {
  const left = storage.db.prepare('SELECT 1 FROM import_part UNION ALL SELECT 1 FROM words_due LIMIT 1')
  while (left.get() !== undefined) await new Promise<void>((resolve) => void setImmediate(resolve))
}

export function reportIn(state: ImportState): ImportReport {
  if (state.state !== 'finished') throw new Error(`the import is ${JSON.stringify(state)}`)
  return state.report
}

/** The only list of an import. */
export function listIn(report: ImportReport): ImportReport['lists'][number] {
  const [list] = report.lists
  if (list === undefined || report.lists.length > 1) throw new Error('the import has not one list')
  return list
}
