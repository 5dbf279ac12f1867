// Starts the worker in which the core lives, forwards calls to it, and keeps the small files that it asks to save.
import { Worker } from 'node:worker_threads'
import type { Reply } from '../../shared/api/call.ts'
import type { Change } from '../../shared/api/change.ts'
import { Rules, DEFAULT_RULES } from '../../shared/domain/rules.ts'
import { DEFAULT_SETTINGS, Settings } from '../../shared/domain/settings.ts'
import type { FromWorker, ToWorker, WorkerStart } from '../core/messages.ts'
import { openSmallFile, type OpenStore } from './smallFile.ts'

export type Core = {
  readonly call: (name: unknown, input: unknown) => Promise<Reply>
  readonly onChange: (listener: (change: Change) => void) => void
  /** The preferences at start: the desktop shell needs the layout before there is a page. */
  readonly settings: () => Settings
  readonly onSettings: (listener: (settings: Settings) => void) => void
  /** Ends the worker after its last write. */
  readonly close: () => Promise<void>
}

export type CoreStart = {
  /** The worker's own bundle. */
  readonly worker: URL
  readonly folder: string
  readonly shell: 'desktop' | 'loopback'
  readonly demo: boolean
  readonly version: string
  readonly openStore: OpenStore
  readonly log: (text: string) => void
}

export async function startCore(options: CoreStart): Promise<Core> {
  const now = new Date().toISOString()
  const common = { folder: options.folder, openStore: options.openStore, now }
  const settingsFile = openSmallFile({
    ...common,
    name: 'settings',
    title: 'preferences',
    schema: Settings,
    defaults: DEFAULT_SETTINGS,
  })
  const rulesFile = openSmallFile({
    ...common,
    name: 'checklists',
    title: 'checklists and policy',
    schema: Rules,
    defaults: DEFAULT_RULES,
  })
  const notices = [settingsFile, rulesFile].flatMap(({ notice }, place) =>
    notice === null ? [] : [{ id: `file-${place}`, tone: 'warning' as const, text: notice }],
  )

  const { folder, shell, demo, version } = options
  const start: WorkerStart = {
    folder,
    settings: settingsFile.value,
    rules: rulesFile.value,
    surroundings: { shell, demo, version, notices },
  }
  const worker = new Worker(options.worker, { workerData: start, name: 'core' })
  const waiting = new Map<number, (reply: Reply) => void>()
  const listeners: ((change: Change) => void)[] = []
  const settingsListeners: ((settings: Settings) => void)[] = []
  let settings = settingsFile.value
  let calls = 0
  const ready = Promise.withResolvers<void>()
  const closed = Promise.withResolvers<void>()
  const send = (message: ToWorker) => worker.postMessage(message)

  const save = (message: Extract<FromWorker, { type: 'save' }>) => {
    try {
      if (message.file === 'rules') rulesFile.save(message.value)
      else {
        settingsFile.save(message.value)
        settings = message.value
        for (const listener of settingsListeners) listener(settings)
      }
      send({ type: 'saved', id: message.id, error: null })
    } catch (error) {
      send({ type: 'saved', id: message.id, error: String(error) })
    }
  }

  worker.on('message', (message: FromWorker) => {
    switch (message.type) {
      case 'ready':
        return ready.resolve()
      case 'reply':
        waiting.get(message.id)?.(message.reply)
        waiting.delete(message.id)
        return
      case 'save':
        return save(message)
      case 'change':
        for (const listener of listeners) listener(message.change)
        return
      case 'log':
        return options.log(message.text)
      case 'closed':
        return closed.resolve()
    }
  })
  let isGone = false
  const gone = (error: unknown) => {
    isGone = true
    ready.reject(error)
    closed.resolve()
    for (const answer of waiting.values()) answer(stopped)
    waiting.clear()
  }
  worker.on('error', (error) => {
    options.log(`core: ${String(error)}`)
    gone(error)
  })
  worker.on('exit', () => gone(new Error('the core has ended')))
  await ready.promise

  return {
    call: (name, input) =>
      new Promise((resolve) => {
        // A worker that has ended takes messages and never answers.
        if (isGone) return resolve(stopped)
        const id = ++calls
        waiting.set(id, resolve)
        send({ type: 'call', id, name, input })
      }),
    onChange: (listener) => void listeners.push(listener),
    settings: () => settings,
    onSettings: (listener) => void settingsListeners.push(listener),
    close: async () => {
      send({ type: 'close' })
      await closed.promise
      await worker.terminate()
    },
  }
}

const stopped: Reply = {
  ok: false,
  failure: { code: 'unavailable', message: 'Bonafide has stopped. What you saved is safe. Please start it again.' },
}
