// The imports at hand: read and looked at, running, or just ended. What has ended well is on file.
import type { ImportState } from '../../../shared/api/importViews.ts'
import type { OwnPost, Reading } from '../importing/reading.ts'

/** What has been read and waits for the admin's answers. */
export type Read = { readonly name: string; readonly reading: Reading }

export type Stage =
  | { readonly at: 'reading'; readonly name: string; readonly file: string | null; readonly abort: AbortController }
  | ({ readonly at: 'preview' } & Read)
  | ({ readonly at: 'running' } & Running)
  /** On file. Only the posts of our own are still here, for the lens. */
  | { readonly at: 'finished'; readonly ownPosts: readonly OwnPost[] }
  | { readonly at: 'told'; readonly state: ImportState }

export type Running = {
  readonly name: string
  readonly step: 'keeping' | 'settling'
  readonly done: number
  readonly total: number
  /** When the step began, in ms of the process. */
  readonly since: number
  /** Ends it as long as it keeps rows; null once it settles. */
  readonly abort: AbortController | null
}

/** Our own posts of an import, as long as they are here: none while it runs, or after a restart. */
export function ownPostsOf(stage: Stage | null): readonly OwnPost[] {
  switch (stage?.at) {
    case 'preview':
      return stage.reading.ownPosts
    case 'finished':
      return stage.ownPosts
    case 'reading':
    case 'running':
    case 'told':
    case undefined:
      return []
  }
}

export type Jobs = {
  readonly put: (id: string, stage: Stage) => void
  /** Null for one that was never begun here, or is forgotten. */
  readonly get: (id: string) => Stage | null
}

/** An admin looks at one at a time. What a closed tab left is forgotten when more come in. */
const MOST = 8

export function createJobs(): Jobs {
  const jobs = new Map<string, Stage>()
  return {
    put: (id, stage) => {
      jobs.delete(id)
      jobs.set(id, stage)
      for (const [old, { at }] of jobs) if (jobs.size > MOST && at !== 'reading' && at !== 'running') jobs.delete(old)
    },
    get: (id) => jobs.get(id) ?? null,
  }
}
