// What the tests of word lists begin with.
import type { Term } from '../../shared/domain/wordList.ts'
import { giveFile, type OpenCore } from '../builders.ts'

/** An invented term, as harmless as can be. */
export const aTerm: Term = {
  term: 'shouty word',
  forms: ['shouty-word'],
  endings: ['s'],
  matching: 'words',
  ground: 'trolling',
  strength: 'contextual',
  meaning: 'Shouting at somebody.',
  why: 'It starts quarrels.',
  innocent: ['A cheerful shout.'],
  lookFor: 'At whom it is shouted.',
  source: { title: 'A page about shouting', address: 'https://shouting.example/' },
  reviewedOn: '2026-11-01',
  language: 'en-GB',
}

/** Gives the core a file of terms, as the page does. Gives what to name it by. Throws what the core refuses. */
export async function giveTerms(core: OpenCore, text: string | Uint8Array, name = 'our_words.csv'): Promise<string> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const { reading, incoming } = await core.page.readWordList({ name, size: bytes.length })
  await giveFile(core, incoming, bytes)
  return reading
}
