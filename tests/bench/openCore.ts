// The core as a shell builds it, without the worker around it: real storage, real dispatch, the machine's clock.
import { randomUUIDv7 } from 'node:crypto'
import { createDispatch, type Dispatch } from '../../shared/api/call.ts'
import { coreContract } from '../../shared/api/contract.ts'
import { DEFAULT_RULES } from '../../shared/domain/rules.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../shared/domain/settings.ts'
import { createCore } from '../../electron/core/core.ts'
import { openStorage, type Storage } from '../../electron/core/storage/storage.ts'

export type OpenCore = {
  readonly storage: Storage
  readonly dispatch: Dispatch
  /** Calls and gives the value; throws where the reply is a failure, so that nothing is measured that was not done. */
  readonly call: (name: string, input: unknown) => Promise<unknown>
}

/** Opens the records of a folder and builds the core over them. `admin` is who works here. */
export async function openCore(folder: string, admin: Settings['admin'] = null): Promise<OpenCore> {
  const newId = () => randomUUIDv7()
  const storage = openStorage({ folder, now: new Date().toISOString(), newId })
  const handlers = await createCore({
    storage,
    settings: { ...DEFAULT_SETTINGS, admin },
    rules: DEFAULT_RULES,
    wall: () => new Date(),
    newId,
    announce: () => undefined,
    log: (what, error) => console.error(what, error),
    ports: { saveSettings: () => Promise.resolve(), saveRules: () => Promise.resolve() },
    surroundings: { shell: 'loopback', demo: false, version: '0.0.0', notices: [] },
  })
  const dispatch = createDispatch(coreContract, handlers, (name, error) => console.error(name, error))
  const call = async (name: string, input: unknown) => {
    const reply = await dispatch(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.failure.message}`)
    return reply.value
  }
  return { storage, dispatch, call }
}
