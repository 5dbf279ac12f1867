// A stand-in for Electron's binary: runs the BUILT main (one ESM file) and preload on plain Node, each window a real page
// of Chromium driven over the DevTools protocol. `electron .` and Playwright's `_electron.launch` start it through
// ELECTRON_OVERRIDE_DIST_PATH=tests/standin.
//
// What it proves: that the bundles fit our reading of Electron's API, and that the app works through them: start, own
// scheme and its policy, preload and contextBridge, IPC with structured clone and the sender's frame, permissions asked,
// windows and navigation denied, quit. A member of the API that is not here throws by its name.
//
// What it cannot prove: fuses, the operating system's sandbox, native dialogs and menus (kept as data, never drawn),
// accelerators, notifications, Windows, macOS; that Electron behaves as we read it. The same specs run on the real binary
// wherever it can be had. Where it differs:
// - a page sees its own scheme as https://HOST.SCHEME.standin; the app's main sees app://HOST
// - a page's own storage (localStorage, IndexedDB) starts empty each time, unless BONAFIDE_STANDIN_PROFILE keeps it
// - permission handlers are asked when a page is loaded, for each permission, not when the page asks
// - windows can be denied, not allowed; all frames of a window share one process; one session; no webview, no service
//   worker, no MessagePorts, no sendSync
// - nothing beyond this machine is reached from a page: requests are refused and listed in
//   session.defaultSession.refusedRequests; links given to the system are listed in shell.openedLinks
// - inside an app.asar `new Worker` cannot load (module hooks do not reach a worker), so the worker's one file is copied to
//   a folder of this run's own; Electron reads workers from the archive
// - an error that nobody catches ends the run; Electron shows a dialog
//
// Switches: BONAFIDE_CHROMIUM names a Chromium. BONAFIDE_STANDIN_HEADED=1 shows the windows, _DARK=1 is a dark system,
// _PROFILE=FOLDER keeps Chromium's profile, _CHROMIUM_ARGS adds arguments, _PRELOAD_EVERYWHERE=1 runs the preload in every
// frame, so that a test can send IPC from a frame that must not be trusted.
import { readFileSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { inArchive, readThroughArchives, startWorkersFrom } from './asar.ts'
import { app, becomeReady, endWithParent } from './app.ts'
import { runFolder, startChromium } from './chromium.ts'
import { launched } from './launched.ts'
import { lifecycle } from './lifecycle.ts'
import { watchTargets } from './targets.ts'

endWithParent()
looksLikeElectron()
if (launched.isArchive) {
  readThroughArchives()
  startWorkersFrom(runFolder)
}
resolveElectron()

const require = createRequire(import.meta.url)
// Playwright evaluates require('electron') in the global scope.
Object.assign(globalThis, { require })
for (const script of launched.requiredFirst) require(script)
await import(pathToFileURL(launched.main).href)
if (!lifecycle.isOver) await start()

/** As Electron does it: the app's main first, to its end; then Chromium; then `ready`. */
async function start(): Promise<void> {
  const { endpoint } = await startChromium(() => {
    if (lifecycle.isOver) return
    console.error('stand-in: Chromium has ended')
    app.exit(1)
  })
  await watchTargets()
  // Playwright waits for this line, on a line of its own.
  process.stderr.write(`\nDevTools listening on ${endpoint}\n`)
  if (!lifecycle.isOver) becomeReady()
}

function looksLikeElectron(): void {
  // Playwright's loader cuts its own switches off, counting from the executable.
  process.argv = [process.execPath, ...launched.rest]
  Object.assign(process, {
    type: 'browser',
    defaultApp: !launched.isArchive,
    resourcesPath: fileURLToPath(new URL('.', pathToFileURL(launched.appPath))),
  })
  Object.assign(process.versions, { electron: launched.electronVersion, chrome: 'stand-in' })
}

/** Gives `electron` to whoever imports it, and lets code be loaded out of an app.asar. */
function resolveElectron(): void {
  const electron = new URL('./electron.ts', import.meta.url).href
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === 'electron' || specifier === 'electron/main')
        return { url: electron, format: 'module-typescript', shortCircuit: true }
      if (specifier.startsWith('file:') && inArchive(specifier))
        return { url: specifier, format: formatOf(specifier), shortCircuit: true }
      return next(specifier, context)
    },
    load(url, context, next) {
      if (!url.startsWith('file:') || !inArchive(url)) return next(url, context)
      return { format: formatOf(url), source: readFileSync(fileURLToPath(url), 'utf8'), shortCircuit: true }
    },
  })
}

function formatOf(url: string): 'commonjs' | 'module' {
  return url.endsWith('.cjs') ? 'commonjs' : 'module'
}
