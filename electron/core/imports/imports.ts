// Bringing lists in: read, looked at, started, ended.
import { Refusal, type Handlers } from '../../../shared/api/call.ts'
import type { BonafideContract } from '../../../shared/api/contract.ts'
import type { importCalls as calls } from '../../../shared/api/importCalls.ts'
import type { ImportState } from '../../../shared/api/importViews.ts'
import type { Notice } from '../../../shared/api/views.ts'
import { whyNotMapped, type RefusedRow, type TableMapping } from '../../../shared/domain/importing.ts'
import type { Platform } from '../../../shared/domain/platform.ts'
import { notFound, type Context } from '../context.ts'
import { startOfDay } from '../counts.ts'
import { readFile, readTable, readText } from '../importing/open.ts'
import type { Jobs, Running, Stage } from './jobs.ts'
import { previewOf } from './preview.ts'
import { refusedCount, refusedPart, refusedRows } from './refused.ts'
import { importLines, reportOf } from './report.ts'
import { chosenOf, createRuns } from './runs.ts'

/** Begins to settle what a killed process left; it goes on by itself, and `notices` says so. */
export function importCalls(
  context: Context,
  jobs: Jobs,
  notices: Notice[],
): Pick<Handlers<BonafideContract>, keyof typeof calls> {
  const runs = createRuns(context, jobs, notices)
  runs.resume()

  const stateOf = (id: string): ImportState => {
    const stage = jobs.get(id)
    switch (stage?.at) {
      case 'reading':
        return { state: 'reading', name: stage.name }
      case 'preview':
        return previewOf(context, stage)
      case 'running':
        return runningState(stage)
      case 'told':
        return stage.state
      case 'finished':
        return finished(id, stage.ownPosts.length)
      case undefined:
        return finished(id, 0)
    }
  }
  const finished = (id: string, ownPosts: number): ImportState => {
    const report = reportOf(context, id, ownPosts)
    if (report === null) throw notFound('This import')
    return { state: 'finished', report }
  }
  const preview = (id: string) => {
    const stage = jobs.get(id)
    if (stage?.at === 'preview') return stage
    stateOf(id)
    throw new Refusal('refused', 'This import is not waiting for your answers any more. Nothing was changed.')
  }

  return {
    beginImport: async (head) => {
      const id = context.newId()
      const abort = new AbortController()
      const { plainHandlesAre } = context.held.settings
      jobs.put(id, { at: 'reading', name: head.name, file: null, abort })
      const incoming = await context.incoming.begin(head, async (file) => {
        const reading = await readFile(file, { plainHandlesAre, signal: abort.signal })
        jobs.put(id, { at: 'preview', name: head.name, reading })
      })
      const stage = jobs.get(id)
      if (stage?.at === 'reading') jobs.put(id, { ...stage, file: incoming.file })
      return { import: id, incoming }
    },
    readPasted: async ({ text, plainHandlesAre }) => {
      const id = context.newId()
      const reading = await readText(text, { plainHandlesAre })
      jobs.put(id, { at: 'preview', name: 'pasted text', reading })
      return { import: id }
    },
    importState: ({ import: id }) => stateOf(id),
    mapImport: async ({ import: id, platform, mapping }) => {
      const { name, reading } = preview(id)
      if (reading.table === null)
        throw new Refusal('refused', 'There is no table in this file: its columns need no answer. Nothing was changed.')
      const why = whyNotMapped(mapping)
      if (why !== null) throw new Refusal('invalid', `${why} Nothing was saved yet.`)
      const list = await readTable(reading.table, mapping, { platform })
      jobs.put(id, { at: 'preview', name, reading: { ...reading, lists: [list] } })
      rememberMapping(context, { columns: reading.table.columns, platform, mapping })
      return stateOf(id)
    },
    startImport: ({ import: id, lists }) => {
      const read = preview(id)
      runs.start(id, read, chosenOf(read, lists, { now: context.clock.now(), startOfDay }))
      return stateOf(id)
    },
    cancelImport: ({ import: id }) => {
      const stage = jobs.get(id)
      switch (stage?.at) {
        case 'reading':
          stage.abort.abort()
          if (stage.file !== null) context.incoming.drop(stage.file)
          jobs.put(id, { at: 'told', state: { state: 'cancelled', name: stage.name } })
          break
        case 'preview':
          jobs.put(id, { at: 'told', state: { state: 'cancelled', name: stage.name } })
          break
        case 'running':
          if (stage.abort === null)
            throw new Refusal(
              'refused',
              'This import is on file already, and only its last step is being done. It cannot be cancelled any more.',
            )
          stage.abort.abort()
          break
        case 'told':
        case 'finished':
        case undefined:
      }
      return stateOf(id)
    },
    listImports: (asked) => importLines(context, asked),
    listRefused: ({ import: id, offset, limit }) => {
      const early = refusedIn(jobs.get(id))
      if (early === null) stateOf(id)
      return early === null
        ? { rows: [...refusedRows(context, id, offset, limit)], total: refusedCount(context, id) }
        : { rows: early.slice(offset, offset + limit).map((row) => ({ ...row })), total: early.length }
    },
    refusedFile: ({ import: id, from }) => {
      stateOf(id)
      return refusedPart(context, id, from)
    },
  }
}

/** Before it is imported; null: they are on file, if any. */
function refusedIn(stage: Stage | null): readonly RefusedRow[] | null {
  return stage?.at === 'preview' ? stage.reading.lists.flatMap((list) => list.refused) : null
}

function runningState({ name, step, done, total, since }: Running): ImportState {
  const seconds = (performance.now() - since) / 1000
  return { state: 'running', name, step, done, total, rate: seconds < 0.5 ? null : Math.round(done / seconds) }
}

/** How many tables' columns are remembered. */
const REMEMBERED = 50

function rememberMapping(
  context: Context,
  {
    columns,
    platform,
    mapping,
  }: { readonly columns: readonly string[]; readonly platform: Platform; readonly mapping: TableMapping },
): void {
  const { storage, clock } = context
  context.write([], () => {
    storage
      .prepare('INSERT OR REPLACE INTO column_mapping (columns, platform, mapping, at) VALUES (?,?,?,?)')
      .run(JSON.stringify(columns), platform, JSON.stringify(mapping), clock.wall())
    storage
      .prepare(
        'DELETE FROM column_mapping WHERE columns NOT IN (SELECT columns FROM column_mapping ORDER BY at DESC LIMIT ?)',
      )
      .run(REMEMBERED)
    return { accounts: [], result: null }
  })
}
