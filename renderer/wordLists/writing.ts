// Writing down terms, and what a list is called.
import type { TermLine } from '../../shared/api/wordListViews.ts'
import { guessMatching } from '../../shared/domain/termRules.ts'
import { Term } from '../../shared/domain/wordList.ts'
import { attempt, applyChange } from '../actions.ts'
import { api } from '../api.ts'
import { patch, useStore } from '../store.ts'
import { say } from '../toasts.ts'
import { isPast, showList, takeChange, termInHand } from './actions.ts'
import type { ListDraft, TermDraft } from './state.ts'

/** Opens an empty term for the list in hand; with every list shown, for the first one that can be changed. */
export function beginTerm(): void {
  const { filter, lists } = useStore.getState().wordLists
  const list = filter.list ?? termInHand()?.list ?? lists?.[0]?.id
  if (list === undefined || isPast()) return
  const ground = filter.ground ?? (filter.list === null ? null : (termInHand()?.ground ?? null))
  patch('wordLists', { term: { ...noTerm, list, ground } })
}

export function beginEdit(): void {
  const term = termInHand()
  if (term !== null && !isPast()) patch('wordLists', { term: draftOf(term) })
}

export function typeTerm(values: Partial<TermDraft>): void {
  const { term } = useStore.getState().wordLists
  if (term !== null) patch('wordLists', { term: { ...term, ...values } })
}

export function leaveTerm(): void {
  patch('wordLists', { term: null })
}

/** Why the term cannot be saved yet, as a sentence, or null. */
export function whyNotTerm(draft: TermDraft): string | null {
  if (draft.word.trim() === '') return 'Please write the term.'
  if (draft.ground === null) return 'Please choose the ground.'
  if (draft.meaning.trim() === '') return 'Please say what it means.'
  if (draft.sourceAddress.trim() !== '' && draft.sourceTitle.trim() === '') return 'Please give the source a title.'
  if (draft.sourceTitle.trim() !== '' && draft.sourceAddress.trim() === '')
    return 'A source is a page that somebody opened: please add its address, or leave the source empty.'
  const parsed = Term.safeParse(termOf(draft))
  if (parsed.success) return null
  const part = parsed.error.issues[0]?.path[0]
  if (part === 'source') return 'The address of the source begins with https:// or http://.'
  if (part === 'endings') return 'Endings are up to six letters each, with commas between.'
  if (part === 'language') return 'The language is a code such as en, en-GB or de.'
  if (part === 'forms') return 'There are at most 24 forms, each with at most 80 characters.'
  if (part === 'innocent') return 'There are at most 8 innocent meanings, each with at most 200 characters.'
  return 'One of the texts is too long.'
}

export async function saveTerm(): Promise<void> {
  const { term: draft } = useStore.getState().wordLists
  if (draft === null || whyNotTerm(draft) !== null) return
  const content = Term.parse(termOf(draft))
  const { list, term } = draft
  const isSaved = await takeChange(() =>
    term === null ? api.addTerm({ list, content }) : api.editTerm({ list, term, content }),
  )
  if (!isSaved) return
  patch('wordLists', { term: null })
  say(term === null ? 'The term is added, at the end of the list.' : 'The term is saved.')
}

export function beginList(list: ListDraft): void {
  patch('wordLists', { about: list })
}

export function typeList(values: Partial<ListDraft>): void {
  const { about } = useStore.getState().wordLists
  if (about !== null) patch('wordLists', { about: { ...about, ...values } })
}

export function leaveList(): void {
  patch('wordLists', { about: null })
}

export async function saveList(): Promise<void> {
  const { about: draft } = useStore.getState().wordLists
  if (draft === null || draft.name.trim() === '') return
  const { list, name, about } = draft
  const text = { name: name.trim(), about: about.trim() }
  if (list !== null) {
    if (await takeChange(() => api.describeWordList({ list, ...text }))) patch('wordLists', { about: null })
    return
  }
  const made = await attempt(() => api.makeWordList(text))
  if (made === null) return
  patch('wordLists', { about: null })
  await applyChange(made.change)
  await showList(made.list)
}

const noTerm: TermDraft = {
  list: '',
  term: null,
  word: '',
  forms: '',
  endings: '',
  matching: null,
  ground: null,
  strength: 'contextual',
  meaning: '',
  why: '',
  innocent: '',
  lookFor: '',
  sourceTitle: '',
  sourceAddress: '',
  reviewedOn: '',
  language: 'en-GB',
}

function draftOf(line: TermLine): TermDraft {
  const { list, id, term, forms, endings, matching, ground, strength, meaning, why, innocent, lookFor, source } = line
  const [sourceTitle, sourceAddress] = source === 'none yet' ? ['', ''] : [source.title, source.address]
  return {
    list,
    term: id,
    word: term,
    forms: forms.join('\n'),
    endings: endings.join(', '),
    matching,
    ground,
    strength,
    meaning,
    why,
    innocent: innocent.join('\n'),
    lookFor,
    sourceTitle,
    sourceAddress,
    reviewedOn: line.reviewedOn ?? '',
    language: line.language,
  }
}

/** As the core takes it, once `whyNotTerm` has nothing to say. */
function termOf(draft: TermDraft): { readonly [part in keyof Term]: unknown } {
  const title = draft.sourceTitle.trim()
  return {
    term: draft.word,
    forms: itemsOf(draft.forms, /\n/u),
    endings: itemsOf(draft.endings, /[\s,;]+/u),
    matching: draft.matching ?? guessMatching(draft.word.trim()),
    ground: draft.ground,
    strength: draft.strength,
    meaning: draft.meaning,
    why: draft.why,
    innocent: itemsOf(draft.innocent, /\n/u),
    lookFor: draft.lookFor,
    source: title === '' ? 'none yet' : { title, address: draft.sourceAddress.trim() },
    reviewedOn: draft.reviewedOn === '' ? null : draft.reviewedOn,
    language: draft.language.trim(),
  }
}

function itemsOf(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((each) => each.trim())
    .filter((each) => each !== '')
}
