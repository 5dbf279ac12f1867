// Audits: planned over, opened and worked at 100,000 followed accounts, against 1,000 in the same run.
import { randomUUIDv7 } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { localDateOf } from '../../shared/domain/calendar.ts'
import { longerOf, NONE, watchTurns } from '../faults/turns.ts'
import { atMost, timed, within, type Figure } from './figures.ts'
import { planOfEveryone } from '../auditPlan.ts'
import { openCore, type OpenCore } from './openCore.ts'
import { named } from './saving.ts'

const FEW = 1_000
const MANY = 100_000
const ROUNDS = 15
const PLANS = 3
/** Accounts in one transaction. */
const SLICE = 1_000

const Planned = z.looseObject({ audit: z.string() })
const Page = z.looseObject({ rows: z.array(z.unknown()).length(50) })
const Next = z.strictObject({ account: z.string() })

type Followed = { readonly core: OpenCore; readonly size: number; readonly remove: () => void }

export async function benchAuditing(): Promise<readonly Figure[]> {
  const [few, many] = [await followed(FEW), await followed(MANY)]
  const planning = { few: new Array<number>(), many: new Array<number>() }
  let audits = { few: '', many: '' }
  let longest = NONE
  for (let round = -1; round < PLANS; round++) {
    // As long a work on both sides: many short plans against a long one.
    const short: number[] = []
    for (let each = 0; each < 5; each++)
      short.push(await timed(async () => void (audits = { ...audits, few: await plan(few.core) })))
    const turns = watchTurns()
    const long = await timed(async () => void (audits = { ...audits, many: await plan(many.core) }))
    const turn = turns.end()
    if (round < 0) continue
    planning.few.push(...short.map((took) => took / FEW))
    planning.many.push(long / MANY)
    longest = longerOf(longest, turn)
  }
  const opening = await interleaved(ROUNDS, [() => open(few.core, audits.few), () => open(many.core, audits.many)])
  const working = await interleaved(ROUNDS, [() => next(few.core, audits.few), () => next(many.core, audits.many)])
  few.remove()
  many.remove()
  const against = `${named(MANY)}, against ${named(FEW)}`
  return [
    atMost(`Plan an audit, for each account of ${against}`, planning.many, planning.few, 1.5),
    within(`The longest turn while an audit of ${named(MANY)} is planned, by its own work`, longest.cpuMs, 100, 'ms'),
    atMost(`Open an audit and show the first 50 of ${against}`, opening[1], opening[0], 3),
    atMost(`The next account to audit of ${against}`, working[1], working[0], 3),
  ]
}

async function plan({ call }: OpenCore): Promise<string> {
  const planned = await call('planAudit', planOfEveryone(localDateOf(new Date())))
  return Planned.parse(planned).audit
}

/** As the screen of an audit asks. */
async function open({ call }: OpenCore, audit: string): Promise<void> {
  await call('audit', { audit })
  const asked = { audit, state: 'open', whose: 'everybody', text: '', offset: 0, limit: 50 }
  Page.parse(await call('listAuditMembers', asked))
}

async function next({ call }: OpenCore, audit: string): Promise<void> {
  Next.parse(await call('nextInAudit', { audit, skipped: [] }))
}

async function interleaved(
  rounds: number,
  [one, other]: readonly [() => Promise<void>, () => Promise<void>],
): Promise<readonly [readonly number[], readonly number[]]> {
  const took = [new Array<number>(), new Array<number>()] as const
  for (let round = -2; round < rounds; round++) {
    const now = [await timed(one), await timed(other)] as const
    if (round < 0) continue
    took[0].push(now[0])
    took[1].push(now[1])
  }
  return took
}

/** A data folder with so many accounts that we follow and nobody has vetted. */
async function followed(size: number): Promise<Followed> {
  const folder = mkdtempSync(join(tmpdir(), 'bonafide-bench-'))
  const core = await openCore(folder)
  const { storage } = core
  const at = new Date().toISOString()
  for (let from = 0; from < size; from += SLICE)
    storage.write({ admin: null, at, believed: at }, (append) => {
      for (let n = from; n < Math.min(size, from + SLICE); n++) {
        const account = randomUUIDv7()
        append('identified', {
          account,
          platform: 'x',
          handle: `voice_${n.toString(36)}_ex`,
          stableId: String(5_000_000 + n),
        })
        append('followed', { account, undone: false })
      }
    })
  storage.putLogAway()
  return {
    core,
    size,
    remove: () => {
      storage.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
