// An import taken as far as a point of one of its steps, and how far it is by then.
import type { Client } from '../../shared/api/call.ts'
import type { coreContract } from '../../shared/api/contract.ts'
import type { OpenCore } from '../bench/openCore.ts'
import { bringFile, tidied, waitFor } from '../importing.ts'

type Page = Client<typeof coreContract>

/** In their order. Tidying is what comes after the report: kept rows are swept away, words are indexed. */
export const importSteps = ['reading', 'preview', 'keeping', 'settling', 'tidying'] as const
export type ImportStep = (typeof importSteps)[number]

export const MAPPING = { id: 0, handle: 1, name: 2, bio: 3, link: null, since: null }
export const COMPLETE = [{ list: 0, relation: 'following' as const, complete: true, madeOn: '2026-01-01' }]

export type Reached = {
  /** Null: it had come further before anybody could see that point. */
  readonly import: string | null
  readonly step: ImportStep
  /** Whoever was still giving the file has ended. */
  readonly left: () => Promise<void>
}

/** `onStep` is told as each step begins. */
export function stepsOf(
  core: OpenCore,
  page: Page,
  onStep: (step: ImportStep) => void = () => undefined,
): { readonly until: (text: string, to: { readonly step: ImportStep; readonly part: number }) => Promise<Reached> } {
  const none = () => Promise.resolve()
  return {
    until: async (text, { step, part }) => {
      onStep('reading')
      if (step === 'reading') return reading(page, text, part)
      const id = await bringFile(page, 'long.csv', text)
      onStep('preview')
      if (step === 'preview') return { import: id, step, left: none }
      await page.mapImport({ import: id, platform: 'x', mapping: MAPPING })
      await page.startImport({ import: id, lists: COMPLETE })
      const come: { at: ImportStep } = { at: 'preview' }
      await waitFor(page, id, (state) => {
        const now = state.state === 'running' ? state.step : 'tidying'
        if (now !== come.at) onStep(now)
        come.at = now
        if (state.state !== 'running') return true
        return (
          importSteps.indexOf(now) > importSteps.indexOf(step) || (now === step && state.done >= part * state.total)
        )
      })
      if (come.at !== step) return { import: null, step: come.at, left: none }
      if (step === 'tidying') await tidiedBy(core, part)
      return { import: id, step, left: none }
    },
  }
}

/** As far as that part of the bytes: the file goes on meanwhile. */
async function reading(page: Page, text: string, part: number): Promise<Reached> {
  let id: string | null = null
  let given = 0
  let isThere: () => void = () => undefined
  const there = new Promise<void>((resolve) => (isThere = resolve))
  const counting = {
    beginImport: async (head: Parameters<Page['beginImport']>[0]) => {
      const begun = await page.beginImport(head)
      id = begun.import
      if (part === 0) isThere()
      return begun
    },
    giveBytes: async (bytes: Parameters<Page['giveBytes']>[0]) => {
      const reply = await page.giveBytes(bytes)
      given += bytes.bytes.length * 0.75
      if (given >= part * text.length) isThere()
      return reply
    },
  }
  // Cancelled, the core takes no more of it.
  const giving = bringFile(counting, 'long.csv', text).catch(() => null)
  await there
  return { import: id, step: 'reading', left: async () => void (await giving) }
}

/** Until that part of what is done after the report is done. */
async function tidiedBy(core: OpenCore, part: number): Promise<void> {
  const due = core.storage.db.prepare(
    'SELECT (SELECT count(*) FROM import_part) * 500 + (SELECT coalesce(sum(last - first + 1), 0) FROM words_due) AS n',
  )
  const left = () => Number(due.get()?.['n'])
  const all = left()
  while (left() > all * (1 - part)) await new Promise<void>((resolve) => void setImmediate(resolve))
  if (part >= 1) await tidied(core)
}
