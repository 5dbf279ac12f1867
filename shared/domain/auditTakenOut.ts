// The list of an audit as a file: CSV for a spreadsheet, JSON for a program.
import type { AuditScope, MemberState } from './audit.ts'
import { memberStateName } from './audit.ts'
import { couldNotWhyName, type CouldNotWhy } from './checklist.ts'
import { csvLine, CSV_START } from './csv.ts'
import { outcomeName, type Outcome } from './decision.ts'
import { groundName, type Ground } from './ground.ts'
import { platformName, type Platform } from './platform.ts'
import { unfollowReasonName, type UnfollowReason } from './unfollow.ts'

/** One account of an audit. Times are moments in UTC. */
export type TakenMember = {
  readonly place: number
  readonly platform: Platform
  readonly id: string | null
  readonly handle: string | null
  readonly name: string | null
  readonly link: string | null
  /** Whose share it is in; empty for nobody's. */
  readonly share: string
  readonly state: MemberState
  readonly why: CouldNotWhy | null
  readonly note: string
  readonly outcome: Outcome | null
  readonly reason: UnfollowReason | null
  readonly grounds: readonly Ground[]
  readonly at: string | null
  readonly by: string
}

const HEAD = [
  'No',
  'Platform',
  'ID',
  'Handle',
  'Name',
  'Link',
  'Share of',
  'State',
  'Could not look because',
  'Note',
  'Decision',
  'Reason of the unfollow',
  'Grounds',
  'When',
  'By',
] as const

/** What stands before the accounts. `statement` is the coverage statement, as data. */
export function auditFileStart(
  form: 'csv' | 'json',
  audit: {
    readonly name: string
    readonly scope: AuditScope
    readonly takenOutAt: string
    readonly statement: unknown
  },
): string {
  if (form === 'csv') return CSV_START + csvLine([...HEAD], 'safe')
  const head = JSON.stringify({ format: 'bonafide-audit', formatVersion: 1, ...audit }, null, 2)
  return `${head.replace(/\n\}$/, '')},\n  "accounts": [`
}

export function auditFileLine(form: 'csv' | 'json', member: TakenMember, isFirst: boolean): string {
  const place = member.place + 1
  if (form === 'json') return `${isFirst ? '' : ','}\n    ${JSON.stringify({ ...member, place })}`
  return csvLine(
    [
      place,
      platformName(member.platform),
      member.id,
      member.handle,
      member.name,
      member.link,
      member.share,
      memberStateName(member.state),
      member.why === null ? null : couldNotWhyName(member.why),
      member.note,
      member.outcome === null ? null : outcomeName(member.outcome),
      member.reason === null ? null : unfollowReasonName(member.reason),
      member.grounds.map(groundName).join('; '),
      member.at,
      member.by,
    ],
    'safe',
  )
}

export function auditFileEnd(form: 'csv' | 'json'): string {
  return form === 'csv' ? '' : '\n  ]\n}\n'
}
