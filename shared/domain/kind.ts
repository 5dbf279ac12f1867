import { z } from 'zod'

/** What kind of account it is. It decides for how long a clearance lasts, nothing else. */
export const Kind = z.enum(['person', 'organisation', 'public-figure', 'journalist', 'dont-know'])
export type Kind = z.infer<typeof Kind>

const NAMES: Readonly<Record<Kind, string>> = {
  person: 'Person',
  organisation: 'Group or organisation',
  'public-figure': 'Public figure',
  journalist: 'Journalist or media',
  'dont-know': 'Don’t know',
}

export function kindName(kind: Kind): string {
  return NAMES[kind]
}
