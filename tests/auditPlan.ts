// The plan of an audit with which tests, benchmarks and faults begin.
import type { Client } from '../shared/api/call.ts'
import type { coreContract } from '../shared/api/contract.ts'
import { addDays } from '../shared/domain/calendar.ts'
import type { Day } from '../shared/domain/plain.ts'

export type Plan = Parameters<Client<typeof coreContract>['planAudit']>[0]

/** An audit of everyone, to be finished in four weeks, that nobody in particular was given. */
export function planOfEveryone(today: Day): Plan {
  return {
    name: 'Autumn',
    which: 'everyone',
    dueBy: null,
    platform: null,
    sampleSize: null,
    finishOn: addDays(today, 27),
    shares: [{ admin: null, parts: 1 }],
  }
}
