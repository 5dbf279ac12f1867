import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { runNode } from './programs.ts'
import { inProject, readJson, say } from './project.ts'

const downloadLimit = 60_000
const failureKeptFor = 24 * 60 * 60 * 1000
const failureFile = inProject('node_modules', '.bonafide-electron-failure.json')

const Failure = z.object({ version: z.string(), at: z.iso.datetime() })
const Manifest = z.looseObject({ version: z.string() })

/**
 * Makes sure that Electron can run here, fetching its binary if need be (60 seconds at most).
 * Gives null, or why not, as the end of a sentence. A failed download is not tried again for a day, unless `retry`.
 */
export async function whyNoElectron({ retry }: { readonly retry: boolean }): Promise<string | null> {
  // Whoever names a folder with an Electron in it has decided.
  if (process.env['ELECTRON_OVERRIDE_DIST_PATH'] !== undefined) return null
  return whyItCannotShow() ?? (await whyItCannotBeHad(retry)) ?? (await whyItDoesNotStart())
}

/** What runs Electron: its own command-line script, for this Node. */
export const electronScript = inProject('node_modules', 'electron', 'cli.js')

function whyItCannotShow(): string | null {
  if (process.platform !== 'linux') return null
  if (process.getuid?.() === 0) return 'it refuses to run as root'
  const hasDisplay = ['DISPLAY', 'WAYLAND_DISPLAY'].some((name) => (process.env[name] ?? '') !== '')
  return hasDisplay ? null : 'there is no display here'
}

async function whyItCannotBeHad(retry: boolean): Promise<string | null> {
  const { version } = Manifest.parse(readJson('node_modules', 'electron', 'package.json'))
  if (isThere(version)) return null
  const failed = retry ? null : lastFailure(version)
  if (failed !== null) {
    return `it could not be downloaded on ${failed.toLocaleString('en-GB')} (npm start -- --retry tries again)`
  }
  say('Downloading Electron (about 120 MB; 60 seconds at most).')
  const script = inProject('node_modules', 'electron', 'install.js')
  const fetched = await runNode([script], { quiet: true, timeout: downloadLimit })
  if (fetched.status === 0 && isThere(version)) {
    rmSync(failureFile, { force: true })
    return null
  }
  writeFileSync(failureFile, JSON.stringify({ version, at: new Date().toISOString() }))
  return 'it could not be downloaded'
}

async function whyItDoesNotStart(): Promise<string | null> {
  const started = await runNode([electronScript, '--version'], { quiet: true, timeout: 20_000 })
  if (started.status === 0) return null
  const missing = /lib[\w.-]+\.so[.\d]*/.exec(started.output)?.[0]
  return missing === undefined ? 'it does not start on this system' : `this system lacks ${missing}`
}

function isThere(version: string): boolean {
  const kept = inProject('node_modules', 'electron', 'dist', 'version')
  return existsSync(kept) && readFileSync(kept, 'utf8').trim().replace(/^v/, '') === version
}

function lastFailure(version: string): Date | null {
  if (!existsSync(failureFile)) return null
  const failure = Failure.safeParse(JSON.parse(readFileSync(failureFile, 'utf8')))
  if (!failure.success || failure.data.version !== version) return null
  const at = new Date(failure.data.at)
  return Date.now() - at.getTime() < failureKeptFor ? at : null
}
