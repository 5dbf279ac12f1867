import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { z } from 'zod'
import type { Running, Shell, Wanted } from './running.ts'
import { hasEnded, keepOutput } from './shellProcess.ts'
import { watchContext } from './watching.ts'

const Links = z.array(z.string()).readonly()
const root = resolve(import.meta.dirname, '../..')
const standin = join(root, 'tests/standin')
const electron = join(root, 'node_modules/electron')

/** Why a shell cannot be tried on this machine; null when it can. */
export function whyNotHere(shell: Shell): string | null {
  if (shell === 'standin' && process.platform === 'win32')
    return 'The stand-in is a Unix program; real Electron is tried here.'
  if (shell === 'electron' && electronProgram() === null) {
    return "Electron's binary is not on this machine: the stand-in runs the same test."
  }
  return null
}

/** Starts the built main and preload in Electron, or in its stand-in. */
export async function openDesktop(
  shell: Shell,
  { dataFolder, args = [], env = {} }: Wanted,
  colorScheme: 'light' | 'dark' | 'no-preference' | null | undefined,
): Promise<Running> {
  const executablePath = shell === 'standin' ? join(standin, 'electron') : electronProgram()
  if (executablePath === null) throw new Error('There is no Electron to start.')
  const application = await _electron.launch({
    executablePath,
    args: ['.', '--data', dataFolder, ...args],
    cwd: root,
    env: { ...ownEnvironment(), ...(shell === 'standin' ? { ELECTRON_OVERRIDE_DIST_PATH: standin } : {}), ...env },
    colorScheme: colorScheme ?? null,
  })
  // Once it has ended, the application no longer tells its process.
  const child = application.process()
  const output = keepOutput(child)
  await recordLinks(application)
  const page = await application.firstWindow()
  const watch = watchContext(application.context(), page)
  // The first window may still be about:blank.
  await page.waitForURL((url) => url.protocol !== 'about:')

  return {
    page,
    dataFolder,
    link: null,
    errors: watch.errors,
    takeErrors: watch.takeErrors,
    output,
    openedLinks: () => recordedLinks(application),
    savedFile: (act) => saveWithoutDialog(application, act),
    async close() {
      watch.expectNoShell()
      if (!hasEnded(child)) await application.close()
    },
    async kill() {
      watch.expectNoShell()
      if (hasEnded(child)) return
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Links go to the system's browser through `shell.openExternal`: here they are written down instead of opened. */
function recordLinks(application: ElectronApplication): Promise<void> {
  return application.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { bonafideOpenedLinks: opened })
    shell.openExternal = (url) => Promise.resolve(void opened.push(url))
  })
}

async function recordedLinks(application: ElectronApplication): Promise<readonly string[]> {
  const links: unknown = await application.evaluate((): unknown => Reflect.get(globalThis, 'bonafideOpenedLinks'))
  return Links.parse(links)
}

const Saved = z.object({ name: z.string(), path: z.string(), state: z.string() })

/** Nobody can press a key in the system's own dialog: the path is set instead, as a listener beside the app's own. */
async function saveWithoutDialog(application: ElectronApplication, act: () => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'bonafide-saved-'))
  try {
    // In a box of its own: a promise by itself would be waited for here, and the listener must be there before the act.
    const listening = await application.evaluateHandle(({ session }, to): { readonly saved: Promise<unknown> } => {
      const { promise, resolve: settle } = Promise.withResolvers<unknown>()
      session.defaultSession.once('will-download', (_event, item) => {
        const name = item.getFilename()
        const path = `${to}/${name}`
        item.setSavePath(path)
        item.once('done', (_done, state) => settle({ name, path, state }))
      })
      return { saved: promise }
    }, folder)
    await act()
    const { name, path, state } = Saved.parse(await listening.evaluate(({ saved }) => saved))
    if (state !== 'completed') throw new Error(`The file was not saved: ${state}.`)
    return { name, bytes: readFileSync(path) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function electronProgram(): string | null {
  const named = join(electron, 'path.txt')
  if (!existsSync(named)) return null
  const program = join(electron, 'dist', readFileSync(named, 'utf8'))
  return existsSync(program) ? program : null
}

function ownEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  // Editors set it in their terminals, and with it Electron would start as plain Node.
  return Object.fromEntries(entries.filter(([name]) => name !== 'ELECTRON_RUN_AS_NODE'))
}
