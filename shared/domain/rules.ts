// The group's rules: checklists, Code, policy, and who the group is. A small readable file, `checklists.json`; each
// publication is also a record, to which vettings refer.
import { z } from 'zod'
import { Checklist, type Purpose } from './checklist.ts'
import { CodeText, DEFAULT_CODE, DEFAULT_NEVER_KEPT, DEFAULT_POLICY, NeverKeptText, Policy } from './code.ts'
import { DEFAULT_CHECKLISTS } from './defaultChecklists.ts'
import { DEFAULT_HELP, HelpText } from './placesThatHelp.ts'
import { Definition, NO_DEFINITION } from './definition.ts'
import { DEFAULT_REPORT_TO, ReportToText } from './reportTo.ts'
import { Group, NO_GROUP } from './settings.ts'

const version = z.number().int().min(1)

export const Rules = z.strictObject({
  checklists: z.strictObject({ version, text: z.array(Checklist).length(3) }),
  code: z.strictObject({ version, text: CodeText }),
  policy: z.strictObject({ version, text: Policy }),
  group: z.strictObject({ version, text: Group }),
  /** Places that help. */
  help: z.strictObject({ version, text: HelpText }).default({ version: 1, text: DEFAULT_HELP }),
  /** The definition of antisemitism that the group goes by. */
  definition: z.strictObject({ version, text: Definition }).default({ version: 1, text: NO_DEFINITION }),
  /** What is never kept as evidence. */
  neverKept: z.strictObject({ version, text: NeverKeptText }).default({ version: 1, text: DEFAULT_NEVER_KEPT }),
  /** The card of bodies to which something can be reported. */
  reportTo: z.strictObject({ version, text: ReportToText }).default({ version: 1, text: DEFAULT_REPORT_TO }),
})
export type Rules = z.infer<typeof Rules>

export const DEFAULT_RULES: Rules = {
  checklists: { version: 1, text: Object.values(DEFAULT_CHECKLISTS) },
  code: { version: 1, text: DEFAULT_CODE },
  policy: { version: 1, text: DEFAULT_POLICY },
  group: { version: 1, text: NO_GROUP },
  help: { version: 1, text: DEFAULT_HELP },
  definition: { version: 1, text: NO_DEFINITION },
  neverKept: { version: 1, text: DEFAULT_NEVER_KEPT },
  reportTo: { version: 1, text: DEFAULT_REPORT_TO },
}

/** The checklist of a purpose. Throws where a list lacks it, which the schema of the default ones rules out. */
export function checklistFor(checklists: readonly Checklist[], purpose: Purpose): Checklist {
  const found = checklists.find((each) => each.purpose === purpose)
  if (found === undefined) throw new Error(`no checklist for ${purpose}`)
  return found
}
