// The lens: what was pasted and read with the word lists, where a term stands in it, and how it is used there. What was
// pasted is not kept: only how much was read, by which lists, and what somebody said of each place.
import { z } from 'zod'
import type { Checklist } from './checklist.ts'
import { Ground, groundName } from './ground.ts'
import { Id } from './plain.ts'
import { ListVersion, Strength } from './wordList.ts'

/** The longest text that goes through the lens at once, in UTF-16 units, and the most posts and places it may hold. */
export const LONGEST_LENS = 400_000
export const MOST_LENS_POSTS = 2_000
export const MOST_LENS_HITS = 500

/** How a term is used where it stands. Only somebody who has read the words around it can say. */
export const TermUse = z.enum(['used', 'quoted', 'condemned', 'reclaimed', 'another-sense', 'unsure'])
export type TermUse = z.infer<typeof TermUse>

const useNames: { readonly [U in TermUse]: string } = {
  used: 'Used',
  quoted: 'Quoted',
  condemned: 'Condemned',
  reclaimed: 'Reclaimed',
  'another-sense': 'Another sense',
  unsure: 'Unsure',
}
export function termUseName(use: TermUse): string {
  return useNames[use]
}

/** The first 16 digits of the SHA-256 of a post: tells whether the same post is read again, and nothing of its words. */
export const PostDigest = z.string().regex(/^[0-9a-f]{16}$/)

export const lensRecords = {
  'lens-read': z.strictObject({
    reading: Id,
    vetting: Id,
    account: Id,
    posts: z.array(PostDigest),
    lists: z.array(ListVersion),
    /** Places at which a term stands, that were not found before in this vetting. */
    hits: z.array(
      z.strictObject({
        hit: Id,
        list: Id,
        term: Id,
        ground: Ground,
        strength: Strength,
        post: PostDigest,
        nth: z.int(),
      }),
    ),
  }),
  /** A null use takes the answer back. */
  'hit-answered': z.strictObject({ vetting: Id, account: Id, hit: Id, use: TermUse.nullable() }),
} as const

/** What a decision keeps of the lens. Absent where nothing was read with it. */
export const LensKept = z.strictObject({
  posts: z.int().min(0),
  lists: z.array(ListVersion),
  hits: z.array(z.strictObject({ list: Id, term: Id, ground: Ground, strength: Strength, use: TermUse.nullable() })),
})
export type LensKept = z.infer<typeof LensKept>

/** What a rule needs to know of a place. */
export type JudgedHit = { readonly ground: Ground; readonly strength: Strength; readonly use: TermUse | null }

/** Does it stand as a person's own words, or might it? An unanswered place is never clean. */
function mayBeUsed({ use }: Pick<JudgedHit, 'use'>): boolean {
  return use === null || use === 'used' || use === 'unsure'
}

/** A contested term that is used here, or might be: people of good will disagree, so two people read it. */
export function isContested(hit: JudgedHit): boolean {
  return hit.strength === 'contested' && mayBeUsed(hit)
}

/** "50 posts read with the lens: 3 places, 1 used, 2 quoted." Null where nothing was read. */
export function lensSentence(
  kept: { readonly posts: number; readonly hits: readonly Pick<JudgedHit, 'use'>[] } | null,
): string {
  if (kept === null || kept.posts === 0) return 'Lens: not used.'
  const { posts, hits } = kept
  const read = `Lens: ${posts} ${posts === 1 ? 'text' : 'texts'} read`
  if (hits.length === 0) return `${read}, nothing on the lists was found in them.`
  const counts = [...TermUse.options, null].flatMap((use) => {
    const count = hits.filter((hit) => hit.use === use).length
    return count === 0 ? [] : [`${count} ${use === null ? 'that nobody looked at' : useNames[use].toLowerCase()}`]
  })
  return `${read}, ${hits.length} ${hits.length === 1 ? 'place' : 'places'}: ${counts.join(', ')}.`
}

/**
 * What is said once a text was read: never a verdict. `few`: a page of posts gave hardly any, so most of it was not on
 * the screen when it was copied.
 */
export function readingSentence(read: {
  readonly posts: number
  readonly hits: number
  readonly wasSplit: boolean
}): string {
  const { posts, hits, wasSplit } = read
  const texts = wasSplit ? (posts === 1 ? 'this post' : `these ${posts.toLocaleString('en-GB')} posts`) : 'this text'
  const found =
    hits === 0
      ? `Nothing on these lists was found in ${texts}: this does not show that there is nothing.`
      : `${hits} ${hits === 1 ? 'place' : 'places'} to look at in ${texts}. A term is a prompt to read, never a verdict.`
  return wasSplit && posts < FEW_POSTS
    ? `${found} We could read ${posts} ${posts === 1 ? 'post' : 'posts'}. A platform keeps only what is on screen: scroll, copy and paste again.`
    : found
}

/** A page of posts that gives fewer than these was copied too early: the checklists ask for 20. */
const FEW_POSTS = 20

/** The check to which a place of this ground belongs: the one for this ground alone, else the first that may raise it. */
export function checkForGround(checklist: Checklist, ground: Ground): string | null {
  const able = checklist.checks.filter((check) => check.grounds.includes(ground))
  return (able.find((check) => check.grounds.length === 1) ?? able[0])?.id ?? null
}

/** What to keep in mind of the places found, as sentences. They decide nothing. */
export function lensReminders(hits: readonly JudgedHit[], isClear: (ground: Ground) => boolean): readonly string[] {
  const open = hits.filter(({ use }) => use === null).length
  const reminders =
    open === 0 ? [] : [`${open} ${open === 1 ? 'place' : 'places'} in the lens that nobody has looked at.`]
  const used = new Set(
    hits
      .filter(({ use, ground }) => (use === 'used' || use === 'unsure') && isClear(ground))
      .map(({ ground }) => ground),
  )
  return [
    ...reminders,
    ...[...used].map(
      (ground) => `${groundName(ground)} is clear, and a term in the lens is used or unsure: please look again.`,
    ),
  ]
}
