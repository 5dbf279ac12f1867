// Saving one answered check, by dispatch and durable, against the least that a disk can do, and against conf.
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { DEFAULT_CHECKLISTS } from '../../shared/domain/defaultChecklists.ts'
import { UNANSWERED } from '../../shared/domain/checklist.ts'
import { makeConfStore } from './confStore.ts'
import { atLeast, atMost, sleep, timed, type Figure } from './figures.ts'
import { openCore, type OpenCore } from './openCore.ts'
import { dataFolderOf } from './prepare.ts'

/** A burst is a vetting worked through; in the pause after it the core puts its log away, as it does while an admin reads. */
const BURSTS = 30
const PAUSE_MS = 600

const checks = DEFAULT_CHECKLISTS['follow-back'].checks.filter((check) => check.form === 'judged')
const answer = { ...UNANSWERED, answer: 'clear' }

export async function benchSaving(sizes: readonly number[]): Promise<readonly Figure[]> {
  const open = await Promise.all(sizes.map((size) => openVetter(size)))
  const floor = openFloor(open[0]?.folder ?? '')
  const floors: number[] = []
  for (let burst = -1; burst < BURSTS; burst++) {
    for (const each of open) await each.nextVetting()
    for (const check of checks) {
      const low = await timed(floor.write)
      if (burst >= 0) floors.push(low)
      for (const each of open) {
        const took = await timed(() => each.save(check.id))
        // The first burst warms up.
        if (burst >= 0) each.took.push(took)
      }
    }
    await sleep(PAUSE_MS)
  }
  floor.close()

  const first = open[0]
  if (first === undefined) throw new Error('no size was given')
  const figures: Figure[] = open.map((each) =>
    atMost(
      `Save one answered check, ${named(each.size)} accounts, against one 200-byte write with sync`,
      each.took,
      floors,
      1.35,
    ),
  )
  for (const each of open.slice(1))
    figures.push(
      atMost(`The same at ${named(each.size)} accounts, against ${named(first.size)}`, each.took, first.took, 1.15),
    )
  for (const each of open.filter(({ size }) => size >= 10_000 && size <= 100_000)) figures.push(await againstConf(each))
  for (const each of open) each.remove()
  return figures
}

async function againstConf(vetter: Vetter): Promise<Figure> {
  const rival = makeConfStore(vetter.core)
  const theirs: number[] = []
  const ours: number[] = []
  // At 100,000 each of its saves takes seconds: a few tell.
  const saves = vetter.size >= 100_000 ? 3 : 11
  for (let turn = 0; turn < saves; turn++) {
    theirs.push(await timed(rival.save))
    // Its file is still on the way to the disk: what it costs others is not counted.
    await sleep(PAUSE_MS)
    await vetter.nextVetting()
    for (const check of checks) ours.push(await timed(() => vetter.save(check.id)))
    await sleep(PAUSE_MS)
  }
  rival.remove()
  return atLeast(
    `The same at ${named(vetter.size)} accounts, against conf (electron-store) holding the same accounts`,
    ours,
    theirs,
    vetter.size >= 100_000 ? 5_000 : 300,
  )
}

export function named(size: number): string {
  return size.toLocaleString('en-GB')
}

type Vetter = {
  readonly size: number
  readonly folder: string
  readonly core: OpenCore
  readonly took: number[]
  readonly nextVetting: () => Promise<void>
  readonly save: (check: string) => Promise<unknown>
  readonly remove: () => void
}

const Opened = z.looseObject({ vetting: z.looseObject({ id: z.string() }) })

async function openVetter(size: number): Promise<Vetter> {
  const { folder, remove } = dataFolderOf(size)
  const core = await openCore(folder)
  const accounts = core.storage.db
    .prepare('SELECT id FROM account WHERE no % ? = 1 LIMIT 200')
    .all(Math.max(1, Math.floor(size / 200)))
    .map((row) => String(row['id']))
  let turn = 0
  let vetting = ''
  return {
    size,
    folder,
    core,
    took: [],
    nextVetting: async () => {
      const account = accounts[turn++ % accounts.length]
      vetting = Opened.parse(await core.call('openVetting', { account, purpose: 'follow-back' })).vetting.id
    },
    save: (check) => core.call('answerCheck', { vetting, check, answer }),
    remove: () => {
      core.storage.close()
      remove()
    },
  }
}

/** 200 bytes over a file that is long already, then fdatasync: nothing durable is faster on this disk. */
function openFloor(folder: string): { readonly write: () => void; readonly close: () => void } {
  const length = 4 * 1024 * 1024
  const handle = openSync(join(folder, 'floor.bin'), 'w')
  writeSync(handle, Buffer.alloc(length))
  fdatasyncSync(handle)
  const bytes = Buffer.alloc(200, 'b')
  let at = 0
  return {
    write: () => {
      at = (at + 4096) % (length - 4096)
      writeSync(handle, bytes, 0, bytes.length, at)
      fdatasyncSync(handle)
    },
    close: () => closeSync(handle),
  }
}
