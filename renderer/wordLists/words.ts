// Words of this screen that say nothing of what is covered.
import type { TermLine } from '../../shared/api/wordListViews.ts'

/** What the term is covered under: row and pane show it together. */
export function coverOf(term: Pick<TermLine, 'list' | 'id'>): string {
  return `term ${term.list} ${term.id}`
}

/** How much is covered: "11 letters, 3 forms". */
export function sizeOf({ term, forms }: Pick<TermLine, 'term' | 'forms'>): string {
  const letters = Array.from(term).length
  const size = letters === 1 ? '1 letter' : `${letters} letters`
  if (forms.length === 0) return size
  return forms.length === 1 ? `${size}, 1 form` : `${size}, ${forms.length} forms`
}
