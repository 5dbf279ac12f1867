// Statements are compiled once: the same SQL text gives the same prepared statement.
import type { DatabaseSync, StatementSync } from 'node:sqlite'

/**
 * Makes `prepare` remember. Compiling costs more than most of our reads. The texts are this program's own, so there is
 * a bounded number of them. A loop over `iterate()` must be over before the same text is run again.
 */
export function keepStatements(db: DatabaseSync): void {
  const compile = db.prepare.bind(db)
  const kept = new Map<string, StatementSync>()
  db.prepare = (sql) => {
    const known = kept.get(sql)
    if (known !== undefined) return known
    const statement = compile(sql)
    kept.set(sql, statement)
    return statement
  }
}
