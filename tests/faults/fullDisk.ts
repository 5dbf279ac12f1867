// A disk that is full at each step of keeping a screenshot: what was saved is safe, it is said plainly, and nothing is left.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openCore } from '../bench/openCore.ts'
import { png } from '../pictures.ts'
import { faultOf } from './judge.ts'
import { faultOfFiles, prepare, send } from './keeping.ts'
import { createTally, skipped, type Outcome } from './outcome.ts'
import { scratch } from './scratch.ts'

const ROW = 'disk full while a screenshot is kept'
const DISK = 24 * 1024 * 1024
const PAGE = 4096

/** `steps`: with how much room is left, from none to a little more than the picture needs. */
export async function fillDisk(steps: number): Promise<Outcome> {
  const place = scratch('disk')
  const disk = join(place.folder, 'disk')
  mkdirSync(disk)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', disk], { encoding: 'utf8' })
  if (mounted.status !== 0) {
    place.remove()
    return skipped(ROW, steps, 'only root can mount a small disk')
  }
  try {
    return await tryEach(disk, steps)
  } finally {
    spawnSync('umount', [disk])
    place.remove()
  }
}

async function tryEach(disk: string, steps: number): Promise<Outcome> {
  const tally = createTally(ROW)
  const folder = join(disk, 'data')
  const vetting = await prepare(folder)
  const picture = png({ width: 600, height: 400, noise: true })
  const needed = picture.length + 8 * PAGE
  let full = 0
  for (let step = 0; step < steps; step++) {
    const core = await openCore(folder)
    const ballast = join(disk, 'ballast')
    const left = Math.round((needed * step) / Math.max(1, steps - 1) / PAGE) * PAGE
    const { bavail, bsize } = statfsSync(disk)
    writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left)))
    const reply = await send(core, vetting, picture)
    const said = reply.ok ? '' : reply.failure.message
    const whileFull = faultOfFiles(core, folder)
    rmSync(ballast)
    if (!reply.ok) full += 1
    const isPlain = reply.ok || /disk is full/i.test(said)
    // With room again the same picture can be kept, and taken back for the next step.
    const again = reply.ok ? reply : await send(core, vetting, picture)
    const lost = whileFull ?? (isPlain ? null : `said: ${said}`) ?? (again.ok ? null : `not kept with room again`)
    const id = core.storage.db.prepare('SELECT id FROM evidence ORDER BY counter DESC LIMIT 1').get()?.['id']
    if (again.ok) await core.call('withdrawEvidence', { evidence: String(id) })
    const after = faultOfFiles(core, folder) ?? faultOf(core.storage)
    if (lost === null && after === null) tally.pass()
    else tally.lose(`with ${left} bytes left: ${lost ?? after}`)
    core.storage.close()
  }
  return full === 0
    ? createTally(ROW).outcome('the disk was never full')
    : tally.outcome(`${full} times full, said plainly`)
}
