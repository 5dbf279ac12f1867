// Shell 1: Bonafide in Electron. Start-up as a table of contents; each step is owned by one file.
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { app, dialog, Menu, session, type BrowserWindow } from 'electron'
import { askFirstStart, listenForSecondStart } from '../host/front.ts'
import { takeLock } from '../host/lock.ts'
import { openBrowser } from '../host/openBrowser.ts'
import { readOptions } from '../host/options.ts'
import { whyNotPrivate } from '../host/privateFolder.ts'
import { startCore, type Core } from '../host/startCore.ts'
import { openStore } from './checklistStore.ts'
import { limitDownloads } from './downloads.ts'
import { answerCalls } from './ipc.ts'
import { openLink } from './links.ts'
import { menuTemplate } from './menu.ts'
import { denyNavigation } from './navigation.ts'
import { denyNetwork } from './network.ts'
import { declareOwnScheme, serveOwnScheme } from './ownScheme.ts'
import { denyPermissions } from './permissions.ts'
import { arrange, createWindow, loadPage, resizeFor } from './window.ts'

// Whatever this process makes is for its user alone.
process.umask(0o077)
const options = readOptions(process.argv.slice(1), process.env, process.platform)
const why = whyNotPrivate(options.folder)
if (why !== null) {
  dialog.showErrorBox('Bonafide could not start', why)
  process.exit(1)
}
app.setPath('userData', options.folder)
app.enableSandbox()
declareOwnScheme()

const lock = takeLock(options.folder)
if (lock === null) void app.whenReady().then(comeToTheFirst)
else void app.whenReady().then(() => run(lock.release).catch(giveUp))

async function run(release: () => void): Promise<void> {
  const server = process.env['BONAFIDE_DEV_SERVER']
  const dev = app.isPackaged || server === undefined || !/^http:\/\/127\.0\.0\.1:\d+$/.test(server) ? null : { server }
  denyPermissions(session.defaultSession)
  limitDownloads(session.defaultSession)
  denyNetwork(session.defaultSession, dev)
  serveOwnScheme(fileURLToPath(new URL('../renderer', import.meta.url)), dev)
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, dev !== null)))

  const core = await startCore({
    worker: new URL('../core/worker.js', import.meta.url),
    folder: options.folder,
    shell: 'desktop',
    demo: options.demo,
    version: app.getVersion(),
    openStore,
    log: (text) => process.stderr.write(`${text}\n`),
  })
  answerCalls(core)

  let window: BrowserWindow | null = null
  const show = async () => {
    if (window !== null && !window.isDestroyed()) return bringForward(window)
    const made = createWindow(core.settings())
    window = made
    denyNavigation(made.webContents, (url) => void openLink(core, made, url))
    await loadPage(made)
  }
  core.onChange((change) => {
    if (window !== null && !window.isDestroyed()) window.webContents.send('change', change)
  })
  let layout = core.settings().layout
  core.onSettings((settings) => {
    if (window === null || window.isDestroyed()) return
    arrange(window, settings)
    if (settings.layout !== layout) resizeFor(window, settings)
    layout = settings.layout
  })
  const front = await listenForSecondStart(options.folder, 'desktop', () => {
    void show()
    return null
  })

  endWell(core, () => {
    front.close()
    release()
    if (options.demo) rmSync(options.folder, { recursive: true, force: true })
  })
  app.on('window-all-closed', () => app.quit())
  app.on('activate', () => void show())
  await show()
}

/** The worker ends after its last write, then the app does. */
function endWell(core: Core, after: () => void): void {
  let ended = false
  app.on('will-quit', (event) => {
    if (ended) return
    event.preventDefault()
    void core.close().then(() => {
      ended = true
      after()
      app.quit()
    })
  })
}

function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}

async function comeToTheFirst(): Promise<void> {
  const first = await askFirstStart(options.folder)
  if (first === null)
    dialog.showErrorBox(
      'Bonafide is running already',
      'It does not answer. Please close it, or wait a moment, and start again. Nothing was changed.',
    )
  else if (first.link !== null) {
    openBrowser(first.link, process.platform)
    // The page that was written for the browser must outlive this process for a moment.
    await new Promise((resolve) => setTimeout(resolve, 8_000))
  }
  app.exit(first === null ? 1 : 0)
}

function giveUp(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  dialog.showErrorBox(
    'Bonafide could not start',
    'Nothing was changed. Please start it again; if that does not help, start it from a terminal and read what it says.',
  )
  app.exit(1)
}
