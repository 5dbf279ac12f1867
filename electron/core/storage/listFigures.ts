// What a list brought, counted while it is settled.
import type { DatabaseSync } from 'node:sqlite'

export type Figure = 'fresh' | 'renamed' | 'look_alikes' | 'passed' | 'gone' | 'against' | 'due_again'

export type Figures = { readonly add: (snapshot: number, figure: Figure, n: number) => void }

export function createFigures(db: DatabaseSync): Figures {
  const adds = new Map<Figure, ReturnType<DatabaseSync['prepare']>>()
  return {
    add: (snapshot, figure, n) => {
      if (n === 0) return
      const add = adds.get(figure) ?? db.prepare(`UPDATE snapshot SET ${figure} = ${figure} + ? WHERE no = ?`)
      adds.set(figure, add)
      add.run(n, snapshot)
    },
  }
}
