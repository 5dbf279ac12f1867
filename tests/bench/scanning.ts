// The scanner beside three libraries: what each finds and flags of the same cases, and how long a scan takes.
import { Profanity } from '@2toad/profanity'
import { AllProfanity } from 'allprofanity'
import { DataSet, englishRecommendedTransformers, parseRawPattern, RegExpMatcher } from 'obscenity'
import { createScanner } from '../../electron/core/lens/scanner.ts'
import { CASE_TERMS, INNOCENT, VARIANTS, type CaseTerm } from '../unit/scannerCases.ts'
import { atLeast, atMost, timed, type Figure } from './figures.ts'
import { postsOf, thousandTerms } from './scannedText.ts'

type Flags = (text: string) => boolean

const libraries: Readonly<Record<string, (terms: readonly CaseTerm[]) => Flags>> = {
  Bonafide: (terms) => {
    const scan = createScanner(terms)
    return (text) => scan(text).length > 0
  },
  allprofanity: (terms) => {
    const all = new AllProfanity({ languages: [], silent: true, performance: { enableCaching: false } })
    all.clearList()
    all.add(wordsOf(terms))
    return (text) => all.detect(text).hasProfanity
  },
  obscenity: (terms) => {
    const words = new DataSet<{ readonly word: string }>()
    for (const word of wordsOf(terms))
      words.addPhrase((phrase) =>
        phrase.setMetadata({ word }).addPattern(parseRawPattern(`|${word.replaceAll(/[[\]?|\\]/g, '\\$&')}|`)),
      )
    const matcher = new RegExpMatcher({ ...words.build(), ...englishRecommendedTransformers })
    return (text) => matcher.hasMatch(text)
  },
  '@2toad/profanity': (terms) => {
    const profanity = new Profanity({ languages: ['en'], wholeWord: true, unicodeWordBoundaries: true })
    profanity.addWords([...wordsOf(terms)])
    return (text) => profanity.exists(text)
  },
}

/** Every library is given the same words: terms, forms, and each with its endings. */
function wordsOf(terms: readonly CaseTerm[]): string[] {
  return [
    ...new Set(
      terms.flatMap(({ term, forms, endings }) =>
        [term, ...forms].flatMap((word) => [word, ...endings.map((ending) => word + ending)]),
      ),
    ),
  ]
}

/** Some 400 posts. Short enough that hardly a measurement is interrupted on a busy machine. */
const CHARACTERS = 50_000
const ROUNDS = 600
/** A peer takes as long for a part of the text as ours for many rounds: it is asked now and then, for a tenth of it. */
const PEER_EVERY = 40
const PEER_PART = 10

export async function benchScanning(): Promise<readonly Figure[]> {
  return [...Object.entries(libraries).flatMap(([name, make]) => judged(name, make(CASE_TERMS))), ...(await measured())]
}

/** Of 60 variants at least 56, of 60 innocent look-alikes at most one: as shares of all cases. */
function judged(name: string, flags: Flags): readonly Figure[] {
  const found = VARIANTS.filter(({ text }) => flags(text)).length
  const flagged = INNOCENT.filter(({ text }) => flags(text)).length
  const isOurs = name === 'Bonafide'
  return [
    {
      row: `${name}: spelling variants found`,
      value: found,
      target: isOurs ? '≥ 56 of 60' : '',
      met: isOurs ? found >= (VARIANTS.length * 56) / 60 : null,
      shown: `${found} of ${VARIANTS.length}`,
    },
    {
      row: `${name}: innocent look-alikes flagged`,
      value: flagged,
      target: isOurs ? '≤ 1 of 60' : '',
      met: isOurs ? flagged <= INNOCENT.length / 60 : null,
      shown: `${flagged} of ${INNOCENT.length}`,
    },
  ]
}

async function measured(): Promise<readonly Figure[]> {
  const terms = thousandTerms()
  const text = postsOf(CHARACTERS)
  const scan = createScanner(terms)
  const peer = libraries['allprofanity']?.(terms)
  if (peer === undefined) throw new Error('allprofanity is not among the libraries')
  const ours: number[] = []
  const bare: number[] = []
  const theirs: number[] = []
  // As many rounds again before, until all of it is compiled.
  for (let round = -ROUNDS; round < ROUNDS; round++) {
    const took = await timed(() => scan(text))
    const walked = await timed(() => sumOf(text))
    const peers = round % PEER_EVERY === 0 ? await timed(() => peer(text.slice(0, CHARACTERS / PEER_PART))) : null
    if (round < 0) continue
    ours.push(took)
    bare.push(walked)
    if (peers !== null) theirs.push(peers * PEER_PART)
  }
  const what = `Scan ${CHARACTERS.toLocaleString('en-GB')} characters of posts for ${terms.length.toLocaleString('en-GB')} terms`
  return [
    atMost(`${what}, against a loop over the same characters`, ours, bare, 3.5),
    atLeast(`${what}, against allprofanity`, ours, theirs, 40),
  ]
}

/** As simple as reading every character can be. */
function sumOf(text: string): number {
  let sum = 0
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0
  return sum
}
