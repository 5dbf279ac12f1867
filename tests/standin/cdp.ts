import type { CDPSession } from '@playwright/test'
import type { Readable, Writable } from 'node:stream'

declare const anySession: CDPSession

/** The events that the stand-in listens to. */
export type EventName =
  | 'Browser.downloadProgress'
  | 'Browser.downloadWillBegin'
  | 'Fetch.requestPaused'
  | 'Inspector.targetCrashed'
  | 'Page.domContentEventFired'
  | 'Page.frameAttached'
  | 'Page.frameDetached'
  | 'Page.frameNavigated'
  | 'Page.frameRequestedNavigation'
  | 'Page.javascriptDialogOpening'
  | 'Page.loadEventFired'
  | 'Page.navigatedWithinDocument'
  | 'Page.windowOpen'
  | 'Runtime.bindingCalled'
  | 'Runtime.consoleAPICalled'
  | 'Runtime.executionContextCreated'
  | 'Target.targetCreated'
  | 'Target.targetDestroyed'
  | 'Target.targetInfoChanged'
/** What an event of the Chrome DevTools Protocol carries, by its name. */
export type EventOf<Name extends EventName> = Parameters<Parameters<typeof anySession.on<Name>>[1]>[0]

/** One conversation with Chromium: the browser's own, or one page's. */
export type Session = {
  readonly id: string | undefined
  /** Rejects with the command's name in the message when Chromium refuses it or is gone. */
  readonly send: CDPSession['send']
  readonly on: <Name extends EventName>(event: Name, listener: (payload: EventOf<Name>) => void) => void
  readonly end: () => void
}

export type Connection = {
  readonly browser: Session
  readonly openSession: (id: string) => Session
}

/**
 * The DevTools protocol over a pipe: messages end with a zero byte. A pipe and not a socket, because Chromium ends when
 * the pipe breaks: it dies with us, however we die.
 */
export function connect(output: Writable, input: Readable): Connection {
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>()
  const listeners = new Map<string | undefined, Map<string, ((payload: never) => void)[]>>()
  let lastId = 0
  let isGone = false

  const receive = (message: Incoming) => {
    if (message.id === undefined) {
      for (const listen of listeners.get(message.sessionId)?.get(message.method) ?? []) listen(message.params)
      return
    }
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error) asked?.reject(new Error(message.error.message))
    else asked?.resolve(message.result)
  }
  const leave = () => {
    isGone = true
    for (const { reject } of waiting.values()) reject(new Error('Chromium is gone'))
    waiting.clear()
  }
  readMessages(input, receive)
  input.on('close', leave)
  output.on('error', leave)

  const openSession = (id: string | undefined): Session => ({
    id,
    send: (method, params) =>
      new Promise<never>((resolve, reject) => {
        const refuse = (error: Error) => reject(new Error(`${method}: ${error.message}`))
        if (isGone) return refuse(new Error('Chromium is gone'))
        lastId += 1
        waiting.set(lastId, { resolve, reject: refuse })
        output.write(`${JSON.stringify({ id: lastId, method, params, sessionId: id })}\0`)
      }),
    on(event, listener) {
      const ofSession = listeners.get(id) ?? new Map<string, ((payload: never) => void)[]>()
      listeners.set(id, ofSession)
      ofSession.set(event, [...(ofSession.get(event) ?? []), listener])
    },
    end: () => void listeners.delete(id),
  })
  return { browser: openSession(undefined), openSession }
}

/** Chromium is trusted to keep its own protocol: replies are `never`, which fits whatever the command's type promises. */
type Incoming = {
  readonly id?: number
  readonly sessionId?: string
  readonly method: string
  readonly params: never
  readonly result: never
  readonly error?: { readonly message: string }
}

function readMessages(input: Readable, receive: (message: Incoming) => void): void {
  let chunks: Buffer[] = []
  input.on('data', (chunk: Buffer) => {
    let rest = chunk
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const message: Incoming = JSON.parse(Buffer.concat([...chunks, rest.subarray(0, end)]).toString())
      chunks = []
      rest = rest.subarray(end + 1)
      receive(message)
    }
    chunks.push(rest)
  })
}
