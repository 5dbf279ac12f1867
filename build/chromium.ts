import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { z } from 'zod'
import { runNpm, runProgram, runTool } from './programs.ts'
import { inProject, say } from './project.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const otherPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** Where the Chromium is that this machine has already: BONAFIDE_CHROMIUM, Playwright's own, the system's. Null if none. */
export function findChromium(): string | null {
  const told = process.env['BONAFIDE_CHROMIUM']
  if (told !== undefined && told !== '') return told
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const places = [
    chromium.executablePath(),
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    ...otherPlaces,
  ]
  return places.find((place) => existsSync(place)) ?? null
}

/** Finds a Chromium for the tests or fetches one, saying what it does. Null, after saying what to do, if none can be had. */
export async function ensureChromium(): Promise<string | null> {
  const found = findChromium() ?? (await unpackFromNpm()) ?? (await downloadWithPlaywright())
  if (found === null) {
    say('No Chromium could be found or fetched for the tests.')
    say('Install one (on Debian: apt-get install chromium), or set BONAFIDE_CHROMIUM to the path of one.')
  }
  return found
}

/** npm's @sparticuz/chromium: Linux on x64 only. It needs no other download, but two of the system's libraries. */
async function unpackFromNpm(): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  if (!(await ensureLibraries())) return null
  const folder = inProject('build', 'chromium')
  const entry = join(folder, 'node_modules', '@sparticuz', 'chromium', 'build', 'index.js')
  if (!existsSync(entry)) {
    say('Fetching a Chromium for the tests from npm (68 MB).')
    const fetched = await runNpm(['ci', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error'])
    if (fetched.status !== 0) return null
  }
  try {
    const Packed = z.object({ default: z.custom<{ executablePath: () => Promise<string> }>((it) => it !== undefined) })
    return await Packed.parse(await import(pathToFileURL(entry).href)).default.executablePath()
  } catch (error) {
    say(`The Chromium from npm could not be unpacked: ${String(error)}`)
    return null
  }
}

/** Whether NSS and NSPR are there; as root on Debian it installs them, and says so. */
async function ensureLibraries(): Promise<boolean> {
  if (hasLibraries()) return true
  const asRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (!asRoot) {
    say("Npm's Chromium needs two libraries: sudo apt-get install -y libnss3 libnspr4")
    return false
  }
  say('Installing two libraries that Chromium needs: apt-get install -y libnss3 libnspr4')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await runProgram('apt-get', ['update', '-q'], { env, quiet: true })
  const installed = await runProgram('apt-get', ['install', '-y', '-q', 'libnss3', 'libnspr4'], { env, quiet: true })
  if (installed.status !== 0) say(`They could not be installed:\n${installed.output.trim()}`)
  return installed.status === 0
}

function hasLibraries(): boolean {
  const folders = ['/usr/lib/x86_64-linux-gnu', '/lib/x86_64-linux-gnu', '/usr/lib64', '/usr/lib']
  const present = new Set(folders.filter((folder) => existsSync(folder)).flatMap((folder) => readdirSync(folder)))
  return present.has('libnss3.so') && present.has('libnspr4.so')
}

async function downloadWithPlaywright(): Promise<string | null> {
  say("Fetching Playwright's Chromium for the tests.")
  const args = [
    'install',
    ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--with-deps'] : []),
    'chromium',
  ]
  const fetched = await runTool('@playwright/test', 'playwright', args)
  const path = chromium.executablePath()
  return fetched.status === 0 && existsSync(path) ? path : null
}
