// What speaks for an account although a post is against our Code: then another admin is asked instead.

/** Both are about the post or posts behind every *against our Code* in a vetting. */
export type Mitigations = {
  readonly oldAndOnly: boolean
  readonly correctedOrApologised: boolean
}

export const NO_MITIGATION: Mitigations = { oldAndOnly: false, correctedOrApologised: false }

/** Set on a vetting like the marks of its checklist, but offered only beside an answer *against our Code*. */
export const MITIGATIONS = [
  { id: 'old-and-only', label: 'Over two years old, and the only one' },
  { id: 'corrected-or-apologised', label: 'Corrected or apologised for' },
] as const

/** What the marks of a vetting say. */
export function mitigationsIn(marks: readonly string[]): Mitigations {
  return {
    oldAndOnly: marks.includes('old-and-only'),
    correctedOrApologised: marks.includes('corrected-or-apologised'),
  }
}
