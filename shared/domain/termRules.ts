// What keeps a list in order: one way to write a term down, and when two of them are the same.
import { foldWords } from './foldWords.ts'
import type { Matching, Term } from './wordList.ts'

/** Two terms with one key are one entry: the same word may stand twice only for two grounds. */
export function termKey({ term, ground }: Pick<Term, 'term' | 'ground'>): string {
  return `${ground} ${foldWords(term)}`
}

/** The term without forms that say nothing more than the term or an earlier form: the scanner folds case and accents. */
export function tidyTerm(term: Term): Term {
  const seen = new Set([foldWords(term.term)])
  const isNew = (form: string) => {
    const folded = foldWords(form)
    return !seen.has(folded) && seen.add(folded) !== undefined
  }
  return { ...term, forms: term.forms.filter(isNew), endings: [...new Set(term.endings)] }
}

/** How a term is best found, to begin with: codes as whole tokens, signs as they are, everything else as words. */
export function guessMatching(term: string): Matching {
  if (term.includes('(((')) return 'brackets'
  if (!/[\p{L}\p{N}]/u.test(term)) return 'symbols'
  return /\p{L}{2}/u.test(term) ? 'words' : 'token'
}

/** What a search for a term looks through, folded: its meaning and all that is said of it, so that it may stay covered. */
export function searchedIn(term: Term): string {
  const { forms, meaning, why, innocent, lookFor, source } = term
  const title = source === 'none yet' ? '' : source.title
  return foldWords([term.term, ...forms, meaning, why, ...innocent, lookFor, title].join('\n'))
}

/** Are these two the same to the letter? */
export function isSameTerm(a: Term, b: Term): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b))
}

function inOrder(term: Term): readonly unknown[] {
  const { term: word, forms, endings, matching, ground, strength, meaning, why, innocent, lookFor } = term
  const { source, reviewedOn, language } = term
  const from = source === 'none yet' ? [] : [source.title, source.address]
  return [word, forms, endings, matching, ground, strength, meaning, why, innocent, lookFor, from, reviewedOn, language]
}
