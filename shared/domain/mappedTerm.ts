// One row of a foreign table, read as a term by the mapping that the admin chose.
import { foldWords } from './foldWords.ts'
import { Day } from './plain.ts'
import { Reference } from './reference.ts'
import { splitItems, type TermColumn } from './termColumns.ts'
import { wordOf, type TermMapping } from './termMapping.ts'
import { guessMatching, tidyTerm } from './termRules.ts'
import { Matching, Strength, Term } from './wordList.ts'

export type MappedTerm =
  | {
      readonly kind: 'term'
      readonly term: Term & { readonly enabled: boolean }
      /** Texts that were longer than a term keeps, and were cut. */
      readonly cut: number
      /** It names a source whose address cannot be opened: a source is a page that somebody opened. */
      readonly sourceLost: boolean
    }
  | { readonly kind: 'refused'; readonly why: string }
  /** Its ground is one that the admin leaves out, or it has no words at all. */
  | { readonly kind: 'left-out' }
  /** Nobody has said yet what this word of the column of grounds stands for. */
  | { readonly kind: 'to-ask'; readonly word: string }

/** The longest sentence of a term, and the longest other meaning, in UTF-16 units. */
const LONGEST = { sentence: 400, innocent: 200, title: 200 } as const

export function readMappedTerm(cells: readonly string[], mapping: TermMapping): MappedTerm {
  const cell = (column: TermColumn) => {
    const at = mapping.columns[column]
    return at === null ? '' : (cells[at]?.trim() ?? '')
  }
  const items = (column: TermColumn) => splitItems(cell(column), mapping.separator)
  if (cells.every((each) => each.trim() === '')) return { kind: 'left-out' }

  const word = wordOf(cell('ground'))
  const answer = word === '' ? mapping.ground : answerFor(mapping, word)
  if (answer === undefined) return { kind: 'to-ask', word }
  if (answer === 'leave-out') return { kind: 'left-out' }
  if (answer === null) return refused('This row names no ground.')

  const term = cell('term')
  const forms = items('forms')
  if (term === '') return refused('This row has no term.')
  if (term.length > 80) return refused('The term is longer than 80 characters.')
  if (forms.some((form) => form.length > 80)) return refused('A form of the term is longer than 80 characters.')
  if (forms.length > 24) return refused('The term has more than 24 forms.')
  const meaning = cell('meaning') || mapping.meaning
  if (meaning === '') return refused('This row says nothing of what the term means.')

  const [source, sourceLost] = sourceOf(cell('source'), cell('address'))
  const innocent = items('innocent')
  const sentences = [meaning, cell('why'), cell('lookFor')]
  const parsed = Term.safeParse({
    term,
    forms,
    endings: items('endings').filter((each) => /^\p{L}{1,6}$/u.test(each)),
    matching: Matching.safeParse(cell('matching')).data ?? guessMatching(term),
    ground: answer,
    strength: Strength.safeParse(foldWords(cell('strength'))).data ?? mapping.strength,
    meaning: shorten(meaning, LONGEST.sentence),
    why: shorten(cell('why'), LONGEST.sentence),
    innocent: innocent.slice(0, 8).map((each) => shorten(each, LONGEST.innocent)),
    lookFor: shorten(cell('lookFor'), LONGEST.sentence),
    source,
    reviewedOn: Day.safeParse(cell('reviewedOn')).data ?? null,
    language: Term.shape.language.safeParse(cell('language')).data ?? mapping.language,
  })
  if (!parsed.success) return refused('This row cannot be read as a term.')
  const cut =
    sentences.filter((each) => each.length > LONGEST.sentence).length +
    innocent.filter((each) => each.length > LONGEST.innocent).length +
    Math.max(0, innocent.length - 8)
  const enabled = !/^(?:no|n|false|off|0)$/iu.test(cell('enabled'))
  return { kind: 'term', term: { ...tidyTerm(parsed.data), enabled }, cut, sourceLost }
}

function refused(why: string): MappedTerm {
  return { kind: 'refused', why }
}

/** Undefined: nobody has said. */
function answerFor({ grounds }: TermMapping, word: string) {
  return grounds.find((each) => each.word === word)?.answer ?? undefined
}

/** The source, and whether one was named that has no address to open. */
function sourceOf(title: string, address: string): readonly [Reference, boolean] {
  if (title === '' && address === '') return ['none yet', false]
  // Glossaries leave the scheme out.
  const whole = /^[a-z][a-z0-9+.-]*:/iu.test(address) ? address : `https://${address}`
  const host = /^https?:\/\/([^/?#]+\.[^/?#]+)/iu.exec(whole)?.[1]
  if (host === undefined) return ['none yet', true]
  const kept = Reference.safeParse({ title: shorten(title === '' ? host : title, LONGEST.title), address: whole })
  return kept.success ? [kept.data, false] : ['none yet', true]
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`
}
