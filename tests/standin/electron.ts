// The module that the app's main, and Playwright's loader, get for `electron`. A named import that is not here fails when
// the app is linked, with its name; a member of the whole that is not here throws, with its name.
import { app } from './app.ts'
import { BrowserWindow, webContents } from './browserWindow.ts'
import { dialog } from './dialog.ts'
import { ipcMain } from './ipcMain.ts'
import { Menu } from './menu.ts'
import { nativeTheme } from './nativeTheme.ts'
import { protocol } from './ownSchemes.ts'
import { session } from './session.ts'
import { shell } from './shell.ts'
import { strict } from './strict.ts'
import { clipboard, net, Notification, powerMonitor, screen } from './system.ts'

const electron = strict('electron', {
  app,
  BrowserWindow: strict('BrowserWindow', BrowserWindow),
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  webContents: strict('webContents', webContents),
})

export {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  webContents,
}
// What `import electron from 'electron'` gives, and require('electron').
// oxlint-disable-next-line import/no-default-export
export { electron as default, electron as 'module.exports' }
