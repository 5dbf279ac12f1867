// Shell 2: Bonafide in the person's own browser, where Electron cannot be had.
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { askFirstStart, listenForSecondStart } from '../host/front.ts'
import { takeLock, type Lock } from '../host/lock.ts'
import { readOptions } from '../host/options.ts'
import { whyNotPrivate } from '../host/privateFolder.ts'
import { startCore } from '../host/startCore.ts'
import { openStore } from './checklistStore.ts'
import { serve } from './http.ts'
import { openBrowser } from '../host/openBrowser.ts'
import { createVisitors } from './visitor.ts'

/** Nobody has had the page open for so long: the work is over. */
const ENDS_AFTER_MS = 10 * 60_000

// Whatever this process makes is for its user alone.
process.umask(0o077)
const options = readOptions(process.argv.slice(2), process.env, process.platform)
const why = whyNotPrivate(options.folder)
if (why !== null) {
  say(why)
  process.exit(1)
}
const lock = lockOf(options.folder)
if (lock === null) {
  const first = await askFirstStart(options.folder)
  if (first === null)
    say(
      'Bonafide is running already, but does not answer. Close it, or wait a moment, and start again. Nothing was changed.',
    )
  else if (first.link === null) say('Bonafide is open already: its window has come to the front.')
  else {
    say(`Bonafide is running already. It opens in your browser: ${first.link}`)
    if (options.open) openBrowser(first.link, process.platform)
  }
  // The page that was written for the browser must outlive this process for a moment.
  setTimeout(() => process.exit(first === null ? 1 : 0), options.open && first?.link ? 8_000 : 0)
} else await run(lock.release).catch(giveUp)

async function run(release: () => void): Promise<void> {
  const core = await startCore({
    worker: new URL('../core/worker.js', import.meta.url),
    folder: options.folder,
    shell: 'loopback',
    demo: options.demo,
    version: __VERSION__,
    openStore,
    log: (text) => process.stderr.write(`${text}\n`),
  })
  const visitors = createVisitors(() => Date.now())
  const server = process.env['BONAFIDE_DEV_SERVER']
  let opening: { readonly used: () => void } | null = null
  let ending = setTimeout(() => void end(), ENDS_AFTER_MS)
  const loopback = await serve({
    page: fileURLToPath(new URL('../renderer', import.meta.url)),
    visitors,
    call: (name, input) => core.call(name, input),
    onStreams: (open) => {
      opening?.used()
      clearTimeout(ending)
      if (open === 0) ending = setTimeout(() => void end(), ENDS_AFTER_MS)
    },
    dev: server === undefined || !/^http:\/\/127\.0\.0\.1:\d+$/.test(server) ? null : { server },
  })
  core.onChange(loopback.send)
  const newLink = () => `http://127.0.0.1:${loopback.port}/#${visitors.newCode()}`
  const front = await listenForSecondStart(options.folder, 'loopback', newLink)

  const link = newLink()
  say(`Bonafide is running. Open it in your browser (the link works once, for two minutes):\n  ${link}`)
  say('Ctrl+C ends it. What is saved stays saved.')
  if (options.open) opening = openBrowser(link, process.platform)

  let ended = false
  async function end(): Promise<void> {
    if (ended) return
    ended = true
    front.close()
    await loopback.close()
    await core.close()
    release()
    if (options.demo) rmSync(options.folder, { recursive: true, force: true })
    process.exit(0)
  }
  process.on('SIGINT', () => void end())
  process.on('SIGTERM', () => void end())
}

function lockOf(folder: string): Lock | null {
  try {
    return takeLock(folder)
  } catch (error) {
    return giveUp(error)
  }
}

function giveUp(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  say(
    'Bonafide could not start. What was saved is safe; nothing was changed. What it says above helps whoever looks into it.',
  )
  process.exit(1)
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
