// Databases of a given size, filled with real records through the one way to write, and kept as templates between runs.
import { createHash, randomUUIDv7 } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { initialsOf } from '../../shared/domain/admin.ts'
import { addDays, localDateOf } from '../../shared/domain/calendar.ts'
import { UNANSWERED, type GivenAnswer } from '../../shared/domain/checklist.ts'
import { DEFAULT_RULES } from '../../shared/domain/rules.ts'
import { digestOf } from '../../electron/core/publications.ts'
import { DATABASE } from '../../electron/core/storage/open.ts'
import { openStorage, type Append } from '../../electron/core/storage/storage.ts'
import { inventedAccount, type InventedAccount } from './accounts.ts'

const cache = join(import.meta.dirname, '../../node_modules/.cache/bonafide-bench')
const STORAGE = join(import.meta.dirname, '../../electron/core/storage')
/** Accounts in one transaction: large enough that the disk is not what is waited for. */
const SLICE = 500

/** A fresh data folder with so many accounts; a copy of a template that is made once. `remove` when done. */
export function dataFolderOf(size: number): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'bonafide-bench-'))
  copyFileSync(templateOf(size), join(folder, DATABASE))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** The database file of a template. It is opened by nobody: copy it. */
export function templateOf(size: number): string {
  mkdirSync(cache, { recursive: true })
  const file = join(cache, `${size}-${fingerprint()}.sqlite`)
  if (existsSync(file)) return file
  for (const old of readdirSync(cache)) if (old.startsWith(`${size}-`)) rmSync(join(cache, old), { recursive: true })
  console.log(`Preparing ${size.toLocaleString('en-GB')} accounts (once; kept in node_modules/.cache) …`)
  const folder = mkdtempSync(join(cache, 'making-'))
  fill(folder, size)
  renameSync(join(folder, DATABASE), file)
  rmSync(folder, { recursive: true })
  return file
}

/** Made again when the schema or the filling has changed, and each month, because due dates age. */
function fingerprint(): string {
  const hash = createHash('sha256')
  const migrations = readdirSync(join(STORAGE, 'migrations')).toSorted()
  const sources = [
    ...migrations.map((name) => join(STORAGE, 'migrations', name)),
    join(STORAGE, 'migrations.ts'),
    import.meta.filename,
    join(import.meta.dirname, 'accounts.ts'),
  ]
  for (const file of sources) hash.update(readFileSync(file))
  return `${localDateOf(new Date()).slice(0, 7)}-${hash.digest('hex').slice(0, 12)}`
}

function fill(folder: string, size: number): void {
  const newId = () => randomUUIDv7()
  const now = new Date().toISOString()
  const storage = openStorage({ folder, now, newId })
  const admin = newId()
  // Over the last year, the oldest first: nobody vets a whole list in one day.
  const daysBack = (n: number) =>
    new Date(Date.parse(now) - Math.ceil((1 - n / size) * 365) * 24 * 3_600_000).toISOString()
  const write = (n: number, work: (append: Append) => void) =>
    storage.write({ admin, at: daysBack(n), believed: now }, work)
  write(0, (append) => {
    append('admin-named', { admin, name: 'Kim Shaw', initials: initialsOf('Kim Shaw'), role: 'manager' })
    for (const what of ['checklists', 'code', 'policy', 'group', 'help'] as const) {
      const { version, text } = DEFAULT_RULES[what]
      append('published', { what, version, digest: digestOf(text), text: JSON.stringify(text) })
    }
  })
  const batch = newId()
  for (let from = 0; from < size; from += SLICE) {
    write(from, (append) => {
      for (let n = from; n < Math.min(size, from + SLICE); n++) appendAccount(append, n, { newId, batch, now })
    })
    // No timer turns in this loop: the log is put away here, as it would be when idle.
    storage.db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  }
  storage.close()
}

type Filling = { readonly newId: () => string; readonly batch: string; readonly now: string }

function appendAccount(append: Append, n: number, { newId, batch, now }: Filling): void {
  const invented = inventedAccount(n)
  const account = newId()
  append('identified', { account, platform: invented.platform, handle: invented.handle, stableId: invented.stableId })
  append('observed', { account, name: invented.name, bio: invented.bio })
  switch (invented.place) {
    case 'on-file':
      return
    case 'never-vetted':
      return append('followed', { account, undone: false })
    case 'queued':
      return append('queued', { account, source: 'followed-us', batch })
    case 'followed':
    case 'not-for-us':
      return appendVetting(append, {
        n,
        account,
        vetting: newId(),
        decision: newId(),
        invented,
        today: localDateOf(new Date(now)),
      })
  }
}

type Vetted = {
  readonly n: number
  readonly account: string
  readonly vetting: string
  readonly decision: string
  readonly invented: InventedAccount
  readonly today: string
}

function appendVetting(append: Append, { n, account, vetting, decision, invented, today }: Vetted): void {
  const { checklists, policy } = DEFAULT_RULES
  const followed = invented.place === 'followed'
  const purpose = followed ? 'audit' : 'follow-back'
  const checklistDigest = digestOf(checklists.text)
  append('vetting-opened', {
    vetting,
    account,
    purpose,
    caseNumber: n + 1,
    checklistVersion: 1,
    checklistDigest,
    policyVersion: policy.version,
    post: null,
  })
  const answers: { [check: string]: GivenAnswer } = {}
  for (const check of ['genuine', 'bio']) {
    const answer: GivenAnswer = { ...UNANSWERED, answer: 'clear' }
    answers[check] = answer
    append('answered', { vetting, account, check, answer })
  }
  append('decided', {
    decision,
    account,
    vetting,
    purpose,
    outcome: followed ? 'keep' : 'not-for-us',
    recommended: null,
    reasons: [],
    reason: '',
    grounds: [],
    severity: null,
    says: '',
    reads: '',
    kind: 'person',
    activeInGroup: false,
    until: followed ? addDays(today, invented.dueInDays) : null,
    keepUntil: addDays(today, 365),
    answers,
    searches: [],
    evidence: [],
    checklistDigest,
    policyVersion: policy.version,
  })
}
