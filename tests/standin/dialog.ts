import type { Dialog } from 'electron'
import { strict } from './strict.ts'

/**
 * Nobody is there to answer a native dialog, so each is cancelled, or answered with its cancelId, else its defaultId. A
 * test puts its own answer in the place of a call, as it would with Electron.
 */
export const dialog = strict<Dialog>('dialog', {
  showErrorBox: (title, content) => console.error(`${title}\n${content}`),
  showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
  showOpenDialogSync: () => undefined,
  showSaveDialog: async () => ({ canceled: true, filePath: '' }),
  showSaveDialogSync: () => '',
  showMessageBox: async (...given: unknown[]) => ({ response: quietAnswer(given.at(-1)), checkboxChecked: false }),
  showMessageBoxSync: (...given: unknown[]) => quietAnswer(given.at(-1)),
})

function quietAnswer(options: unknown): number {
  if (typeof options !== 'object' || options === null) return 0
  if ('cancelId' in options && typeof options.cancelId === 'number') return options.cancelId
  return 'defaultId' in options && typeof options.defaultId === 'number' ? options.defaultId : 0
}
