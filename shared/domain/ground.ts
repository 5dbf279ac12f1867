import { z } from 'zod'
import { GROUND_MEANINGS } from './groundMeanings.ts'
import type { Reference } from './reference.ts'

/** The kind of breach. Of a post, never of a person. In the order in which they are shown. */
export const Ground = z.enum([
  'antisemitism',
  'other-racism',
  'islamophobia',
  'sexism',
  'homophobia',
  'transphobia',
  'ageism',
  'ableism',
  'harassment',
  'trolling',
  'offensive',
  'impersonation',
])
export type Ground = z.infer<typeof Ground>

/** What helps an admin to judge a post by a ground. */
export type GroundMeaning = {
  readonly name: string
  /** What counts, of a post. */
  readonly meaning: string
  /** What is not by itself this ground. */
  readonly notByItself: string
  /** Described, not quoted: nobody needs to read a slur to learn what one is. */
  readonly examplesToLookFor: readonly string[]
  readonly source: Reference
}

/** Every ground with its meaning, in order. */
export const GROUNDS: readonly (GroundMeaning & { readonly id: Ground })[] = Ground.options.map((id) => ({
  id,
  ...GROUND_MEANINGS[id],
}))

export function groundName(ground: Ground): string {
  return GROUND_MEANINGS[ground].name
}

export function meaningOf(ground: Ground): GroundMeaning {
  return GROUND_MEANINGS[ground]
}
