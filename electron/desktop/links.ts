// The one function that hands a link to the system. `openExternal` runs whatever a scheme is registered for, so that
// file:, smb: or a custom scheme in somebody's bio would start a program.
import { dialog, shell, type BrowserWindow } from 'electron'
import type { Core } from '../host/startCore.ts'

export async function openLink(core: Core, window: BrowserWindow, url: string): Promise<void> {
  const reply = await core.call('mayOpen', { url })
  if (!reply.ok) return
  const { value } = reply
  if (typeof value !== 'object' || value === null || !('open' in value) || !('host' in value) || value.host === '')
    return
  if (value.open !== true && !(await confirmed(window, String(value.host)))) return
  await shell.openExternal(url)
}

/** The host stands in ASCII: a look-alike shows as xn--…. */
async function confirmed(window: BrowserWindow, host: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: `Open a page on ${host}?`,
    detail: 'Bonafide does not know this site.',
    buttons: ['Do not open', 'Open'],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}
