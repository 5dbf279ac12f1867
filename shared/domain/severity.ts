import { z } from 'zod'

/** How severe a post is, never a person: 4 is the gravest. Shown in words. */
export const Severity = z.literal([4, 3, 2, 1])
export type Severity = z.infer<typeof Severity>

const NAMES: Readonly<Record<Severity, string>> = {
  4: 'threat or open hatred',
  3: 'hateful or harassing',
  2: 'offensive',
  1: 'borderline',
}

export function severityName(severity: Severity): string {
  return NAMES[severity]
}
