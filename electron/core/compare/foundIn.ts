// The lists of our own accounts that a list of found accounts rests on.
import { FoundIn, type Found } from '../../../shared/domain/found.ts'
import type { Context } from '../context.ts'

/** Earliest first; empty where it rests on the newest records. One that is not on file here, of another laptop, is left out. */
export function foundIn({ storage }: Context, found: Found | undefined): readonly FoundIn[] {
  const made = storage.prepare('SELECT platform, relation, made_at AS madeAt FROM snapshot WHERE id = ?')
  return snapshotsOf(found)
    .map((id) => made.get(id))
    .filter((row) => row !== undefined)
    .map((row) => FoundIn.parse({ ...row }))
    .toSorted((a, b) => (a.madeAt < b.madeAt ? -1 : 1))
}

function snapshotsOf(found: Found | undefined): readonly string[] {
  switch (found?.of) {
    case 'import':
      return [found.snapshot]
    case 'comparison':
      return [found.before, found.after]
    case 'standing':
    case undefined:
      return []
  }
}
