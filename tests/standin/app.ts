import type { App, CommandLine } from 'electron'
import { endChromium } from './chromium.ts'
import { giveInstanceLockBack, holdsInstanceLock, takeInstanceLock } from './instanceLock.ts'
import { launched, switchValue } from './launched.ts'
import { lifecycle } from './lifecycle.ts'
import { pathOf, setPathOf } from './paths.ts'
import { createEvent, strict, strictEmitter } from './strict.ts'
import { openWindows } from './windows.ts'

const ready = Promise.withResolvers<void>()
const added = new Map<string, string>()
let name = launched.name

/** Switches are read back as they were set; those that the app adds do not reach Chromium. */
const commandLine = strict<CommandLine>('app.commandLine', {
  appendSwitch: (key, value = '') => void added.set(key, value),
  appendArgument() {},
  hasSwitch: (key) => added.has(key) || switchValue(key) !== undefined,
  getSwitchValue: (key) => added.get(key) ?? switchValue(key) ?? '',
  removeSwitch: (key) => void added.delete(key),
})

export const app = strictEmitter<App>('app', {
  commandLine,
  isPackaged: launched.isArchive,
  get name() {
    return name
  },
  set name(next) {
    name = next
  },
  getName: () => name,
  setName(next) {
    name = next
  },
  getVersion: () => launched.version,
  getAppPath: () => launched.appPath,
  getPath: (key) => pathOf(key, name),
  setPath: setPathOf,
  setAppLogsPath: (path) => setPathOf('logs', path ?? pathOf('logs', name)),
  getLocale: () => switchValue('lang') ?? 'en-GB',
  getSystemLocale: () => 'en-GB',
  getPreferredSystemLanguages: () => ['en-GB'],
  isReady: () => lifecycle.isReady,
  whenReady: () => ready.promise,
  enableSandbox() {
    if (lifecycle.isReady) throw new Error('app.enableSandbox() can only be called before app is ready')
  },
  requestSingleInstanceLock(data) {
    const knock = { argv: process.argv, cwd: process.cwd(), data }
    return takeInstanceLock(pathOf('userData', name), knock, ({ argv, cwd, data: brought }) => {
      app.emit('second-instance', createEvent({}), argv, cwd, brought)
    })
  },
  hasSingleInstanceLock: holdsInstanceLock,
  releaseSingleInstanceLock: giveInstanceLockBack,
  quit,
  exit: (code = 0) => void end(code),

  // The system's own corners: accepted, shown nowhere.
  setAboutPanelOptions() {},
  showAboutPanel() {},
  setAppUserModelId() {},
  setDesktopName() {},
  setBadgeCount: () => false,
  disableHardwareAcceleration() {},
  focus() {},
})

/** Called when the app's main has run to its end and Chromium is there. Playwright holds `ready` back until it wants it. */
export function becomeReady(): void {
  lifecycle.isReady = true
  app.emit('ready', createEvent({}), {})
  ready.resolve()
}

/** Called whenever a window has closed. */
export function onWindowClosed(): void {
  if (openWindows.size > 0 || lifecycle.isOver) return
  if (lifecycle.isQuitting) finishQuitting()
  else if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed')
  else app.quit()
}

function quit(): void {
  if (lifecycle.isQuitting || lifecycle.isOver) return
  const event = createEvent({})
  app.emit('before-quit', event)
  if (event.defaultPrevented) return
  lifecycle.isQuitting = true
  if (openWindows.size === 0) return finishQuitting()
  // A window that refuses takes isQuitting back.
  for (const { window } of openWindows.values()) if (lifecycle.isQuitting) window.close()
}

function finishQuitting(): void {
  const event = createEvent({})
  app.emit('will-quit', event)
  if (event.defaultPrevented) lifecycle.isQuitting = false
  else void end(0)
}

async function end(code: number): Promise<void> {
  if (lifecycle.isOver) return
  lifecycle.isOver = true
  app.emit('quit', createEvent({}), code)
  await endChromium()
  process.exit(code)
}

/** Ends with whoever started us, and on the signals on which Electron quits. */
export function endWithParent(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) void end(1)
  }, 500).unref()
}
