// What the scanner and its peers are measured with: a thousand terms, and posts as people write them. All invented.
import type { Term } from '../../shared/domain/wordList.ts'
import { CASE_TERMS } from '../unit/scannerCases.ts'
import { createChance } from './accounts.ts'

type BenchTerm = Pick<Term, 'term' | 'forms' | 'endings' | 'matching'>

/** The terms of the cases, and words that no language has, some of them in pairs: as long as those of a real list. */
export function thousandTerms(): readonly BenchTerm[] {
  const chance = createChance(11)
  const terms: BenchTerm[] = [...CASE_TERMS]
  while (terms.length < 1_000) {
    const word = () => Array.from({ length: 2 + chance.below(3) }, () => chance.one(SYLLABLES)).join('')
    const term = chance.below(3) === 0 ? `${chance.one(WORDS)} ${word()}` : word()
    const forms = chance.below(2) === 0 ? [word()] : []
    terms.push({ term, forms, endings: ['s', 'es'], matching: 'words' })
  }
  return terms
}

/** Posts of about 120 characters, one a paragraph: words, a number, a handle, a hashtag, a link, an emoji now and then. */
export function postsOf(characters: number): string {
  const chance = createChance(12)
  let text = ''
  while (text.length < characters) {
    const words = Array.from({ length: 12 + chance.below(16) }, () => chance.one(WORDS))
    const extras = [
      chance.below(3) === 0 ? `@${chance.one(WORDS)}_example` : '',
      chance.below(3) === 0 ? `#${chance.one(WORDS)}${chance.one(WORDS)}` : '',
      chance.below(4) === 0 ? `${1950 + chance.below(80)}` : '',
      chance.below(6) === 0 ? `https://${chance.one(WORDS)}.example/${chance.below(9_999)}` : '',
    ].filter((each) => each !== '')
    text += `${words.join(' ')}. ${extras.join(' ')}\n\n`
  }
  return text.slice(0, characters)
}

const SYLLABLES = 'bra ket lom vin dur pel sko mar fen tri gol wex han zub lir ost cam jun rep dox vaw mip ulk'.split(
  ' ',
)

const WORDS = (
  'about after again all also always and another any are around as ask at away back be because been before being best ' +
  'better between big both but by call came can change children city class clear close come community could council ' +
  'country day different do does down each early end enough even every example few find first five food for found four ' +
  'free from full garden get give go going good great group had hand hard has have he help her here high him his home ' +
  'hope hour house how idea if important in into is it its join just keep kind know large last late learn leave less let ' +
  'life like line list little live local long look love made make many market may me meeting might minute money month more ' +
  'morning most much music must my name near need never new news next night no not now of off often old on once one only ' +
  'open or other our out over own page park part people photo place plan play please point post public put question rain ' +
  'read really right road room run said same saw say school sea second see set she should show side since small so some ' +
  'soon start station still stop street such sun support sure take talk team tell than thank that the their them then ' +
  'there these they thing think this those thought three through time to today together told too town train try turn two ' +
  'under until up us use very walk want war was watch water way we week well went were what when where which while who ' +
  'whole why will with without women word work world would write year yes yet you young your'
).split(' ')
