// The rival: conf, on which electron-store is built, with the options that Bonafide gives it, holding the same accounts.
import Conf from 'conf'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OpenCore } from './openCore.ts'

type Kept = { readonly [column: string]: unknown }

export type ConfStore = {
  /** Answers one check of one account, as a small app on conf would. */
  readonly save: () => void
  /** Opens the file and gives the first 50 that we follow, what is due first. */
  readonly openAndShow: () => readonly unknown[]
  readonly remove: () => void
}

/**
 * One key an account, with its current row and its records as plain objects: what an app on conf would keep to say the
 * same things. It is spared the chain and every index.
 */
export function makeConfStore(core: OpenCore): ConfStore {
  const folder = mkdtempSync(join(tmpdir(), 'bonafide-bench-conf-'))
  const open = () =>
    new Conf<Record<string, Kept>>({
      cwd: folder,
      configName: 'accounts',
      projectName: 'Bonafide',
      accessPropertiesByDotNotation: false,
      clearInvalidConfig: false,
    })
  const { db } = core.storage
  const records = db.prepare(
    'SELECT id, kind, admin, counter, at, content FROM record WHERE account = ? ORDER BY counter',
  )
  const all: Record<string, Kept> = {}
  for (const row of db.prepare('SELECT * FROM account').iterate()) {
    const account = String(row['id'])
    all[account] = {
      ...row,
      records: records.all(account).map((each) => ({ ...each, content: parsed(each['content']) })),
    }
  }
  const store = open()
  store.store = all
  const ids = Object.keys(all)
  let turn = 0
  return {
    save: () => {
      const account = ids[(turn * 7919) % ids.length]
      if (account === undefined) throw new Error('the rival is empty')
      turn += 1
      const before = store.get(account)
      const record = {
        id: account,
        kind: 'answered',
        counter: turn,
        at: new Date().toISOString(),
        content: { check: 'bio', answer: 'clear' },
      }
      store.set(account, { ...before, records: [...listOf(before['records']), record] })
    },
    openAndShow: () => {
      const due = (value: Kept) => (typeof value['cleared_until'] === 'string' ? value['cleared_until'] : '')
      return Object.values(open().store)
        .filter((value) => value['standing'] === 'following')
        .toSorted((a, b) => (due(a) < due(b) ? -1 : 1))
        .slice(0, 50)
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function parsed(content: unknown): unknown {
  return JSON.parse(String(content))
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
