// The log of records: append with commitment and link, read back, prove.
import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { recordContents, RecordKind, type RecordContent, type RecordHead } from '../../../shared/domain/record.ts'

export type NewRecord<K extends RecordKind = RecordKind> = { readonly kind: K; readonly content: RecordContent<K> }
/** A union with one member a kind: a switch on `kind` tells the content. */
export type StoredRecord<K extends RecordKind = RecordKind> = {
  [P in K]: Omit<RecordHead, 'kind'> & { readonly kind: P; readonly content: RecordContent<P> }
}[K]

export type Author = { readonly admin: string | null; readonly at: string; readonly id: string }

/** Appends to the log of this device. Use inside a transaction: `forget` puts the memory of the chain back after a rollback. */
export type Log = {
  /** The highest counter seen, by this device or by any other whose records came in. */
  readonly counter: () => number
  readonly device: () => string
  readonly append: (record: NewRecord, author: Author) => StoredRecord
  readonly forget: () => void
  /** The records of one account in order, also of those joined with it; erased ones are left out. */
  readonly ofAccount: (account: string) => readonly StoredRecord[]
  /** Every record that was not erased, in order of (counter, device); one that replaces another stands in its place. */
  readonly all: () => Iterable<StoredRecord>
  /** Checks every link and every commitment whose salt is still there. Gives the first fault as a sentence, or null. */
  readonly faultInChain: () => string | null
}

type Tip = { readonly device: string; readonly seq: number; readonly link: Uint8Array; readonly counter: number }

/** The start of each device's chain. */
const NO_LINK = new Uint8Array(32)

export function createLog(db: DatabaseSync, newId: () => string): Log {
  const insert = db.prepare(
    'INSERT INTO record (id, kind, account, admin, device, seq, counter, at, salt, commitment, link, content) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)',
  )
  const byAccount = db.prepare(
    `SELECT * FROM record WHERE account IN (SELECT ?1 UNION ALL SELECT account FROM same_account WHERE stands_for = ?1) AND content IS NOT NULL
     ORDER BY counter, device`,
  )
  let tip = readTip(db, newId)

  return {
    counter: () => tip.counter,
    device: () => tip.device,
    append: (record, author) => {
      const { kind, content } = record
      const head = {
        id: author.id,
        admin: author.admin,
        device: tip.device,
        seq: tip.seq + 1,
        counter: tip.counter + 1,
        at: author.at,
      }
      const salt = randomBytes(32)
      const stored = pair(head, kind, content)
      const commitment = commit(salt, stored)
      const link = linkOf(tip.link, head.device, head.seq, commitment)
      const account = 'account' in content ? content.account : null
      insert.run(
        head.id,
        kind,
        account,
        head.admin,
        head.device,
        head.seq,
        head.counter,
        head.at,
        salt,
        commitment,
        link,
        JSON.stringify(content),
      )
      tip = { device: tip.device, seq: head.seq, link, counter: head.counter }
      return stored
    },
    forget: () => {
      tip = readTip(db, newId)
    },
    ofAccount: (account) => byAccount.all(account).map(parseRecord),
    all: () => readAll(db),
    faultInChain: () => findFault(db),
  }
}

function readTip(db: DatabaseSync, newId: () => string): Tip {
  const known = db.prepare('SELECT id FROM device WHERE current = 1').get()?.['id']
  const device = typeof known === 'string' ? known : newId()
  if (known === undefined) db.prepare('INSERT INTO device (id, current) VALUES (?, 1)').run(device)
  const last = db.prepare('SELECT seq, link FROM record WHERE device = ? ORDER BY seq DESC LIMIT 1').get(device)
  // A device's own counter grows with its sequence, so its last record has its highest: one look into an index a device.
  const highest = db
    .prepare(
      'SELECT max(counter) AS counter FROM (SELECT (SELECT counter FROM record WHERE device = d.id ORDER BY seq DESC LIMIT 1) AS counter FROM device d)',
    )
    .get()
  const seq = last?.['seq']
  const link = last?.['link']
  const counter = highest?.['counter']
  return {
    device,
    seq: typeof seq === 'number' ? seq : 0,
    link: link instanceof Uint8Array ? link : NO_LINK,
    counter: typeof counter === 'number' ? counter : 0,
  }
}

/** HMAC-SHA-256 under a random salt: an erased short text cannot be guessed from what stays. */
function commit(salt: Uint8Array, record: StoredRecord): Uint8Array {
  return createHmac('sha256', salt).update(canonical(record)).digest()
}

function linkOf(previous: Uint8Array, device: string, seq: number, commitment: Uint8Array): Uint8Array {
  return createHash('sha256').update(previous).update(device).update(String(seq)).update(commitment).digest()
}

/** JSON with sorted keys and no white space (RFC 8785, for the texts, whole numbers, lists and objects that records hold). */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  // A record of an import holds hundreds of rows: what needs no new lists for each of them is twice as fast.
  let text = ''
  for (const key of Object.keys(value).toSorted()) {
    const each: unknown = Reflect.get(value, key)
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonical(each)}`
  }
  return `{${text}}`
}

function parseRecord(row: { readonly [column: string]: unknown }): StoredRecord {
  const kind = RecordKind.parse(row['kind'])
  const content = recordContents[kind].parse(JSON.parse(String(row['content'])))
  const head = {
    id: String(row['id']),
    admin: typeof row['admin'] === 'string' ? row['admin'] : null,
    device: String(row['device']),
    seq: Number(row['seq']),
    counter: Number(row['counter']),
    at: String(row['at']),
  }
  return pair(head, kind, content)
}

/** The same record of the account that stands for the one it names. */
export function renamed(record: StoredRecord, account: string): StoredRecord {
  const { kind, content, ...head } = record
  return pair(head, kind, recordContents[kind].parse({ ...content, account }))
}

/** A head and the content of its kind. */
function pair<K extends RecordKind>(
  head: Omit<RecordHead, 'kind'>,
  kind: K,
  content: RecordContent<K>,
): StoredRecord<K> {
  return { ...head, kind, content }
}

/**
 * What was appended in place of a record out of which an account was erased counts where that one stood: what came later
 * rests on it.
 */
function* readAll(db: DatabaseSync): Generator<StoredRecord> {
  const instead = new Map(
    db
      .prepare(
        `SELECT no, json_extract(content, '$.inPlaceOf.device') || ' ' || json_extract(content, '$.inPlaceOf.seq') AS place FROM record
         WHERE kind IN ('accounts-imported', 'audit-scoped', 'assigned') AND content IS NOT NULL AND json_extract(content, '$.inPlaceOf') IS NOT NULL`,
      )
      .all()
      .map((row) => [String(row['place']), Number(row['no'])]),
  )
  const replacing = new Set(instead.values())
  const one = db.prepare('SELECT content FROM record WHERE no = ?')
  for (const row of db.prepare('SELECT * FROM record ORDER BY counter, device').iterate()) {
    const other = instead.get(`${String(row['device'])} ${String(row['seq'])}`)
    if (other !== undefined) yield parseRecord({ ...row, content: one.get(other)?.['content'] })
    else if (row['content'] !== null && !replacing.has(Number(row['no']))) yield parseRecord(row)
  }
}

function findFault(db: DatabaseSync): string | null {
  const links = new Map<string, { readonly seq: number; readonly link: Uint8Array }>()
  for (const row of db.prepare('SELECT * FROM record ORDER BY device, seq').iterate()) {
    const device = String(row['device'])
    const seq = Number(row['seq'])
    const { commitment, link, salt } = row
    const before = links.get(device) ?? { seq: 0, link: NO_LINK }
    if (seq !== before.seq + 1) return `A record is missing after number ${before.seq} of a device.`
    if (!(commitment instanceof Uint8Array) || !(link instanceof Uint8Array)) return `Record ${seq} has lost its proof.`
    if (!equal(link, linkOf(before.link, device, seq, commitment)))
      return `Record ${seq} does not follow from the one before it.`
    if ((salt === null) !== (row['content'] === null)) return `Record ${seq} was changed.`
    if (salt instanceof Uint8Array && !keepsTo(commitment, salt, row)) return `Record ${seq} was changed.`
    links.set(device, { seq, link })
  }
  return null
}

function keepsTo(commitment: Uint8Array, salt: Uint8Array, row: { readonly [column: string]: unknown }): boolean {
  try {
    return equal(commitment, commit(salt, parseRecord(row)))
  } catch {
    // What cannot even be read is not what was recorded.
    return false
  }
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}
