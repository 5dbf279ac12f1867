// The one way in from the page: a call, after proof that our own page sent it.
import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { Reply } from '../../shared/api/call.ts'
import type { Core } from '../host/startCore.ts'
import { ORIGIN } from './ownScheme.ts'

const refused: Reply = { ok: false, failure: { code: 'refused', message: 'This page may not ask Bonafide.' } }

export function answerCalls(core: Core): void {
  ipcMain.handle('call', (event, name: unknown, input: unknown) =>
    isOwnPage(event) ? core.call(name, input) : refused,
  )
}

/** A frame inside the page, a destroyed frame, about:blank and a foreign origin all fail here. */
export function isOwnPage(event: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  try {
    const frame = event.senderFrame
    return frame !== null && frame.parent === null && frame.origin === ORIGIN && frame.url.startsWith(`${ORIGIN}/`)
  } catch {
    // A frame that was destroyed while its message was on the way throws at every question.
    return false
  }
}
