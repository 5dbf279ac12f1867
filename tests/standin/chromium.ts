import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { connect, type Connection } from './cdp.ts'
import { findChromium } from './chromiumBinary.ts'
import { switchValue } from './launched.ts'

type Chromium = Connection & { readonly process: ChildProcess; readonly endpoint: string }

let running: Chromium | undefined

/** The Chromium behind all windows. Throws before `ready`. */
export function chromium(): Chromium {
  if (!running) throw new Error('stand-in: Chromium has not started: is the app ready?')
  return running
}

const folderPrefix = 'bonafide-standin-'

/** A folder of this run's own: Chromium's profile, a worker out of an archive. Gone when the run ends. */
export const runFolder = mkdtempSync(join(tmpdir(), `${folderPrefix}${process.pid}-`))
process.on('exit', () => rmSync(runFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 }))

/** Starts Chromium and keeps its life inside ours. `onEnd` is told when it ends, for whatever reason. */
export async function startChromium(onEnd: () => void): Promise<Chromium> {
  sweepAbandonedFolders()
  const profile = process.env['BONAFIDE_STANDIN_PROFILE'] ?? join(runFolder, 'profile')
  mkdirSync(profile, { recursive: true })
  // Two more pipes than usual, for the protocol: Chromium reads the fourth file and writes the fifth.
  const child = spawn(await findChromium(), chromiumArguments(profile), {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  })
  process.prependListener('exit', () => void child.kill('SIGKILL'))
  const endpoint = await readEndpoint(child)
  child.on('exit', onEnd)
  const [, , , output, input] = child.stdio
  running = { ...connect(output as Writable, input as Readable), process: child, endpoint }
  return running
}

/** Ends Chromium, gently for as long as it takes and at most 1.5 seconds. */
export async function endChromium(): Promise<void> {
  if (!running || running.process.exitCode !== null) return
  const { process: child, browser } = running
  const ended = new Promise((resolve) => child.once('exit', resolve))
  browser.send('Browser.close').catch(() => {})
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 1500))])
}

function chromiumArguments(profile: string): string[] {
  const isHeaded = process.env['BONAFIDE_STANDIN_HEADED'] === '1'
  // Chromium's own sandbox refuses to work for root; Playwright asks for none unless told otherwise.
  const withoutSandbox = process.getuid?.() === 0 || switchValue('no-sandbox') !== undefined
  const scale = switchValue('force-device-scale-factor')
  return [
    ...(isHeaded ? [] : ['--headless']),
    ...(withoutSandbox ? ['--no-sandbox', '--no-zygote'] : []),
    ...(scale ? [`--force-device-scale-factor=${scale}`] : []),
    `--lang=${switchValue('lang') ?? 'en-GB'}`,
    `--user-data-dir=${profile}`,
    // The pipe is ours, and its end is Chromium's; the port is for Playwright.
    '--remote-debugging-pipe',
    '--remote-debugging-port=0',
    '--no-startup-window',
    '--keep-alive-for-test',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-back-forward-cache',
    '--disable-background-networking',
    '--disable-background-timer-throttling',
    '--disable-backgrounding-occluded-windows',
    '--disable-component-update',
    '--disable-dev-shm-usage',
    '--disable-extensions',
    '--disable-popup-blocking',
    '--disable-renderer-backgrounding',
    '--disable-sync',
    // All frames of a window in one process: a frame in another would be a target of its own.
    '--disable-site-isolation-trials',
    '--disable-features=IsolateOrigins,site-per-process,IsolateSandboxedIframes,HttpsUpgrades,PaintHolding,Translate',
    '--force-color-profile=srgb',
    '--password-store=basic',
    // Requests are judged one by one in requests.ts; this stops what does not pass there, such as a WebSocket.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    ...(process.env['BONAFIDE_STANDIN_CHROMIUM_ARGS']?.split(' ') ?? []),
  ]
}

function readEndpoint(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (chunk) => {
      said += stripVTControlCharacters(String(chunk))
      const endpoint = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (endpoint) resolve(endpoint)
    })
    child.once('error', (error) => reject(new Error(`stand-in: Chromium does not start: ${error.message}`)))
    child.once('exit', (code) => reject(new Error(`stand-in: Chromium ended at once (${code}): ${said.slice(-1000)}`)))
  })
}

/** A run that was killed could not take its folder away: the next one does. */
function sweepAbandonedFolders(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(new RegExp(`^${folderPrefix}(\\d+)-`).exec(name)?.[1])
    if (pid && !isAlive(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
