// How word lists are spoken of on the screen.
import type { ListOrigin, Matching, Strength } from './wordList.ts'

const strengths: { readonly [S in Strength]: { readonly name: string; readonly says: string } } = {
  strong: { name: 'Strong', says: 'hardly ever innocent' },
  contextual: { name: 'Contextual', says: 'innocent as often as not' },
  contested: { name: 'Contested', says: 'people of good will disagree: it always goes to two people' },
}

export function strengthName(strength: Strength): string {
  return strengths[strength].name
}

/** What the strength says of a term, as the rest of a sentence. */
export function strengthSays(strength: Strength): string {
  return strengths[strength].says
}

const matchings: { readonly [M in Matching]: string } = {
  words: 'As words, in any spelling',
  token: 'As a code that stands alone',
  symbols: 'As these very signs',
  brackets: 'As any name between triple brackets',
}

/** How a term is found in a text. */
export function matchingName(matching: Matching): string {
  return matchings[matching]
}

const origins: { readonly [O in ListOrigin]: string } = {
  delivered: 'came with Bonafide',
  made: 'made',
  edited: 'edited',
  imported: 'brought in from a file',
}

export function originName(origin: ListOrigin): string {
  return origins[origin]
}
