import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

// `npm start` as a person meets it: a real process, real builds, a real data folder. The first one builds the app.

const root = resolve(import.meta.dirname, '../..')
const patience = 90_000
const onWindows = 'A shell script cannot be a program there; real Electron is tried end to end.'
let folder = ''
const running: ChildProcess[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bonafide-start-'))
})

afterEach(async () => {
  for (const child of running.splice(0)) await end(child)
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

describe('with a Node that cannot work', () => {
  test.each([
    ['16.20.2', 'Bonafide cannot be installed with Node 16.20.2. Install Node 24'],
    ['12.22.0', 'Bonafide cannot be installed with Node 12.22.0. Install Node 24'],
  ])('Node %s gets a sentence that says what to install', async (version, sentence) => {
    const old = pretend(`Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`)
    const { status, output } = await run(['--help'], {}, old)
    expect(status).toBe(1)
    expect(output).toContain(sentence)
    expect(output).not.toContain('    at ')
  })

  test('where npm brings no Node, an own one that is too old gets one too', async () => {
    const mac = pretend(`Object.defineProperties(process, {
      versions: { value: { node: '20.20.2' } }, platform: { value: 'darwin' }, arch: { value: 'arm64' } })`)
    const { status, output } = await run(['--help'], {}, mac)
    expect(status).toBe(1)
    expect(output).toContain('Bonafide needs Node 22.18 or newer here, and this is 20.20.2. Install Node 24')
  })
})

describe('what is asked of it', () => {
  test('a word that it does not know is said, with those that it knows', async () => {
    const { status, output } = await run(['--nonsense'])
    expect(status).toBe(2)
    expect(output).toContain("Unknown option '--nonsense'")
    expect(output).toContain('--data FOLDER')
  })

  test('a command that is not there is said', async () => {
    const { status, output } = await ended(start(['build/run.mjs', 'nonsense'], {}))
    expect(status).toBe(1)
    expect(output).toContain('There is no command "nonsense"')
  })

  test(
    '--browser gives the link, keeps the records in the folder, and ends when it is asked to',
    async () => {
      const child = start(['build/run.mjs', 'start', '--browser', '--no-open', '--data', folder], {})
      const { output } = await until(child, /http:\/\/127\.0\.0\.1:\d+\/#[\w-]+/)
      expect(output).not.toContain('Electron')
      const { status } = await end(child)
      expect(status).toBe(0)
      expect(readFileSync(join(folder, 'settings.json'), 'utf8')).toContain('{')
    },
    patience,
  )
})

describe('in Electron', () => {
  test(
    'Electron gets the folder, as a path that holds wherever it is read',
    async ({ skip }) => {
      skip(process.platform === 'win32', onWindows)
      const electron = pretendElectron('exit 0')
      const { status } = await run(['--data', 'here', '--demo'], { ...electron, INIT_CWD: folder })
      expect(status).toBe(0)
      expect(readFileSync(join(folder, 'words'), 'utf8').trim()).toBe(`. --data ${join(folder, 'here')} --demo`)
    },
    patience,
  )

  test(
    'an Electron that ends at once is said in one line, and the browser opens instead',
    async ({ skip }) => {
      skip(process.platform === 'win32', onWindows)
      const electron = pretendElectron('exit 127')
      const child = start(['build/run.mjs', 'start', '--no-open', '--data', folder], electron)
      const { output } = await until(child, /http:\/\/127\.0\.0\.1:\d+\/#[\w-]+/)
      expect(output).toMatch(/^Electron cannot be used: it ended at once \(status 127\).*in your browser instead\.$/m)
    },
    patience,
  )
})

describe('without a display, or as root', () => {
  test(
    'the reason is given in one line, and the browser opens instead',
    async ({ skip }) => {
      skip(process.platform !== 'linux', 'Only Linux has machines without a display.')
      const child = start(['build/run.mjs', 'start', '--no-open', '--data', folder], {
        DISPLAY: '',
        WAYLAND_DISPLAY: '',
      })
      const { output } = await until(child, /http:\/\/127\.0\.0\.1:\d+\/#[\w-]+/)
      const reasons = output.split('\n').filter((line) => line.startsWith('Electron cannot be used: '))
      expect(reasons).toHaveLength(1)
      expect(reasons[0]).toMatch(
        /(there is no display here|it refuses to run as root)\. Bonafide opens in your browser/,
      )
    },
    patience,
  )
})

type Result = { readonly status: number | null; readonly output: string }

const outputs = new WeakMap<ChildProcess, string>()

function run(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
  node: readonly string[] = [],
): Promise<Result> {
  return ended(start([...node, 'build/run.mjs', 'start', ...words], env))
}

function start(args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...withoutShells(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  outputs.set(child, '')
  const keep = (chunk: unknown) => outputs.set(child, `${outputs.get(child) ?? ''}${String(chunk)}`)
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  return child
}

/** This environment without what would choose a shell for the app. */
function withoutShells(): NodeJS.ProcessEnv {
  const { ELECTRON_OVERRIDE_DIST_PATH: _, BONAFIDE_DEV_SERVER: __, ...rest } = process.env
  return rest
}

async function until(child: ChildProcess, pattern: RegExp): Promise<Result> {
  while (!pattern.test(outputs.get(child) ?? '') && child.exitCode === null) {
    await new Promise((wake) => setTimeout(wake, 50))
  }
  return { status: child.exitCode, output: outputs.get(child) ?? '' }
}

async function ended(child: ChildProcess): Promise<Result> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close')
  return { status: child.exitCode, output: outputs.get(child) ?? '' }
}

function end(child: ChildProcess): Promise<Result> {
  child.kill('SIGTERM')
  return ended(child)
}

/** Words for Node that make it run some code before the script: how an old Node or another system is shown to it. */
function pretend(code: string): readonly string[] {
  const file = join(folder, 'pretend.cjs')
  writeFileSync(file, code)
  return ['--require', file]
}

/** A folder with an Electron that writes down its words, in the way that the real one can be replaced. */
function pretendElectron(script: string): Readonly<Record<string, string>> {
  const file = join(folder, 'electron')
  writeFileSync(file, `#!/bin/sh\necho "$@" > '${join(folder, 'words')}'\n${script}\n`)
  chmodSync(file, 0o755)
  return { ELECTRON_OVERRIDE_DIST_PATH: folder, PATH: [process.env['PATH'], '/bin', '/usr/bin'].join(delimiter) }
}
