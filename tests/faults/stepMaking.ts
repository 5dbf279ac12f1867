// How the steps of a session are made: a call, and an input that is chosen when its turn comes.
import type { OpenCore } from '../bench/openCore.ts'
import type { Chance } from './session.ts'

/** `input` null: there is nothing to do it to. */
export type PlannedCall = { readonly call: string; readonly input: () => object | null }
export type StepMaker = (core: OpenCore, chance: Chance) => readonly PlannedCall[]

export function rows(core: OpenCore, sql: string): readonly { readonly [column: string]: unknown }[] {
  return core.storage.db.prepare(sql).all()
}

/** One row of a query by chance, or null where there is none. */
export function some(core: OpenCore, chance: Chance, sql: string): { readonly [column: string]: unknown } | null {
  const found = rows(core, sql)
  return found.length === 0 ? null : chance.one(found)
}

export function idOf(row: { readonly [column: string]: unknown } | null): string | null {
  return row === null ? null : String(row['id'])
}

/** A step of one call over one row. */
export function over(
  call: string,
  sql: string,
  input: (id: string, chance: Chance, row: { readonly [column: string]: unknown }) => object | null,
): StepMaker {
  return (core, chance) => [
    {
      call,
      input: () => {
        const row = some(core, chance, sql)
        const id = idOf(row)
        return row === null || id === null ? null : input(id, chance, row)
      },
    },
  ]
}

export function plain(call: string, input: (chance: Chance) => object): StepMaker {
  return (_, chance) => [{ call, input: () => input(chance) }]
}
