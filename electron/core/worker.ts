// The worker's bundle: builds the core over the data folder, and answers calls. Ports, policy and announcements are messages.
import { randomUUIDv7 } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import type { Dispatch } from '../../shared/api/call.ts'
import { createDispatch } from '../../shared/api/call.ts'
import { coreContract } from '../../shared/api/contract.ts'
import { createCore } from './core.ts'
import { WorkerStart, type FromWorker, type ToWorker } from './messages.ts'
import { createRecovery } from './recovery.ts'
import { seedDemo } from './demo/seedDemo.ts'
import { openStorage, type Storage } from './storage/storage.ts'

const port = parentPort
if (port === null) throw new Error('the core runs in a worker')
const start = WorkerStart.parse(workerData)
const newId = () => randomUUIDv7()
const tell = (message: FromWorker) => port.postMessage(message)
const log = (call: string, error: unknown) =>
  tell({ type: 'log', text: `${call}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}` })

const saving = new Map<number, (error: string | null) => void>()
let saves = 0
function save(
  message:
    | { readonly file: 'settings'; readonly value: WorkerStart['settings'] }
    | { readonly file: 'rules'; readonly value: WorkerStart['rules'] },
): Promise<void> {
  const id = ++saves
  return new Promise((resolve, reject) => {
    saving.set(id, (error) => (error === null ? resolve() : reject(new Error(error))))
    tell({ type: 'save', id, ...message })
  })
}

let storage: Storage | null = null

const recovery = createRecovery({
  folder: start.folder,
  now: () => new Date().toISOString(),
  log,
  open: async () => {
    storage = openStorage({ folder: start.folder, now: new Date().toISOString(), newId })
    const { demo, version } = start.surroundings
    const held = demo ? await seedDemo({ ...start, storage, now: new Date(), newId, version }) : start
    const handlers = await createCore({
      storage,
      settings: held.settings,
      rules: held.rules,
      wall: () => new Date(),
      newId,
      announce: (change) => tell({ type: 'change', change }),
      log,
      ports: {
        saveSettings: (value) => save({ file: 'settings', value }),
        saveRules: (value) => save({ file: 'rules', value }),
      },
      surroundings: start.surroundings,
    })
    return createDispatch(coreContract, handlers, log)
  },
})

const answer: Dispatch = recovery.dispatch

port.on('message', (message: ToWorker) => {
  switch (message.type) {
    case 'call':
      void answer(message.name, message.input).then((reply) => tell({ type: 'reply', id: message.id, reply }))
      return
    case 'saved':
      saving.get(message.id)?.(message.error)
      saving.delete(message.id)
      return
    case 'close':
      storage?.close()
      tell({ type: 'closed' })
      port.close()
  }
})

await recovery.start()
tell({ type: 'ready' })
