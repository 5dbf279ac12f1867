// Word lists as the scanner, the searches and the decisions use them: what is looked for, and in which version.
import { ListVersion, Term, type TermInForce } from '../../shared/domain/wordList.ts'
import type { Context } from './context.ts'
import type { Storage } from './storage/storage.ts'

type InForce = {
  readonly as: string
  readonly terms: readonly TermInForce[]
  readonly versions: readonly ListVersion[]
}

const kept = new WeakMap<Storage, InForce>()

/**
 * Every term that is looked for: the enabled ones of every list that is on, in order of list, then place. The same array
 * until a list changes, so that what is built from it can be kept beside it (a WeakMap with the array as its key). A call
 * costs one look at the lists; a change costs reading all terms again (5,000 in about 20 ms).
 */
export function termsInForce(context: Pick<Context, 'storage'>): readonly TermInForce[] {
  return inForce(context.storage).terms
}

/** The lists that are on and the version of each, as a decision keeps them. */
export function listVersions(context: Pick<Context, 'storage'>): readonly ListVersion[] {
  return inForce(context.storage).versions
}

function inForce(storage: Storage): InForce {
  // Whatever changes a list raises its version, on this laptop or by a merge; after a rollback the old figures are back.
  const rows = storage
    .prepare("SELECT id AS list, name, version FROM word_list WHERE use = 'on' ORDER BY no")
    .all()
    .map((row) => ListVersion.parse({ ...row }))
  const as = rows.map(({ list, version }) => `${list} ${version}`).join()
  const before = kept.get(storage)
  if (before?.as === as) return before
  const byList = storage.prepare('SELECT id, content FROM word_term WHERE list = ? AND enabled = 1 ORDER BY place, id')
  const terms = rows.flatMap(({ list, name, version }) =>
    byList.all(list).map((row): TermInForce => ({
      ...Term.parse(JSON.parse(String(row['content']))),
      list,
      listName: name,
      version,
      termId: String(row['id']),
    })),
  )
  const now = { as, terms, versions: rows }
  kept.set(storage, now)
  return now
}
