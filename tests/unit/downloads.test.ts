// Which downloads the desktop shell lets through: the real listener, with Electron's session in the test's hands.
import type { Session } from 'electron'
import { expect, test, vi } from 'vitest'
import { limitDownloads } from '../../electron/desktop/downloads.ts'
import { containing } from '../builders.ts'
import { strictEmitter } from '../standin/strict.ts'

vi.mock('electron', () => ({ app: { getPath: () => '/home/kim/Downloads' }, ipcMain: {}, protocol: {}, net: {} }))

const own = { parent: null, origin: 'app://bonafide', url: 'app://bonafide/' }

function asked(url: string, frame: unknown): { readonly prevented: boolean; readonly dialogs: unknown[] } {
  const session = strictEmitter<Session>('session', {})
  const dialogs: unknown[] = []
  let prevented = false
  limitDownloads(session)
  const item = {
    getURL: () => url,
    getFilename: () => 'list.csv',
    setSaveDialogOptions: (options: unknown) => dialogs.push(options),
  }
  session.emit('will-download', { preventDefault: () => void (prevented = true) }, item, {}, frame)
  return { prevented, dialogs }
}

test('a file that our own page made is saved where the admin says', () => {
  const { prevented, dialogs } = asked('blob:app://bonafide/0f9b', own)
  expect(prevented).toBe(false)
  expect(dialogs).toEqual([{ title: 'Save the file', defaultPath: containing('list.csv') }])
})

test.each([
  ['of the web', 'https://evil.example/x.exe', own],
  ['of the web that names ours', 'https://evil.example/blob:app://bonafide/1', own],
  ['of a data: address', 'data:text/html,x', own],
  ['of our scheme, but no blob', 'app://bonafide/index.html', own],
  ['of a blob of another origin', 'blob:app://other/1', own],
  ['of a blob whose origin begins as ours does', 'blob:app://bonafide.example/1', own],
  ['of our blob, asked by a frame inside the page', 'blob:app://bonafide/1', { ...own, parent: own }],
  ['of our blob, asked by another page', 'blob:app://bonafide/1', { ...own, origin: 'https://evil.example' }],
  ['of our blob, by a frame that is gone', 'blob:app://bonafide/1', null],
])('a download %s is denied', (_what, url, frame) => {
  expect(asked(url, frame)).toEqual({ prevented: true, dialogs: [] })
})
