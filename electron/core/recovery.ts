// What stands before the core: records that cannot be used are said to be so, and can be replaced without losing them.
import { createDispatch, Refusal, type Dispatch } from '../../shared/api/call.ts'
import { recoveryContract } from '../../shared/api/contract.ts'
import type { Recovery } from '../../shared/api/views.ts'
import { goodCopies, RecordsUnusable, replaceDatabase } from './storage/open.ts'

type Options = {
  readonly folder: string
  readonly now: () => string
  readonly log: (call: string, error: unknown) => void
  /** Opens the records and builds the core; throws `RecordsUnusable`. */
  readonly open: () => Promise<Dispatch>
}

export function createRecovery(options: Options): { readonly start: () => Promise<void>; readonly dispatch: Dispatch } {
  let core: Dispatch | null = null
  let found: Recovery = { state: 'fine', message: '', copies: [] }

  const start = async () => {
    try {
      core = await options.open()
      found = { state: 'fine', message: '', copies: [] }
    } catch (error) {
      options.log('open', error)
      const state = error instanceof RecordsUnusable ? error.state : 'damaged'
      const message =
        error instanceof RecordsUnusable
          ? error.message
          : 'The file of records cannot be opened. Nothing has been changed or deleted.'
      found = {
        state,
        message,
        copies: state === 'damaged' ? goodCopies(options.folder).map((copy) => ({ ...copy })) : [],
      }
    }
  }

  const ofRecovery = createDispatch(
    recoveryContract,
    {
      recovery: () => found,
      recover: async ({ copy }) => {
        if (found.state !== 'damaged') throw new Refusal('refused', 'There is nothing to recover. Nothing was changed.')
        if (copy !== null && !found.copies.some((each) => each.name === copy))
          throw new Refusal('not-found', 'This copy is not there any more. Nothing was changed.')
        replaceDatabase(options.folder, copy, options.now())
        await start()
        return found
      },
    },
    options.log,
  )

  return {
    start,
    dispatch: async (name, input) => {
      if (name === 'recovery' || name === 'recover') return ofRecovery(name, input)
      if (core === null) return { ok: false, failure: { code: 'unavailable', message: found.message } }
      return core(name, input)
    },
  }
}
