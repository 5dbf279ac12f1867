import { z } from 'zod'

/** Where a meaning was read: a page that somebody opened, or an honest *none yet*. */
export const Reference = z.union([
  z.strictObject({ title: z.string().min(1).max(200), address: z.url({ protocol: /^https?$/ }).max(500) }),
  z.literal('none yet'),
])
export type Reference = z.infer<typeof Reference>

/** The reference as one line of text. */
export function referenceText(reference: Reference): string {
  return reference === 'none yet' ? 'source: none yet' : `${reference.title}, ${reference.address}`
}
