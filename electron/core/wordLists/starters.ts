// The starter pack: one file a ground, in the format in which lists are exported. Each becomes a list of the group's own,
// once; from then on only the group changes it.
import { createHash } from 'node:crypto'
import { PLACE_STEP, WordListFile, type ListedTerm } from '../../../shared/domain/wordList.ts'
import type { Append, Storage } from '../storage/storage.ts'
import ableism from './starter/ableism.json' with { type: 'json' }
import ageism from './starter/ageism.json' with { type: 'json' }
import antisemitism from './starter/antisemitism.json' with { type: 'json' }
import harassment from './starter/harassment.json' with { type: 'json' }
import homophobia from './starter/homophobia.json' with { type: 'json' }
import islamophobia from './starter/islamophobia.json' with { type: 'json' }
import otherRacism from './starter/other-racism.json' with { type: 'json' }
import sexism from './starter/sexism.json' with { type: 'json' }
import transphobia from './starter/transphobia.json' with { type: 'json' }

type Starter = {
  /** Well known and never changed: two laptops that start apart have the same lists. */
  readonly id: string
  readonly file: unknown
}

/** In the order in which they are shown, searched and scanned. */
export const STARTERS: readonly Starter[] = [
  { id: starterId(1), file: antisemitism },
  { id: starterId(2), file: otherRacism },
  { id: starterId(3), file: islamophobia },
  { id: starterId(4), file: sexism },
  { id: starterId(5), file: homophobia },
  { id: starterId(6), file: transphobia },
  { id: starterId(7), file: ageism },
  { id: starterId(8), file: ableism },
  { id: starterId(9), file: harassment },
]

/** Records each starter list that is not on record yet. `write` appends in one transaction. */
export function deliverStarters(storage: Storage, write: (work: (append: Append) => void) => void): void {
  const known = storage.db.prepare('SELECT 1 FROM word_list WHERE id = ?')
  const missing = STARTERS.filter(({ id }) => known.get(id) === undefined)
  if (missing.length === 0) return
  write((append) => {
    for (const { id, file } of missing) {
      const { name, about, terms } = WordListFile.parse(file)
      const set = terms.map(({ enabled = true, ...term }, place): ListedTerm => ({
        ...term,
        id: termIdFor(id, term.term),
        place: place * PLACE_STEP,
        enabled,
      }))
      append('word-list-written', { list: id, version: 1, name, about, use: 'on', how: 'delivered', set, removed: [] })
    }
  })
}

/** The same on every machine, so that two admins who edit one delivered term edit one term. In the form of a UUID (version 8). */
function termIdFor(list: string, term: string): string {
  const digest = createHash('sha256').update(`${list}\n${term}`).digest('hex')
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`
}

function starterId(n: number): string {
  return `b0a1f1de-0000-8000-8000-${String(n).padStart(12, '0')}`
}
