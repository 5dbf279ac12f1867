// Taking terms out of the lists, as a text that the page saves.
import { Refusal, type Handlers } from '../../../shared/api/call.ts'
import type { BonafideContract } from '../../../shared/api/contract.ts'
import { filterWords, kindOfTermsFile, takenTerms } from '../../../shared/domain/termsTaken.ts'
import { MOST_TERMS, type ListedTerm } from '../../../shared/domain/wordList.ts'
import type { Context } from '../context.ts'
import { listOf, termsOf } from './listed.ts'

export function wordListTakingOutCalls(context: Context): Pick<Handlers<BonafideContract>, 'takeOutTerms'> {
  return {
    takeOutTerms: ({ list, grounds, strengths, alsoOff, form }) => {
      const { name, about, version, terms } = list === null ? everyList(context) : oneList(context, list)
      const taken = terms.filter(
        (term) =>
          (grounds.length === 0 || grounds.includes(term.ground)) &&
          (strengths.length === 0 || strengths.includes(term.strength)) &&
          (alsoOff || term.enabled),
      )
      if (taken.length > MOST_TERMS)
        throw new Refusal(
          'refused',
          `These are ${taken.length.toLocaleString('en-GB')} terms, and a file holds at most ${MOST_TERMS.toLocaleString('en-GB')}. Please choose one list, or fewer grounds.`,
        )
      const filter = form === 'filter' ? filterWords(taken) : null
      return {
        name: `${fileNameOf(name)}${version === null ? '' : `-version-${version}`}.${kindOfTermsFile(form).ending}`,
        mediaType: kindOfTermsFile(form).mediaType,
        text: takenTerms(form, { name, about }, taken),
        terms: filter === null ? taken.length : filter.words.length,
        leftOut: filter?.leftOut ?? 0,
      }
    },
  }
}

type Source = {
  readonly name: string
  readonly about: string
  readonly version: number | null
  readonly terms: readonly ListedTerm[]
}

function oneList(context: Context, list: string): Source {
  const { name, about, version } = listOf(context, list)
  return { name, about, version, terms: termsOf(context, list) }
}

/** The terms of all lists that are on. */
function everyList(context: Context): Source {
  const lists = context.storage.prepare("SELECT id FROM word_list WHERE use = 'on' ORDER BY no").all()
  const terms = lists.flatMap((row) => termsOf(context, String(row['id'])))
  return { name: 'All word lists', about: '', version: null, terms }
}

/** Plain letters only: the name of a list is whatever somebody typed. */
function fileNameOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
  return plain === '' ? 'word-list' : plain.slice(0, 60)
}
