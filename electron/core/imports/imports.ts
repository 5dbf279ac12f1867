// Bringing lists in: read, looked at, started, ended.
import { Refusal, type Handlers } from '../../../shared/api/call.ts'
import type { BonafideContract } from '../../../shared/api/contract.ts'
import type { importCalls as calls } from '../../../shared/api/importCalls.ts'
import type { ImportState } from '../../../shared/api/importViews.ts'
import type { RefusedRow } from '../../../shared/domain/importing.ts'
import type { Context } from '../context.ts'
import { createJobs, type Stage } from './jobs.ts'
import { readPastedList } from './pastedList.ts'
import { previewOf } from './preview.ts'

export function importCalls(context: Context): Pick<Handlers<BonafideContract>, keyof typeof calls> {
  const jobs = createJobs()
  const stateOf = (stage: Stage): ImportState => {
    switch (stage.at) {
      case 'reading':
        return { state: 'reading', name: stage.name }
      case 'preview':
        return previewOf(context, stage)
      case 'told':
        return stage.state
    }
  }
  const preview = (id: string) => {
    const stage = jobs.get(id)
    if (stage.at !== 'preview')
      throw new Refusal('refused', 'This import is not waiting for your answers any more. Nothing was changed.')
    return stage
  }

  return {
    beginImport: async (head) => {
      const id = context.newId()
      jobs.put(id, { at: 'reading', name: head.name, file: null })
      const incoming = await context.incoming.begin(head, async (file) => {
        const bytes = await file.read(0, head.size)
        const text = new TextDecoder().decode(bytes)
        jobs.put(id, { at: 'preview', name: head.name, reading: readPastedList(text, plainHandles(context)) })
      })
      const stage = jobs.get(id)
      if (stage.at === 'reading') jobs.put(id, { ...stage, file: incoming.file })
      return { import: id, incoming }
    },
    readPasted: ({ text, plainHandlesAre }) => {
      const id = context.newId()
      jobs.put(id, { at: 'preview', name: 'pasted text', reading: readPastedList(text, plainHandlesAre) })
      return { import: id }
    },
    importState: ({ import: id }) => stateOf(jobs.get(id)),
    mapImport: ({ import: id }) => {
      if (preview(id).reading.table === null)
        throw new Refusal('refused', 'There is no table in this file: its columns need no answer. Nothing was changed.')
      throw new Refusal('unavailable', 'Tables cannot be brought in yet. Nothing was changed.')
    },
    startImport: ({ import: id }) => {
      preview(id)
      throw new Refusal('unavailable', 'Lists cannot be brought in yet. Nothing was changed.')
    },
    cancelImport: ({ import: id }) => {
      const stage = jobs.get(id)
      if (stage.at === 'told') return stage.state
      if (stage.at === 'reading' && stage.file !== null) context.incoming.drop(stage.file)
      const state: ImportState = { state: 'cancelled', name: stage.name }
      jobs.put(id, { at: 'told', state })
      return state
    },
    listImports: () => ({ rows: [], total: 0 }),
    listRefused: ({ import: id, offset, limit }) => {
      const refused = refusedOf(jobs.get(id))
      return { rows: refused.slice(offset, offset + limit).map((row) => ({ ...row })), total: refused.length }
    },
    refusedFile: ({ import: id }) => ({
      name: 'not-taken-in.txt',
      text: refusedOf(jobs.get(id))
        .map((row) => `${row.text}\n`)
        .join(''),
      next: null,
    }),
  }
}

function refusedOf(stage: Stage): readonly RefusedRow[] {
  return stage.at === 'preview' ? stage.reading.lists.flatMap((list) => list.refused) : []
}

function plainHandles(context: Context) {
  return context.held.settings.plainHandlesAre
}
