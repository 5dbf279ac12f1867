// Whether the files of evidence are as they were kept: one after the other, quietly after the start, or when asked for.
import { readdir } from 'node:fs/promises'
import type { KeptImages } from '../../shared/api/evidenceViews.ts'
import type { Notice } from '../../shared/api/views.ts'
import type { FileState } from '../../shared/domain/evidence.ts'
import type { Context } from './context.ts'
import { handleIn } from './evidence.ts'
import { factsOf } from './lines.ts'
import { UNUSABLE } from './storage/open.ts'

export type ImageCheck = {
  /** Begins, unless one is under way. `paceMs` is the rest after each file, so that nobody waits for it. */
  readonly begin: (paceMs?: number) => void
  readonly kept: () => KeptImages
}

/** Files that are told of by name; the count says when there are more. */
const MOST_FAULTS = 100
/** Hashes that are read from the records at a time. */
const SLICE = 50
/** After the first page has been shown. */
const BEGINS_AFTER_MS = 3_000
const PACE_MS = 20

/**
 * Sweeps and checks the files quietly after the start. What is found wrong is put among the notices, and every open page
 * is told. Nothing is swept beside records that could not be used: those may name what the records in use do not.
 */
export function lookAfterImages(context: Context, notices: Notice[]): ImageCheck {
  const check = createImageCheck(context, (faults) => {
    const before = notices.findIndex(({ id }) => id === NOTICE)
    if (before >= 0) notices.splice(before, 1)
    if (faults > 0) notices.push({ id: NOTICE, tone: 'warning', text: noticeOf(faults) })
    context.write(['evidenceFiles'], () => ({ accounts: [], result: null }))
  })
  const begin = async () => {
    const names = await readdir(context.storage.folder)
    // Closed by now: the folder may have another owner, whose half-written files are not ours to sweep.
    if (!context.storage.db.isOpen) return
    if (!names.some((name) => name.startsWith(UNUSABLE))) await context.evidenceFiles.sweep()
    check.begin(PACE_MS)
  }
  setTimeout(() => void begin().catch(() => undefined), BEGINS_AFTER_MS).unref()
  return check
}

const NOTICE = 'evidence-files'

function noticeOf(faults: number): string {
  const what =
    faults === 1
      ? '1 screenshot that was kept as evidence has'
      : `${faults} screenshots that were kept as evidence have`
  return `${what} changed, or cannot be found. Settings, “Files of evidence”, says which. Nothing was deleted by Bonafide.`
}

/** `onEnd` hears how many files are not as they were kept, at the end of each check. */
function createImageCheck(context: Context, onEnd: (faults: number) => void): ImageCheck {
  const { db } = context.storage
  const next = db.prepare(
    'SELECT DISTINCT sha256 FROM evidence WHERE image IS NOT NULL AND sha256 > ? ORDER BY sha256 LIMIT ?',
  )
  const firstOfEach = db.prepare(
    `SELECT e.id, e.account, e.sha256, e.image, a.platform, a.handle, a.stable_id, min(e.counter)
     FROM evidence e JOIN account a ON a.id = e.account WHERE e.image IS NOT NULL GROUP BY e.sha256 ORDER BY e.sha256`,
  )
  let state: KeptImages['check'] = { state: 'not-yet' }

  const run = async (paceMs: number) => {
    let after = ''
    let [done, faults] = [0, 0]
    // The app may end at any moment: what is left of the check then does not matter.
    while (db.isOpen) {
      const hashes = next.all(after, SLICE).map((row) => String(row['sha256']))
      for (const sha256 of hashes) {
        if (typeof (await context.evidenceFiles.read(sha256)) === 'string') faults += 1
        done += 1
        state = { state: 'running', done }
        await new Promise((wake) => setTimeout(wake, paceMs))
      }
      const last = hashes.at(-1)
      if (last === undefined) break
      after = last
    }
    if (!db.isOpen) return
    state = { state: 'done', at: context.clock.now() }
    onEnd(faults)
  }

  return {
    begin: (paceMs = 0) => {
      if (state.state === 'running') return
      state = { state: 'running', done: 0 }
      void run(paceMs)
    },
    kept: () => {
      const faults: KeptImages['faults'] = []
      let [files, bytes] = [0, 0]
      for (const row of firstOfEach.iterate()) {
        const facts = factsOf(row)
        if (facts === null) continue
        files += 1
        bytes += facts.size
        const found: FileState = context.evidenceFiles.stateOf(String(row['sha256']), facts.size)
        if (found !== 'as-kept' && faults.length < MOST_FAULTS)
          faults.push({
            evidence: String(row['id']),
            account: String(row['account']),
            handle: handleIn(row),
            state: found,
          })
      }
      return { files, bytes, check: state, faults }
    },
  }
}
