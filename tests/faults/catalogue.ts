// Every kind of fault, with how often it is injected: a few for `npm test`, the catalogue, and all of it.
import { attackSpreadsheets } from './csv.ts'
import { orderOfKeeping, orderOfSave } from './callOrder.ts'
import { damageDatabase } from './damaged.ts'
import { eraseAccounts } from './erasing.ts'
import { fillDisk } from './fullDisk.ts'
import { attackWithImages } from './images.ts'
import { killAtRandom } from './kill.ts'
import { killWhileKeeping } from './killKeeping.ts'
import { cancelImports, killImports } from './importing.ts'
import type { Outcome } from './outcome.ts'
import { startAfterKill, startTwice } from './owners.ts'
import { killPlanning } from './planning.ts'
import { attackArchives, mutateImports } from './reading.ts'
import { cutSmallFiles } from './smallFiles.ts'

export type Extent = {
  readonly kills: number
  readonly starts: number
  /** Every so many bytes of each small file. */
  readonly step: { readonly settings: number; readonly rules: number }
  readonly cuts: number
  readonly changes: number
  /** Changed archives, and changed files of each format that is brought in. */
  readonly archives: number
  readonly mutated: number
  /** Every so many steps of keeping a screenshot. */
  readonly keeping: number
  readonly mutations: number
  readonly full: number
  /** Whether a spreadsheet opens what is taken out; else its cells are judged by how they begin. */
  readonly opensCsv: boolean
  /** Accounts erased. */
  readonly erased: number
  /** Plans of an audit killed, of so many accounts. */
  readonly plans: { readonly kills: number; readonly accounts: number }
  /** Imports cancelled, and killed, of so many rows. */
  readonly imports: { readonly cancels: number; readonly kills: number; readonly rows: number }
}

export const fewFaults: Extent = {
  kills: 6,
  starts: 2,
  step: { settings: 37, rules: 2_999 },
  cuts: 6,
  changes: 20,
  archives: 60,
  mutated: 20,
  keeping: 9,
  mutations: 60,
  full: 2,
  opensCsv: false,
  erased: 3,
  plans: { kills: 3, accounts: 2_100 },
  imports: { cancels: 5, kills: 5, rows: 6_000 },
}
export const catalogue: Extent = {
  kills: 100,
  starts: 50,
  step: { settings: 1, rules: 211 },
  cuts: 30,
  changes: 120,
  archives: 500,
  mutated: 1_000,
  keeping: 1,
  mutations: 500,
  full: 12,
  opensCsv: true,
  erased: 50,
  plans: { kills: 20, accounts: 100_000 },
  imports: { cancels: 8, kills: 20, rows: 100_000 },
}
export const allFaults: Extent = {
  kills: 500,
  starts: 50,
  step: { settings: 1, rules: 61 },
  cuts: 200,
  changes: 1_200,
  archives: 5_000,
  mutated: 5_000,
  keeping: 1,
  mutations: 5_000,
  full: 40,
  opensCsv: true,
  erased: 200,
  plans: { kills: 60, accounts: 100_000 },
  imports: { cancels: 20, kills: 60, rows: 100_000 },
}

/** Named parts, so that one can be run alone. */
export function faultsWith(
  extent: Extent,
  seed: number,
): { readonly [part: string]: () => Promise<readonly Outcome[]> } {
  return {
    kill: async () => [await killAtRandom(extent.kills, seed)],
    owners: async () => [await startTwice(extent.starts), await startAfterKill(extent.starts)],
    files: () => Promise.resolve(cutSmallFiles(extent.step)),
    archives: () => attackArchives(extent.archives, seed),
    mutated: () => mutateImports(extent.mutated, seed),
    order: async () => [orderOfSave(), await orderOfKeeping()],
    evidence: async () => [await killWhileKeeping(extent.keeping), await fillDisk(extent.full)],
    images: () => attackWithImages({ mutations: extent.mutations, seed }),
    importing: async () => [
      await cancelImports(extent.imports.cancels, extent.imports.rows),
      await killImports(extent.imports.kills, extent.imports.rows),
    ],
    csv: () => attackSpreadsheets({ opens: extent.opensCsv }),
    erasing: async () => [await eraseAccounts(extent.erased)],
    planning: async () => [await killPlanning(extent.plans.kills, extent.plans.accounts)],
    database: async () => [await damageDatabase({ cuts: extent.cuts, changes: extent.changes, seed })],
  }
}
