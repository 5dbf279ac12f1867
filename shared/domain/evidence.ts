// Evidence: a quotation, a link or a screenshot, with when it was seen and its SHA-256.
import { z } from 'zod'
import { ImageFacts } from './image.ts'
import { FullText, Id, Link, Moment, Text } from './plain.ts'
import { PostId } from './postId.ts'

export const EvidenceForm = z.enum(['quotation', 'link', 'screenshot'])
export type EvidenceForm = z.infer<typeof EvidenceForm>

/**
 * What an admin fills in. *What the post says* is a fact (the quotation, or a neutral description); *how we read it* is
 * an opinion, and whose is kept with it: two fields, never one.
 */
export const EvidenceDraft = z.strictObject({
  form: EvidenceForm,
  /** The quotation itself, or for a link or a screenshot what the post says. */
  says: FullText,
  link: Link,
  reads: Text,
  /** The day on which the admin saw it. */
  seenOn: z.iso.date(),
})
export type EvidenceDraft = z.infer<typeof EvidenceDraft>

/** SHA-256 in hexadecimal. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** How the file of a screenshot is found: it is compared with its SHA-256, and what is wrong is said. */
export const FileState = z.enum(['as-kept', 'changed', 'missing'])
export type FileState = z.infer<typeof FileState>

export const Evidence = EvidenceDraft.extend({
  id: Id,
  check: z.string().nullable(),
  /** Of a screenshot's bytes as they came in; else of the UTF-8 bytes of quotation and link. In hexadecimal. */
  sha256: z.string(),
  /** The post as its platform numbers it, where the link has that. */
  post: PostId.nullable(),
  /** Of a screenshot, else null. */
  image: ImageFacts.extend({ state: FileState }).nullable(),
  at: Moment,
  by: z.string(),
})
export type Evidence = z.infer<typeof Evidence>

/** Where an image is evidence already, to say so before it is kept again. */
export const ImageUse = z.strictObject({
  evidence: Id,
  account: Id,
  /** "@name" */
  handle: z.string(),
  caseNumber: z.number().int().nullable(),
  /** On the list to unfollow. */
  unfollow: Id.nullable(),
})
export type ImageUse = z.infer<typeof ImageUse>

/** Why this draft cannot be kept yet, as a sentence, or null. `hasImage`: of a screenshot, whether there is one. */
export function whyNotEvidence(
  draft: { readonly form: EvidenceForm; readonly says: string; readonly link: string },
  hasImage = false,
): string | null {
  const saysNothing = draft.says.trim() === ''
  switch (draft.form) {
    case 'quotation':
      return saysNothing ? 'Please paste the words of the post.' : null
    case 'link':
      if (!isLink(draft.link)) return 'Please paste the link of the post. It begins with https://'
      return saysNothing ? SAY_WHAT : null
    case 'screenshot':
      if (!hasImage) return 'Please paste the screenshot (Ctrl+V), drop it here, or choose its file.'
      return saysNothing ? SAY_WHAT : null
  }
}

const SAY_WHAT = 'Please say in a few words what the post says.'

function isLink(text: string): boolean {
  return /^https:\/\/[^\s/]+\.[^\s/]+/.test(text.trim())
}

/** "This image is already evidence for @name, case 41." Null where it is not. */
export function alreadyEvidence(uses: readonly ImageUse[], total: number): string | null {
  if (uses.length === 0) return null
  const places = uses.map(
    ({ handle, caseNumber, unfollow }) =>
      `${handle}${caseNumber !== null ? `, case ${caseNumber}` : unfollow === null ? '' : ', on the list to unfollow'}`,
  )
  const more = total > uses.length ? `, and ${total - uses.length} more` : ''
  return `This image is already evidence for ${places.join('; ')}${more}.`
}

/** What is wrong with a file, as a sentence; null where it is as it was kept. */
export function fileFault(state: FileState): string | null {
  switch (state) {
    case 'as-kept':
      return null
    case 'changed':
      return 'This file has changed since it was kept. It is not shown.'
    case 'missing':
      return 'The file of this screenshot is missing.'
  }
}
