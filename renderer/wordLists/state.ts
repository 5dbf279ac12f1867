// What the screen of word lists holds of the store.
import type { TermLine, WordListLine, WordListPreview, WordListVersion } from '../../shared/api/wordListViews.ts'
import type { Ground } from '../../shared/domain/ground.ts'
import type { TermsForm } from '../../shared/domain/termsTaken.ts'
import type { Matching, Strength } from '../../shared/domain/wordList.ts'
import { noPages, type Pages } from '../pages.ts'

export type TermFilter = {
  /** Null: of every list. */
  readonly list: string | null
  /** Null: as the list is now. */
  readonly version: number | null
  readonly ground: Ground | null
  readonly strength: Strength | null
  readonly enabled: boolean | null
  readonly text: string
}

/** A term as it is being typed; several texts stand one on a line. */
export type TermDraft = {
  readonly list: string
  /** Null: a new one. */
  readonly term: string | null
  readonly word: string
  readonly forms: string
  readonly endings: string
  /** Null: guessed from the term. */
  readonly matching: Matching | null
  readonly ground: Ground | null
  readonly strength: Strength
  readonly meaning: string
  readonly why: string
  readonly innocent: string
  readonly lookFor: string
  readonly sourceTitle: string
  readonly sourceAddress: string
  readonly reviewedOn: string
  readonly language: string
}

/** A list that is being made (`list` null) or described anew. */
export type ListDraft = { readonly list: string | null; readonly name: string; readonly about: string }

/** A file on its way into a list. */
export type BringInTerms = {
  readonly fileName: string
  /** Null until the core has it. */
  readonly reading: string | null
  readonly preview: WordListPreview | null
  /** Null: a list of its own. */
  readonly into: string | null
  readonly name: string
  readonly about: string
  readonly different: 'keep' | 'replace'
  readonly state: 'idle' | 'reading' | 'taking'
}

export type TakeOutTerms = {
  readonly list: string | null
  readonly form: TermsForm
  /** Empty: every ground, every strength. */
  readonly grounds: readonly Ground[]
  readonly strengths: readonly Strength[]
  readonly alsoOff: boolean
}

export type WordListsState = Pages<TermLine> & {
  readonly lists: readonly WordListLine[] | null
  readonly filter: TermFilter
  /** Terms that are chosen, and the list of each. */
  readonly chosen: Readonly<Record<string, string>>
  /** In a narrow window the term in hand lies over the list. */
  readonly isOpen: boolean
  readonly term: TermDraft | null
  readonly about: ListDraft | null
  readonly versions: { readonly list: string; readonly rows: readonly WordListVersion[]; readonly total: number } | null
  readonly bringIn: BringInTerms | null
  readonly takeOut: TakeOutTerms | null
}

export const noTermFilter: TermFilter = {
  list: null,
  version: null,
  ground: null,
  strength: null,
  enabled: null,
  text: '',
}

export const noWordLists: WordListsState = {
  ...noPages,
  lists: null,
  filter: noTermFilter,
  chosen: {},
  isOpen: false,
  term: null,
  about: null,
  versions: null,
  bringIn: null,
  takeOut: null,
}
