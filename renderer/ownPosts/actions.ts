// What an admin does with what was found among our own posts and likes.
import type { OwnShown } from '../../shared/api/ownPostCalls.ts'
import type { OwnFinding, OwnFindingLine } from '../../shared/api/ownPostViews.ts'
import { ownAnswerName, type OwnAnswer, type OwnRef } from '../../shared/domain/ownPosts.ts'
import { applyChange, attempt, go, openLink } from '../actions.ts'
import { api } from '../api.ts'
import { rowAt } from '../pages.ts'
import { createPaging } from '../paging.ts'
import { openReport } from '../reporting.ts'
import { patch, useStore } from '../store.ts'
import { say } from '../toasts.ts'
import type { OwnPostsState } from './state.ts'

const paging = createPaging<OwnFindingLine>({
  read: () => own(),
  write: (pages) => {
    patch('ownPosts', pages)
    followCursor()
  },
  filter: () => own().show,
  fetch: (offset, limit) => api.listOwnFindings({ offset, limit, show: own().show }),
})
export const showRows = paging.show

export async function loadOwnPosts(): Promise<void> {
  patch('ownPosts', { look: await api.ownLook({}) })
  await paging.reload()
  await takeInHand()
}

export async function showOwn(show: OwnShown): Promise<void> {
  patch('ownPosts', { show })
  await paging.restart()
}

export function moveTo(index: number): void {
  paging.moveTo(index)
}

export function move(by: 1 | -1): void {
  moveTo(own().cursor + by)
}

/** What the cursor is on comes into hand, also where its page arrives later. */
function followCursor(): void {
  const line = rowAt(own(), own().cursor)
  const isThere = line === null ? own().inHand === null : isOf(own().inHand, line.ref)
  if (!isThere) void attempt(takeInHand)
}

/** Fetches the words of what the cursor is on. */
async function takeInHand(): Promise<void> {
  const line = rowAt(own(), own().cursor)
  if (line === null) return patch('ownPosts', { inHand: null, place: 0 })
  const isSame = own().inHand !== null && isOf(own().inHand, line.ref)
  const inHand = await api.ownFinding(line.ref)
  // Somebody who moves fast is on another one by now.
  if (isOf({ line: rowAt(own(), own().cursor) ?? line }, line.ref))
    patch('ownPosts', { inHand, place: isSame ? own().place : 0 })
}

/** What an answer is on its way for. */
let answering: OwnRef | null = null

/**
 * Says it of the finding in hand. On the list of what is to be looked at the next one takes its place: until that is shown,
 * another key says nothing of it.
 */
export async function answer(given: OwnAnswer | null): Promise<void> {
  const { inHand } = own()
  if (inHand === null || inHand.line.answer === given) return
  if (answering !== null && isOf(inHand, answering)) return
  const { ref } = inHand.line
  answering = ref
  try {
    await answerInHand(inHand, given)
  } finally {
    // The next one may be shown, and answered, before the list has been read again.
    if (answering === ref) answering = null
  }
}

async function answerInHand(inHand: OwnFinding, given: OwnAnswer | null): Promise<void> {
  const { ref } = inHand.line
  const before = inHand.line.answer
  if (!(await record(ref, given))) return
  const said = given === null ? 'To look at again.' : `${ownAnswerName(given)}.`
  say(said, { label: 'Undo', act: () => void record(ref, before) })
}

async function record(ref: OwnRef, given: OwnAnswer | null): Promise<boolean> {
  const reply = await attempt(() => api.answerOwnFinding({ ref, answer: given }))
  if (reply !== null) await applyChange(reply.change)
  return reply !== null
}

/** The next of the places in a long post, after the last the first again. */
export function nextPlace(): void {
  const { inHand, place } = own()
  const count = inHand?.words?.places.length ?? 0
  if (count > 0) patch('ownPosts', { place: (place + 1) % count })
}

export function openPost({ link }: OwnFinding): void {
  if (link !== null) void openLink(link)
}

/** Whoever wrote what we reposted goes into the queue, to be vetted. */
export async function queueAuthor({ author }: OwnFinding): Promise<void> {
  if (author === null || author.handle === null) return
  const { handle } = author
  const reply = await attempt(() =>
    api.queuePasted({ text: `@${handle}`, plainHandlesAre: author.platform, source: 'import' }),
  )
  if (reply === null) return
  say(reply.alreadyThere > 0 ? `@${handle} is in the queue already.` : `@${handle} is in the queue.`, {
    label: 'Open the queue',
    act: () => void go({ name: 'queue' }),
  })
  await applyChange(reply.change)
}

export function reportAuthor({ author }: OwnFinding): void {
  if (author !== null) openReport(author)
}

export function openEntry({ entry }: OwnFinding): void {
  if (entry !== null) void go({ name: 'urgent', unfollow: entry.unfollow })
}

function isOf(finding: Pick<OwnFinding, 'line'> | null, { platform, kind, post }: OwnRef): boolean {
  const ref = finding?.line.ref
  return ref?.platform === platform && ref.kind === kind && ref.post === post
}

function own(): OwnPostsState {
  return useStore.getState().ownPosts
}
