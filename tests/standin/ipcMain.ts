import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron'
import type { FromPage, ToPage } from './pageWorld.ts'
import { createEvent, strict, strictEmitter } from './strict.ts'

type Handler = Parameters<IpcMain['handle']>[1]

const handlers = new Map<string, Handler>()

export const ipcMain = strictEmitter<IpcMain>('ipcMain', {
  handle(channel, handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
  handleOnce(channel, handler) {
    ipcMain.handle(channel, (event, ...args) => {
      handlers.delete(channel)
      return handler(event, ...args)
    })
  },
  removeHandler: (channel) => void handlers.delete(channel),
})

/** The handler's answer to an invoke, as the message that goes back to the page. */
export async function answerInvoke(
  asked: FromPage & { kind: 'invoke' },
  sender: WebContents,
  frame: WebFrameMain | null,
): Promise<ToPage> {
  const { id, channel, args } = asked
  const event = strict<IpcMainInvokeEvent>('IpcMainInvokeEvent', createEvent(senderFields(sender, frame)))
  try {
    const handler = handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return { kind: 'reply', id, value: cloned(await handler(event, ...args)) }
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error)
    return { kind: 'failure', id, message: `Error invoking remote method '${channel}': ${String(error)}` }
  }
}

/** Hands a message that wants no answer to the app's listeners. */
export function deliverSent(sent: FromPage & { kind: 'send' }, sender: WebContents, frame: WebFrameMain | null): void {
  const fields = {
    ...senderFields(sender, frame),
    ports: [],
    reply: (channel: string, ...args: unknown[]) => frame?.send(channel, ...args),
  }
  ipcMain.emit(sent.channel, strict<IpcMainEvent>('IpcMainEvent', createEvent(fields)), ...sent.args)
}

/** A copy, as the way through Electron makes one. Throws where Electron does, in its words. */
export function cloned<Value>(value: Value): Value {
  try {
    return structuredClone(value)
  } catch {
    throw new Error('An object could not be cloned.')
  }
}

function senderFields(sender: WebContents, senderFrame: WebFrameMain | null) {
  return {
    type: 'frame' as const,
    sender,
    senderFrame,
    processId: senderFrame?.processId ?? 1,
    frameId: senderFrame?.routingId ?? -1,
  }
}
