// Evidence: a quotation or a link (screenshots come later), with when it was seen and its SHA-256.
import { z } from 'zod'
import { FullText, Id, Link, Moment, Text } from './plain.ts'

export const EvidenceForm = z.enum(['quotation', 'link'])
export type EvidenceForm = z.infer<typeof EvidenceForm>

/**
 * What an admin fills in. *What the post says* is a fact (the quotation, or a neutral description); *how we read it* is
 * an opinion, and whose is kept with it: two fields, never one.
 */
export const EvidenceDraft = z.strictObject({
  form: EvidenceForm,
  /** The quotation itself, or for a link what the post says. */
  says: FullText,
  link: Link,
  reads: Text,
  /** The day on which the admin saw it. */
  seenOn: z.iso.date(),
})
export type EvidenceDraft = z.infer<typeof EvidenceDraft>

export const Evidence = EvidenceDraft.extend({
  id: Id,
  check: z.string().nullable(),
  /** Of the UTF-8 bytes of quotation and link, in hexadecimal. */
  sha256: z.string(),
  at: Moment,
  by: z.string(),
})
export type Evidence = z.infer<typeof Evidence>

/** Why this draft cannot be kept yet, as a sentence, or null. */
export function whyNotEvidence(draft: {
  readonly form: EvidenceForm
  readonly says: string
  readonly link: string
}): string | null {
  if (draft.form === 'quotation' && draft.says.trim() === '') return 'Please paste the words of the post.'
  if (draft.form === 'link' && !/^https:\/\/[^\s/]+\.[^\s/]+/.test(draft.link.trim()))
    return 'Please paste the link of the post. It begins with https://'
  if (draft.form === 'link' && draft.says.trim() === '') return 'Please say in a few words what the post says.'
  return null
}
