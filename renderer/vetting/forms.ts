// The small dialogs of the desk: evidence, a note, what the bio says, the marks. What is typed stays until it is saved.
import { localDateOf } from '../../shared/domain/calendar.ts'
import { applyChange, attempt } from '../actions.ts'
import { api } from '../api.ts'
import { emptyEvidence, type EvidenceDraft, keepEvidence, takeImage, whyNotDraft } from '../evidenceDraft.ts'
import { useStore } from '../store.ts'
import { say } from '../toasts.ts'
import { announce, checkInFocus, lay, openView, seemsUnder18, vettingState } from './inHand.ts'
import { readAgain } from './opening.ts'
import { inOrder, press } from './order.ts'
import type { Over } from './state.ts'

const NOTHING_COLLECTED = 'Of somebody who seems under 18 nothing is collected. The outcome is “not for us”.'

export function open(over: Exclude<Over, 'search' | null>): Promise<void> {
  return press(() => {
    const view = openView()
    if (view === null) return true
    if (over !== 'marks' && seemsUnder18(view)) announce(NOTHING_COLLECTED)
    else lay({ over, said: '' })
    return true
  })
}

/** Closing keeps what stands in the fields. */
export function close(): void {
  lay({ over: null })
}

/** Why evidence and notes are refused, or null. */
export function whyNothingCollected(): string | null {
  const { view } = vettingState()
  return view !== null && seemsUnder18(view) ? NOTHING_COLLECTED : null
}

export function evidenceDraft(): EvidenceDraft {
  return vettingState().evidence ?? emptyEvidence(today())
}

export function editEvidence(values: Partial<EvidenceDraft>): void {
  lay({ evidence: { ...evidenceDraft(), ...values } })
}

/** A picture was pasted or dropped somewhere on the desk: it begins a piece of evidence, or takes the place of the one picked before. */
export function takePicture(image: File): Promise<void> {
  return press(() => {
    const view = openView()
    if (view === null) return true
    if (seemsUnder18(view)) announce(NOTHING_COLLECTED)
    else {
      lay({ over: 'evidence', said: '' })
      void takeImage(image, editEvidence)
    }
    return true
  })
}

export function saveEvidence(): Promise<void> {
  return inOrder(async () => {
    const view = openView()
    const draft = evidenceDraft()
    if (view === null || (whyNothingCollected() ?? whyNotDraft(draft)) !== null) return
    const check = checkInFocus()?.check.id ?? null
    if (!(await keepEvidence(draft, { vetting: view.id, unfollow: null, check }))) return
    lay({ evidence: null, over: null })
    await readAgain()
    announce('Evidence kept.')
  })
}

export function withdraw(evidence: string): Promise<void> {
  return press(async () => {
    const reply = await attempt(() => api.withdrawEvidence({ evidence }))
    if (reply === null) return false
    await readAgain()
    await applyChange(reply.change)
    say('The evidence is withdrawn. That it was there stays on the record.')
    return true
  })
}

export function typeNote(note: string): void {
  lay({ note })
}

export function saveNote(): Promise<void> {
  return inOrder(async () => {
    const view = openView()
    const { note } = vettingState()
    if (view === null || note.trim() === '' || whyNothingCollected() !== null) return
    const reply = await attempt(() =>
      api.addNote({ account: view.account.id, vetting: view.id, unfollow: null, text: note }),
    )
    if (reply === null) return
    lay({ note: '', over: null })
    await readAgain()
    await applyChange(reply.change)
    announce('Note kept.')
  })
}

export function typeBio(values: Partial<{ readonly name: string; readonly bio: string }>): void {
  lay({ bio: { ...vettingState().bio, ...values } })
}

/** What the profile says today is kept with its date; an earlier one is never overwritten. */
export function saveBio(): Promise<void> {
  return inOrder(async () => {
    const view = openView()
    if (view === null || whyNothingCollected() !== null) return
    const { name, bio } = vettingState().bio
    const seen = { name: name.trim() === '' ? null : name, bio: bio.trim() === '' ? null : bio }
    if (seen.name === null && seen.bio === null) return
    const reply = await attempt(() => api.observe({ account: view.account.id, ...seen }))
    if (reply === null) return
    lay({ over: null })
    await readAgain()
    await applyChange(reply.change)
    announce('The bio is kept, with today’s date.')
  })
}

export function toggleMeaning(): Promise<void> {
  return press(() => {
    lay({ meaningOpen: !vettingState().meaningOpen })
    return true
  })
}

export function today(): string {
  return useStore.getState().start?.today ?? localDateOf(new Date())
}
