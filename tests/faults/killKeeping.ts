// kill -9 at every step of keeping a screenshot: no record without its whole file, nothing left over after the next start.
import { spawnSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { createEvidenceFiles } from '../../electron/core/evidenceFiles.ts'
import { openCore } from '../bench/openCore.ts'
import { png } from '../pictures.ts'
import { faultOf } from './judge.ts'
import { faultOfFiles, filesIn, prepare, send } from './keeping.ts'
import { createTally, type Outcome } from './outcome.ts'
import { scratch } from './scratch.ts'

const Told = z.strictObject({ ok: z.literal(true), steps: z.array(z.string()) })

/** `every`: each step, or every so many of them. */
export async function killWhileKeeping(every: number): Promise<Outcome> {
  const tally = createTally('kill -9 at every step of keeping a screenshot')
  const place = scratch('disk')
  const good = join(place.folder, 'good')
  const vetting = await prepare(good)
  const { steps } = Told.parse(JSON.parse(keep(copyOf(good, join(place.folder, 'whole'))).stdout))
  const cases = steps.flatMap((what, at) => {
    const ways = what === 'write' ? ['before', 'half', 'after'] : ['before', 'after']
    return ways.map((when) => ({ step: at + 1, what, when }))
  })
  let leftOver = 0
  for (const { step, what, when } of cases.filter((_, at) => at % every === 0)) {
    const folder = copyOf(good, join(place.folder, 'case'))
    const { signal } = keep(folder, String(step), when)
    if (signal !== 'SIGKILL') {
      tally.miss()
      continue
    }
    leftOver += filesIn(folder).length > 0 ? 1 : 0
    const lost = await judge(folder, vetting)
    if (lost === null) tally.pass()
    else tally.lose(`${when} step ${step} (${what}): ${lost}`)
  }
  place.remove()
  return tally.outcome(`${steps.length} steps (${[...new Set(steps)].join(', ')}); ${leftOver} left a file`)
}

function copyOf(good: string, folder: string): string {
  rmSync(folder, { recursive: true, force: true })
  cpSync(good, folder, { recursive: true })
  return folder
}

function keep(folder: string, ...step: readonly string[]) {
  const program = join(import.meta.dirname, 'keeperProcess.ts')
  return spawnSync(process.execPath, ['--no-warnings', program, folder, ...step], { encoding: 'utf8' })
}

/** As the next start finds the folder, sweeps it, and keeps the same picture once more. */
async function judge(folder: string, vetting: string): Promise<string | null> {
  const core = await openCore(folder)
  try {
    const { db } = core.storage
    const named = db.prepare('SELECT 1 FROM evidence WHERE sha256 = ? AND image IS NOT NULL')
    await createEvidenceFiles(folder, (sha256) => named.get(sha256) !== undefined).sweep()
    const found = faultOfFiles(core, folder)
    if (found !== null) return found
    // It was not acknowledged: it may be kept or not, and can be kept now in either case.
    const isKept = db.prepare('SELECT 1 FROM evidence').get() !== undefined
    const again = await send(core, vetting, png({ width: 320, height: 200 }))
    if (again.ok === isKept) return isKept ? 'it was kept twice' : 'it cannot be kept again'
    return faultOfFiles(core, folder) ?? faultOf(core.storage)
  } finally {
    core.storage.close()
  }
}
