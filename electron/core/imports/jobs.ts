// The imports at hand: read and looked at, running, or just ended. What has ended well is on file; the rest is forgotten.
import type { ImportState } from '../../../shared/api/importViews.ts'
import type { Reading } from '../importing/reading.ts'
import { notFound } from '../context.ts'

/** What has been read and waits for the admin's answers. */
export type Read = { readonly name: string; readonly reading: Reading }

export type Stage =
  | { readonly at: 'reading'; readonly name: string; readonly file: string | null }
  | ({ readonly at: 'preview' } & Read)
  | { readonly at: 'told'; readonly state: ImportState }

export type Jobs = {
  readonly put: (id: string, stage: Stage) => void
  /** Throws `Refusal` for one that was never begun or is forgotten. */
  readonly get: (id: string) => Stage
}

/** An admin looks at one at a time. What a closed tab left is forgotten when more come in. */
const MOST = 8

export function createJobs(): Jobs {
  const jobs = new Map<string, Stage>()
  return {
    put: (id, stage) => {
      jobs.delete(id)
      jobs.set(id, stage)
      for (const [old, { at }] of jobs) if (jobs.size > MOST && at !== 'reading') jobs.delete(old)
    },
    get: (id) => {
      const stage = jobs.get(id)
      if (stage === undefined) throw notFound('This import')
      return stage
    },
  }
}
