// A working session that a seed fixes: a mix of every call that writes. The same seed over the same records makes the
// same calls, so that a killed session can be laid beside one that was not.
import { coreContract } from '../../shared/api/contract.ts'
import { createChance } from '../bench/accounts.ts'
import type { OpenCore } from '../bench/openCore.ts'
import type { PlannedCall } from './stepMaking.ts'
import { steps } from './steps.ts'

export type Chance = ReturnType<typeof createChance>

/** Told before a call (`ok` null) and after its reply. */
export type Step = { readonly n: number; readonly call: string; readonly ok: boolean | null }

/** Names of all calls that write records, found in the contract itself: a new one cannot be missed. */
export const writingCalls: readonly string[] = Object.entries(coreContract)
  .filter(([, { output }]) => 'shape' in output && 'change' in output.shape)
  .map(([name]) => name)

/** Goes on until `calls` have been made; for ever without it. */
export async function runSession(
  core: OpenCore,
  seed: number,
  tell: (step: Step) => void,
  calls = Number.POSITIVE_INFINITY,
): Promise<void> {
  const chance = createChance(seed)
  const planned: PlannedCall[] = []
  let n = 0
  while (n < calls) {
    if (planned.length === 0) planned.push(...plan(core, chance))
    const next = planned.shift()
    if (next === undefined) continue
    // What a call needs may only be known once the one before it was made.
    const input = next.input()
    if (input === null) continue
    n += 1
    tell({ n, call: next.call, ok: null })
    const reply = await core.dispatch(next.call, input)
    tell({ n, call: next.call, ok: reply.ok })
  }
}

function plan(core: OpenCore, chance: Chance): readonly PlannedCall[] {
  const first = core.storage.db.prepare('SELECT 1 FROM admin LIMIT 1').get() === undefined
  return first ? steps.setUp(core, chance) : chance.one(Object.values(steps))(core, chance)
}
