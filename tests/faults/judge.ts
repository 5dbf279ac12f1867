// What must hold of a data folder, whatever happened to the process that wrote it.
import type { DatabaseSync } from 'node:sqlite'
import type { Storage } from '../../electron/core/storage/storage.ts'

/** The first fault of the records as a sentence, or null: integrity, full text, the chain, and that lists follow from the records. */
export function faultOf(storage: Storage): string | null {
  const { db } = storage
  const integrity = db
    .prepare('PRAGMA integrity_check')
    .all()
    .map((row) => String(row['integrity_check']))
  if (integrity.join() !== 'ok') return `integrity_check: ${integrity.slice(0, 3).join('; ')}`
  try {
    db.exec("INSERT INTO words (words) VALUES ('integrity-check')")
  } catch (error) {
    return `full text: ${String(error)}`
  }
  const chain = storage.log.faultInChain()
  if (chain !== null) return chain
  const before = contents(db)
  storage.rebuild()
  const after = contents(db)
  const table = Object.keys(before).find((each) => before[each] !== after[each])
  return table === undefined ? null : `the table ${table} is not what its records come to`
}

/** Every table of the current state as text, in an order of its own. The log itself and the clock are not computed. */
export function contents(db: DatabaseSync): { readonly [table: string]: string } {
  const tables = db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'words_%' AND name NOT IN ('record', 'clock', 'growth', 'erasing', 'device', 'import_part', 'import_refused', 'import_refused_file', 'import_known', 'words_due', 'column_mapping', 'uncovered') ORDER BY name",
    )
    .all()
    .map((row) => String(row['name']))
  return Object.fromEntries(tables.map((table) => [table, linesOf(db, table).toSorted().join('\n')]))
}

/** How many records there are, by device, and the link of each: two logs with the same link hold the same up to there. */
export function linkAt(db: DatabaseSync, seq: number): string | null {
  const link = db
    .prepare(
      'SELECT hex(r.link) AS link FROM record r JOIN device d ON d.id = r.device AND d.current = 1 WHERE r.seq = ?',
    )
    .get(seq)?.['link']
  return typeof link === 'string' ? link : null
}

export function lastSeq(db: DatabaseSync): number {
  return Number(
    db.prepare('SELECT max(r.seq) AS n FROM record r JOIN device d ON d.id = r.device AND d.current = 1').get()?.[
      'n'
    ] ?? 0,
  )
}

export function kindsOf(db: DatabaseSync): readonly string[] {
  return db
    .prepare('SELECT kind FROM record ORDER BY no')
    .all()
    .map((row) => String(row['kind']))
}

function linesOf(db: DatabaseSync, table: string): readonly string[] {
  return db
    .prepare(`SELECT * FROM ${table}`)
    .all()
    .map((row) => JSON.stringify(row))
}
