// Contested terms: people of good will disagree about them, so whoever meets one is offered a closer look, by two people.
import { foldWords } from '../../shared/domain/foldWords.ts'
import type { TermInForce } from '../../shared/domain/wordList.ts'
import type { Context } from './context.ts'
import { termsInForce } from './wordLists.ts'

/**
 * Does a contested term in force stand in one of the texts, as whole words? Case and accents do not matter; other spellings
 * are the lens's to find. This is asked whenever a vetting opens, so it must not wait for the scanner to be made.
 */
export function hasContestedTerm(context: Context, texts: readonly string[]): boolean {
  const pattern = patternOf(termsInForce(context))
  return pattern !== null && texts.some((text) => pattern.test(foldWords(text)))
}

const patterns = new WeakMap<readonly TermInForce[], RegExp | null>()

/** Kept for as long as no list changes. */
function patternOf(terms: readonly TermInForce[]): RegExp | null {
  const known = patterns.get(terms)
  if (known !== undefined) return known
  const words = terms
    .filter(({ strength, matching }) => strength === 'contested' && (matching === 'words' || matching === 'token'))
    .flatMap(({ term, forms }) => [term, ...forms])
    .map((each) => foldWords(each).replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`))
  const pattern =
    words.length === 0 ? null : new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words.join('|')})(?![\p{L}\p{N}])`, 'u')
  patterns.set(terms, pattern)
  return pattern
}
