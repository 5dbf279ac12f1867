// Bringing terms in from a file: read it, look at what it would come to, answer what only a person can, take it in.
import { Ground } from '../../shared/domain/ground.ts'
import type { GroundAnswer, TermMapping } from '../../shared/domain/termMapping.ts'
import { applyChange, attempt } from '../actions.ts'
import { api, sentenceOf } from '../api.ts'
import { saveFile } from '../saveFile.ts'
import { sendFile } from '../sendFile.ts'
import { patch, useStore } from '../store.ts'
import { say } from '../toasts.ts'
import { showList } from './actions.ts'
import type { BringInTerms } from './state.ts'

/** Opens the dialog; a file is chosen there. */
export function beginBringIn(): void {
  useStore.setState({ failure: null })
  patch('wordLists', { bringIn: noBringIn })
}

export function leaveBringIn(): void {
  const reading = now()?.reading ?? null
  patch('wordLists', { bringIn: null })
  if (reading !== null) void api.forgetWordListReading({ reading }).catch(() => undefined)
}

export async function readTerms(file: File): Promise<void> {
  const before = now()
  if (before === null) return
  useStore.setState({ failure: null })
  write({ fileName: file.name, reading: null, preview: null, state: 'reading' })
  try {
    const { reading, incoming } = await api.readWordList({ name: file.name.slice(-255), size: file.size })
    await sendFile(file, incoming)
    write({ reading })
    await look(null)
    const preview = now()?.preview ?? null
    if (preview !== null) write({ name: preview.name, about: preview.about })
  } catch (error) {
    useStore.setState({ failure: sentenceOf(error) })
  }
  write({ state: 'idle' })
}

export function choosePlace(into: string | null): void {
  write({ into })
  void look(now()?.preview?.mapping ?? null)
}

export function typeBringIn(values: Partial<Pick<BringInTerms, 'name' | 'about' | 'different'>>): void {
  write(values)
}

export function changeMapping(values: Partial<TermMapping>): void {
  const mapping = now()?.preview?.mapping ?? null
  if (mapping !== null) void look({ ...mapping, ...values })
}

export function answerGround(word: string, answer: GroundAnswer | null): void {
  const mapping = now()?.preview?.mapping ?? null
  if (mapping === null) return
  changeMapping({ grounds: mapping.grounds.map((each) => (each.word === word ? { word, answer } : each)) })
}

/** What nobody has answered for is left out. */
export function leaveTheRestOut(): void {
  const mapping = now()?.preview?.mapping ?? null
  if (mapping === null) return
  changeMapping({ grounds: mapping.grounds.map(({ word, answer }) => ({ word, answer: answer ?? 'leave-out' })) })
}

export function whyNotBroughtIn(bringIn: BringInTerms): string | null {
  const { preview, into, name } = bringIn
  if (preview === null) return 'Please choose a file first.'
  if (preview.mapping !== null && preview.mapping.columns.term === null)
    return 'Please say which column holds the term.'
  if (preview.toAsk > 0) return 'Please say which ground the words without one are about, or leave them out.'
  if (preview.ready === 0)
    return 'There is no term to take in: the lines above say why. What the columns hold can be changed.'
  return into === null && name.trim() === '' ? 'Please give the list a name.' : null
}

export async function takeTermsIn(): Promise<void> {
  const bringIn = now()
  if (bringIn === null || bringIn.reading === null || whyNotBroughtIn(bringIn) !== null) return
  const { reading, preview, into, name, about, different } = bringIn
  write({ state: 'taking' })
  useStore.setState({ failure: null })
  const taken = await attempt(() =>
    api.importWordList({
      reading,
      mapping: preview?.mapping ?? null,
      into: into === null ? { name: name.trim(), about: about.trim() } : { list: into },
      different,
    }),
  )
  write({ state: 'idle' })
  if (taken === null) return
  patch('wordLists', { bringIn: null })
  await applyChange(taken.change)
  await showList(taken.list)
  say(saidOf(taken))
}

/** The rows that were refused, as a file to mend and to bring in again. */
export async function saveRefused(): Promise<void> {
  const bringIn = now()
  if (bringIn === null || bringIn.reading === null) return
  const { reading, preview } = bringIn
  const file = await attempt(() => api.refusedTerms({ reading, mapping: preview?.mapping ?? null }))
  if (file !== null) saveFile(file.name, [file.text], 'text/csv;charset=utf-8')
}

/** The answer that an option of a list stands for. */
export function groundAnswer(value: string): GroundAnswer | null {
  if (value === 'leave-out') return value
  return Ground.options.find((each) => each === value) ?? null
}

const noBringIn: BringInTerms = {
  fileName: '',
  reading: null,
  preview: null,
  into: null,
  name: '',
  about: '',
  different: 'keep',
  state: 'idle',
}

/** Asks what the file comes to by this mapping. An answer to an older question is dropped. */
async function look(mapping: TermMapping | null): Promise<void> {
  const asked = now()
  if (asked === null || asked.reading === null) return
  const { reading, into } = asked
  // At once, so that a choice does not spring back while the core counts.
  if (mapping !== null && asked.preview !== null) write({ preview: { ...asked.preview, mapping } })
  const preview = await attempt(() => api.previewWordList({ reading, mapping, into }))
  const still = now()
  const isStill =
    still?.reading === reading && still.into === into && (mapping === null || still.preview?.mapping === mapping)
  if (preview !== null && isStill) write({ preview })
}

function saidOf(taken: {
  readonly added: number
  readonly replaced: number
  readonly unchanged: number
  readonly refused: number
}): string {
  const parts = [
    `${taken.added.toLocaleString('en-GB')} ${taken.added === 1 ? 'term' : 'terms'} taken in`,
    taken.replaced > 0 ? `${taken.replaced.toLocaleString('en-GB')} replaced` : '',
    taken.unchanged > 0 ? `${taken.unchanged.toLocaleString('en-GB')} left as they were` : '',
    taken.refused > 0 ? `${taken.refused.toLocaleString('en-GB')} refused` : '',
  ]
  return `${parts.filter((part) => part !== '').join(', ')}.`
}

function now(): BringInTerms | null {
  return useStore.getState().wordLists.bringIn
}

function write(values: Partial<BringInTerms>): void {
  const bringIn = now()
  if (bringIn !== null) patch('wordLists', { bringIn: { ...bringIn, ...values } })
}
