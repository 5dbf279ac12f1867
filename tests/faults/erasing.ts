// An account is erased: another process then looks for everything that was kept of it in every file of the data folder.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { planOfEveryone } from '../auditPlan.ts'
import type { Client } from '../../shared/api/call.ts'
import type { coreContract } from '../../shared/api/contract.ts'
import { addDays, localDateOf } from '../../shared/domain/calendar.ts'
import { DEFAULT_POLICY } from '../../shared/domain/code.ts'
import { NO_GROUP } from '../../shared/domain/settings.ts'
import { openCore } from '../bench/openCore.ts'
import { importTable, type TableRow } from '../importing.ts'
import { pageOf } from './importing.ts'
import { faultOf } from './judge.ts'
import { createTally, type Outcome } from './outcome.ts'
import { scratch } from './scratch.ts'

type Page = Client<typeof coreContract>
const Found = z.array(z.strictObject({ text: z.string(), file: z.string() }))
/** On every list, and in every audit, beside those that are erased. */
const OTHERS = 400

/**
 * Each account came with two lists, between which it changed its handle, was audited, given away, noted, and put on a list to
 * unfollow. What is said of the others must stay the same, and the chain must prove it.
 */
export async function eraseAccounts(count: number): Promise<Outcome> {
  const tally = createTally('an account erased, its markers sought from another process')
  const place = scratch('disk')
  const core = await openCore(place.folder)
  const page = pageOf(core)
  await page.setUp({ name: 'Kim Shaw', role: 'admin', group: NO_GROUP, policy: DEFAULT_POLICY })
  const list = Array.from({ length: OTHERS + count }, (_, n) => rowOf(n))
  await importTable({ page, storage: core.storage }, list, { madeOn: dayBack(20) })
  const later = list.map((row, n) => ({ ...row, handle: `later_${n}_ex`, bio: `Second bio ${n}x.` }))
  await importTable({ page, storage: core.storage }, later, { madeOn: dayBack(10) })
  const { audit } = await page.planAudit(planOfEveryone(localDateOf(new Date())))
  const idOf = core.storage.db.prepare('SELECT id FROM account WHERE handle = ?')
  // Spread over the list, so that they lie in different slices and stretches.
  const chosen = Array.from({ length: count }, (_, n) => Math.floor(((n + 0.5) * list.length) / count))
  const cases: { readonly n: number; readonly account: string; readonly markers: readonly string[] }[] = []
  for (const n of chosen) {
    const account = String(idOf.get(`later_${n}_ex`)?.['id'])
    await useIn(page, { audit, account, n })
    const kept = [`Noted ${n}x.`, `Quoted ${n}x.`, `Aside ${n}x.`, `Unfollow ${n}x.`]
    const known = [account, `first_${n}_ex`, `later_${n}_ex`, String(7_000_000 + n), `Voice ${n}x`, `First bio ${n}x.`]
    cases.push({ n, account, markers: [...known, `Second bio ${n}x.`, ...kept] })
  }
  core.storage.db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  for (const [at, { n, account, markers }] of cases.entries()) {
    const before = await said(page, audit)
    const there = new Set(seek(place.folder, markers).map(({ text }) => text))
    core.storage.erase({ admin: null, at: new Date().toISOString(), believed: null }, account)
    const left = seek(place.folder, markers)
    const after = await said(page, audit)
    const missing = markers.filter((marker) => !there.has(marker))
    // That a list had so many accounts stays: it says nothing of anybody.
    const expected = { ...before, total: before.total - 1 }
    if (missing.length > 0) tally.miss()
    else if (left.length > 0)
      tally.lose(`number ${n}: ${left.map(({ text, file }) => `“${text}” in ${file}`).join(', ')}`)
    else if (JSON.stringify(after) !== JSON.stringify(expected))
      tally.lose(`number ${n}: the others are ${JSON.stringify(after)} instead of ${JSON.stringify(expected)}`)
    else if (core.storage.log.faultInChain() !== null) tally.lose(`number ${n}: ${core.storage.log.faultInChain()}`)
    else if (at === cases.length - 1 && (await faultAfterwards(core, page, audit)) !== null)
      tally.lose(`in the end: ${await faultAfterwards(core, page, audit)}`)
    else tally.pass()
  }
  core.storage.close()
  place.remove()
  return tally.outcome(`${cases[0]?.markers.length ?? 0} markers each, in lists, audits, notes, evidence and unfollows`)
}

function rowOf(n: number): TableRow {
  return { id: String(7_000_000 + n), handle: `first_${n}_ex`, name: `Voice ${n}x`, bio: `First bio ${n}x.` }
}

function dayBack(days: number): string {
  return addDays(localDateOf(new Date()), -days)
}

type Used = { readonly audit: string; readonly account: string; readonly n: number }

async function useIn(page: Page, { audit, account, n }: Used): Promise<void> {
  const { vetting } = await page.openVetting({ account, purpose: 'audit' })
  await page.addNote({ account, vetting: vetting.id, unfollow: null, text: `Noted ${n}x.` })
  await page.addEvidence({
    vetting: vetting.id,
    unfollow: null,
    check: null,
    form: 'quotation',
    says: `Quoted ${n}x.`,
    link: '',
    reads: '',
    seenOn: localDateOf(new Date()),
  })
  await page.setAside({ audit, accounts: [account], why: 'protected', note: `Aside ${n}x.` })
  const admin = (await page.start({})).admin?.id ?? null
  await page.assign({ audit, accounts: [account], admin })
  await page.addToUnfollow({ account, reason: 'other', note: `Unfollow ${n}x.` })
}

/** What the screens say of the whole. */
async function said(page: Page, audit: string) {
  const [newest] = (await page.listSnapshots({ platform: 'x', relation: 'following', offset: 0, limit: 1 })).rows
  const { total } = await page.audit({ audit })
  return { total, following: (await page.start({})).counts.following, size: newest?.size ?? 0 }
}

function seek(folder: string, texts: readonly string[]) {
  const program = join(import.meta.dirname, 'searcherProcess.ts')
  const { stdout } = spawnSync(process.execPath, ['--no-warnings', program, folder], {
    encoding: 'utf8',
    input: JSON.stringify(texts),
  })
  return Found.parse(JSON.parse(stdout))
}

/** Computed again from the records it is the same, and follows from them. Accounts get other row numbers: that is no difference. */
async function faultAfterwards(core: Awaited<ReturnType<typeof openCore>>, page: Page, audit: string) {
  const before = JSON.stringify(await said(page, audit))
  core.storage.rebuild()
  const after = JSON.stringify(await said(page, audit))
  return before === after ? faultOf(core.storage) : `it is ${after} once it was computed again, and was ${before}`
}
