// Kind to the admin: the quiet count of what was uncovered today.
import type { Handlers } from '../../shared/api/call.ts'
import type { BonafideContract } from '../../shared/api/contract.ts'
import type { Context } from './context.ts'

export function kindnessCalls(context: Context): Pick<Handlers<BonafideContract>, 'countUncovered'> {
  return {
    countUncovered: () => {
      const { change } = context.write(['kindness'], () => {
        const { admin } = context.held.settings
        if (admin !== null) context.storage.uncovered.add(admin, context.clock.today())
        return { accounts: [], result: null }
      })
      return { change }
    },
  }
}
