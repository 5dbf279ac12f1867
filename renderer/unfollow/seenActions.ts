// *Seen*: an admin looked at what was reported, and says what the post says and how we read it.
import type { UnfollowPage } from '../../shared/api/views.ts'
import { localDateOf } from '../../shared/domain/calendar.ts'
import type { Evidence } from '../../shared/domain/evidence.ts'
import type { Ground } from '../../shared/domain/ground.ts'
import { api } from '../api.ts'
import { emptyEvidence, type EvidenceDraft, keepEvidence, takeImage, whyNotDraft } from '../evidenceDraft.ts'
import { patch, useStore } from '../store.ts'
import { readEntryAgain, saving } from './actions.ts'
import type { SeenDraft } from './state.ts'

/** Opens the form with what is recorded, or with what was typed before. */
export function describe(page: UnfollowPage): void {
  const { seenDrafts } = useStore.getState().unfollow
  const draft = seenDrafts[page.entry.id] ?? draftOf(page)
  patch('unfollow', { describing: page.entry.id, seenDrafts: { ...seenDrafts, [page.entry.id]: draft } })
}

export function stopDescribing(): void {
  patch('unfollow', { describing: null })
}

export function typeSeen(unfollow: string, values: Partial<SeenDraft>): void {
  const { seenDrafts } = useStore.getState().unfollow
  const draft = seenDrafts[unfollow]
  if (draft !== undefined) patch('unfollow', { seenDrafts: { ...seenDrafts, [unfollow]: { ...draft, ...values } } })
}

export function toggleGround(unfollow: string, ground: Ground): void {
  const grounds = useStore.getState().unfollow.seenDrafts[unfollow]?.grounds ?? []
  typeSeen(unfollow, {
    grounds: grounds.includes(ground) ? grounds.filter((each) => each !== ground) : [...grounds, ground],
  })
}

/** Why this cannot be saved yet, as a sentence, or null. The first piece of evidence is kept with it. */
export function whyNotSeen(draft: SeenDraft, evidence: readonly Evidence[]): string | null {
  if (draft.grounds.length === 0) return 'Please choose at least one ground.'
  if (draft.severity === null) return 'Please say how severe the post is.'
  if (evidence.length > 0) return draft.says.trim() === '' ? 'Please say what the post says.' : null
  return whyNotDraft(draft)
}

/** Records what was seen, then the evidence. If the second is refused, the first stands and the form stays open. */
export async function saveSeen(page: UnfollowPage, draft: SeenDraft): Promise<boolean> {
  const { id } = page.entry
  const { grounds, severity, says, reads } = draft
  if (severity === null || whyNotSeen(draft, page.evidence) !== null) return false
  if (!(await saving(() => api.describeUnfollow({ unfollow: id, grounds: [...grounds], severity, says, reads }))))
    return false
  if (page.evidence.length === 0 && !(await keepHere(id, draft))) return false
  const { [id]: _saved, ...seenDrafts } = useStore.getState().unfollow.seenDrafts
  patch('unfollow', { seenDrafts, describing: null })
  return true
}

export function startEvidence(unfollow: string): void {
  const { adding } = useStore.getState().unfollow
  if (adding?.unfollow !== unfollow) patch('unfollow', { adding: { unfollow, draft: emptyEvidence(today()) } })
}

/** A picture was pasted or dropped while an entry is in hand: it goes into the form that is open, else it begins a piece of evidence. */
export function takePicture(page: UnfollowPage, image: File): void {
  const { describing, adding } = useStore.getState().unfollow
  const { id, state, urgency, grounds } = page.entry
  if (describing === id && page.evidence.length === 0) return void takeImage(image, (values) => typeSeen(id, values))
  if (state !== 'open' || urgency === 'ordinary' || describing !== null) return
  if (adding === null && grounds.length === 0) {
    // Nobody has said what was seen: the picture is the first piece of evidence of that.
    describe(page)
    return void takeImage(image, (values) => typeSeen(id, values))
  }
  startEvidence(id)
  void takeImage(image, typeEvidence)
}

export function typeEvidence(values: Partial<EvidenceDraft>): void {
  const { adding } = useStore.getState().unfollow
  if (adding !== null) patch('unfollow', { adding: { ...adding, draft: { ...adding.draft, ...values } } })
}

export function stopEvidence(): void {
  patch('unfollow', { adding: null })
}

export async function saveEvidence(): Promise<void> {
  const { adding } = useStore.getState().unfollow
  if (adding !== null && (await keepHere(adding.unfollow, adding.draft))) stopEvidence()
}

async function keepHere(unfollow: string, draft: EvidenceDraft): Promise<boolean> {
  if (!(await keepEvidence(draft, { unfollow, vetting: null, check: null }))) return false
  await readEntryAgain()
  return true
}

export async function withdrawEvidence(evidence: string): Promise<boolean> {
  return saving(() => api.withdrawEvidence({ evidence }))
}

function draftOf(page: UnfollowPage): SeenDraft {
  const { grounds, severity } = page.entry
  return { ...emptyEvidence(today()), grounds, severity, says: page.says, reads: page.reads }
}

function today(): string {
  return useStore.getState().start?.today ?? localDateOf(new Date())
}
