// Bringing terms in from a file: it is read once, kept in memory while the admin maps it, and taken in as one record.
import { Refusal, type Handlers } from '../../../shared/api/call.ts'
import type { BonafideContract } from '../../../shared/api/contract.ts'
import type { wordListImportCalls } from '../../../shared/api/wordListImportCalls.ts'
import { csvLine, CSV_START } from '../../../shared/domain/csv.ts'
import { MOST_TERMS, PLACE_STEP, type ListedTerm } from '../../../shared/domain/wordList.ts'
import type { Context } from '../context.ts'
import { createPace } from '../importing/pace.ts'
import { textOfFile } from '../importing/textOf.ts'
import { readWordList, type ReadWordList } from '../importing/wordListTable.ts'
import { endOf, makeList, writeList } from './editing.ts'
import { listInUse, termsOf } from './listed.ts'
import { compareTerms, readTerms, tableShown, type IncomingTerm, type ReadTerms } from './readTerms.ts'

const LONGEST_FILE = 8 * 1024 * 1024
/** An admin looks at one at a time; what a closed tab left is forgotten when more come in. */
const MOST_READINGS = 4
const SHOWN = { terms: 20, refused: 100 } as const

type Reading = { readonly fileName: string; readonly read: ReadWordList | null }

export function wordListBringingInCalls(
  context: Context,
): Pick<Handlers<BonafideContract>, keyof typeof wordListImportCalls> {
  const readings = new Map<string, Reading>()
  const readingOf = (id: string) => {
    const found = readings.get(id)
    if (found === undefined || found.read === null) throw notRead()
    return { fileName: found.fileName, read: found.read }
  }
  return {
    readWordList: async (head) => {
      if (head.size > LONGEST_FILE)
        throw new Refusal('invalid', 'This file is longer than any word list: over 8 MB. Nothing was saved.')
      const reading = context.newId()
      readings.set(reading, { fileName: head.name, read: null })
      for (const old of readings.keys()) if (readings.size > MOST_READINGS) readings.delete(old)
      const incoming = await context.incoming.begin(head, async (file) => {
        const pace = createPace()
        const { text } = await textOfFile(file, pace)
        readings.set(reading, { fileName: head.name, read: await readWordList(text.join(''), pace) })
      })
      return { reading, incoming }
    },
    previewWordList: ({ reading, mapping: asked, into }) => {
      const { fileName, read } = readingOf(reading)
      const held = into === null ? [] : termsOf(context, listInUse(context, into).id)
      const found = readTerms(read, asked)
      const { different, same } = compareTerms(found.terms, held)
      return {
        kind: read.kind,
        name: read.kind === 'list' ? read.name : nameFrom(fileName),
        about: read.kind === 'list' ? read.about : '',
        ...tableShown(read, found.mapping),
        mapping: found.mapping,
        ready: found.terms.length,
        toAsk: found.toAsk,
        leftOut: found.leftOut,
        twice: found.twice,
        refused: found.refused.length,
        refusedRows: found.refused.slice(0, SHOWN.refused),
        cut: found.cut,
        sourcesLost: found.sourcesLost,
        terms: found.terms.slice(0, SHOWN.terms),
        same,
        different: different.length,
      }
    },
    importWordList: ({ reading, mapping, into, different }) => {
      const found = readTerms(readingOf(reading).read, mapping)
      refuseUnanswered(found)
      const taken =
        'list' in into ? takeInto(context, into.list, found.terms, different) : takeNew(context, into, found.terms)
      readings.delete(reading)
      return { ...taken, refused: found.refused.length }
    },
    refusedTerms: ({ reading, mapping }) => {
      const { fileName, read } = readingOf(reading)
      return { name: 'terms-not-taken-in.csv', text: refusedTable(read, readTerms(read, mapping), fileName) }
    },
    forgetWordListReading: ({ reading }) => {
      if (!readings.delete(reading)) throw notRead()
      return {}
    },
  }
}

function notRead(): Refusal {
  return new Refusal('not-found', 'This file is not being read any more. Please choose it again.')
}

function refuseUnanswered({ toAsk, terms }: ReadTerms): void {
  if (toAsk > 0)
    throw new Refusal(
      'refused',
      `Of ${toAsk.toLocaleString('en-GB')} rows nobody has said which ground they are about. Nothing was saved; please choose one, or leave them out.`,
    )
  if (terms.length === 0) throw new Refusal('refused', 'There is no term to take in. Nothing was saved.')
}

function takeNew(
  context: Context,
  { name, about }: { readonly name: string; readonly about: string },
  terms: readonly IncomingTerm[],
) {
  refuseTooMany(terms.length)
  const set = terms.map((term, at) => ({ ...term, id: context.newId(), place: at * PLACE_STEP }))
  const { list, change } = makeList(context, { name, about, how: 'imported', set })
  return { list, added: set.length, replaced: 0, unchanged: 0, change }
}

function takeInto(context: Context, list: string, terms: readonly IncomingTerm[], choice: 'keep' | 'replace') {
  const line = listInUse(context, list)
  const held = termsOf(context, list)
  const { fresh, different, same } = compareTerms(terms, held)
  refuseTooMany(held.length + fresh.length)
  const end = endOf(held)
  const replaced = choice === 'replace' ? different : []
  const set: ListedTerm[] = [
    ...replaced.map(({ before, after }) => ({ ...after, id: before.id, place: before.place })),
    ...fresh.map((term, at) => ({ ...term, id: context.newId(), place: end + at * PLACE_STEP })),
  ]
  const change = writeList(context, line, { how: 'imported', set })
  return {
    list,
    added: fresh.length,
    replaced: replaced.length,
    unchanged: same + different.length - replaced.length,
    change,
  }
}

function refuseTooMany(count: number): void {
  if (count > MOST_TERMS)
    throw new Refusal(
      'refused',
      `That would be ${count.toLocaleString('en-GB')} terms, and a list holds at most ${MOST_TERMS.toLocaleString('en-GB')}. Nothing was saved; please leave some grounds out, or use another list.`,
    )
}

/** The refused rows with all their cells, in the order of the file; of a list of Bonafide's own, what could be shown of them. */
function refusedTable(read: ReadWordList, { mapping, refused }: ReadTerms, fileName: string): string {
  const why = new Map(refused.map((row) => [row.line, row]))
  const reason = `Not taken in from ${fileName}, because`
  if (read.kind === 'list')
    return [
      CSV_START,
      csvLine(['Entry', 'Text', reason], 'safe'),
      ...refused.map((row) => csvLine([row.line, row.text, row.why], 'safe')),
    ].join('')
  const names = mapping?.hasHeader === true ? (read.rows[0]?.cells ?? []) : []
  const inTable = new Set(read.rows.map((row) => row.line))
  const rows = [
    ...read.rows.flatMap(({ line, cells }) => (why.has(line) ? [{ line, cells }] : [])),
    ...refused.flatMap(({ line, text }) => (inTable.has(line) ? [] : [{ line, cells: [text] }])),
  ]
  return [
    CSV_START,
    ...(names.length === 0 ? [] : [csvLine([...names, reason], 'safe')]),
    ...rows.map(({ line, cells }) => csvLine([...cells, `Line ${line}: ${why.get(line)?.why ?? ''}`], 'safe')),
  ].join('')
}

/** A name for a list from that of its file: "our_words.csv" becomes "Our words". */
function nameFrom(fileName: string): string {
  const name = fileName
    .replace(/\.[a-z0-9]{1,5}$/iu, '')
    .replaceAll(/[_\s]+/gu, ' ')
    .trim()
  return name === '' ? 'A list' : `${name.charAt(0).toUpperCase()}${name.slice(1)}`.slice(0, 80)
}
