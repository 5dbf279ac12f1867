// What is read with the lens. The words are held by the page alone, for as long as the account is in hand: the core keeps
// how much was read and how each term is used, and no word of it.
import type { LensHit, LensPost, LensTerm } from '../../shared/api/lensViews.ts'
import { checkForGround, LONGEST_LENS, type TermUse } from '../../shared/domain/lens.ts'
import { attempt } from '../actions.ts'
import { api } from '../api.ts'
import { emptyEvidence, keepEvidence } from '../evidenceDraft.ts'
import { useStore } from '../store.ts'
import { announce, lay, openView, vettingState } from './inHand.ts'
import { today } from './forms.ts'
import { readAgain } from './opening.ts'
import { press } from './order.ts'
import type { LensForm } from './state.ts'

function form(): LensForm {
  return vettingState().lens
}

function layForm(values: Partial<LensForm>): void {
  lay({ lens: { ...form(), ...values } })
}

export function typeLens(text: string): void {
  layForm({ text })
}

/** Why the text cannot be read yet, as a sentence, or null. */
export function whyNotRead(text: string): string | null {
  if (text.trim() === '') return 'Please paste a bio, a post, or a page of posts.'
  return text.length > LONGEST_LENS ? 'This is too long to read at once. Please paste fewer posts.' : null
}

/** Reads it at once. Where it is refused, the text stays in the box and the sentence stands above it. */
export function readLens(text: string): Promise<void> {
  return press(async () => {
    const view = openView()
    if (view === null) return true
    if (whyNotRead(text) !== null) {
      layForm({ text })
      return true
    }
    layForm({ text, isReading: true })
    const read = await attempt(() => api.readWithLens({ vetting: view.id, text }))
    if (read === null) {
      layForm({ isReading: false })
      return false
    }
    const { reading, lens } = read
    lay({ view: { ...view, lens } })
    const places = placesOf(reading.posts)
    const first = places.findIndex(({ hit }) => useOf(hit) === null)
    layForm({ isReading: false, text: '', reading, at: Math.max(0, first) })
    return true
  })
}

/** The lens reads words. The sentence goes with the next thing that works. */
export function refusePicture(): void {
  useStore.setState({
    failure:
      'That is a picture, and the lens reads words. To keep it as evidence, press Esc and paste it (Ctrl+V) on the desk.',
  })
}

/** Back to the box, for the next page of posts. What was said of each place stays. */
export function readMore(): void {
  layForm({ reading: null, text: '', at: 0 })
}

/** A place at which a term stands: its post, and where in it. */
export type LensPlace = { readonly hit: string; readonly post: LensPost; readonly start: number; readonly end: number }

/** In the order of the posts. */
export function placesOf(posts: readonly LensPost[]): readonly LensPlace[] {
  return posts.flatMap((post) => post.hits.map(({ hit, start, end }) => ({ hit, post, start, end })))
}

export function placeInHand(): { readonly place: LensPlace; readonly known: LensHit; readonly term: LensTerm } | null {
  const { reading, at } = form()
  const place = reading === null ? undefined : placesOf(reading.posts)[at]
  const known = vettingState().view?.lens.hits.find(({ hit }) => hit === place?.hit)
  const term = reading?.terms.find((each) => each.term === known?.term)
  return place === undefined || known === undefined || term === undefined ? null : { place, known, term }
}

export function stepLens(by: number): void {
  const { reading, at } = form()
  if (reading === null) return
  const last = placesOf(reading.posts).length - 1
  layForm({ at: Math.max(0, Math.min(at + by, last)) })
}

export function goToPlace(at: number): void {
  layForm({ at })
}

/** Says how the term in hand is used, and goes on to the next place that nobody has looked at. */
export function answerPlace(use: TermUse | null): Promise<void> {
  return press(async () => {
    const view = openView()
    const inHand = placeInHand()
    if (view === null || inHand === null) return true
    const answered = await attempt(() => api.answerHit({ vetting: view.id, hit: inHand.place.hit, use }))
    if (answered === null) return false
    lay({ view: { ...view, lens: answered.lens } })
    if (use !== null) goOn()
    return true
  })
}

function goOn(): void {
  const { reading, at } = form()
  const places = placesOf(reading?.posts ?? [])
  const later = places.findIndex(({ hit }, place) => place > at && useOf(hit) === null)
  const any = places.findIndex(({ hit }) => useOf(hit) === null)
  const next = later === -1 ? any : later
  if (next === -1) announce('Every place has an answer.')
  else goToPlace(next)
}

/** The post in hand becomes a quotation in the evidence of the check that its ground belongs to. */
export function keepPost(): Promise<void> {
  return press(async () => {
    const view = openView()
    const inHand = placeInHand()
    if (view === null || inHand === null) return true
    const { post } = inHand.place
    const check = checkForGround(view.checklist, inHand.known.ground)
    const draft = {
      ...emptyEvidence(today()),
      says: post.text.trim().slice(0, LONGEST_QUOTATION),
      link: '',
    }
    if (!(await keepEvidence(draft, { vetting: view.id, unfollow: null, check }))) return false
    await readAgain()
    announce('The post is kept as evidence.')
    return true
  })
}

/** The longest quotation that evidence takes, in UTF-16 units. */
const LONGEST_QUOTATION = 20_000

function useOf(hit: string): TermUse | null {
  return vettingState().view?.lens.hits.find((each) => each.hit === hit)?.use ?? null
}
