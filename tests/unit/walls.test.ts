import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'

// Every forbidden import is planted in a copy of the sources; then the compiler and the linter look at the copy.

const root = resolve(import.meta.dirname, '../..')
const layers = [
  'shared/domain',
  'shared/api',
  'electron/core',
  'electron/host',
  'electron/desktop',
  'electron/loopback',
  'renderer',
  'tests',
] as const
type Layer = (typeof layers)[number]

/** The handbook's table: who may import whom beside itself. */
const mayImport: Readonly<Record<Layer, readonly Layer[]>> = {
  'shared/domain': [],
  'shared/api': ['shared/domain'],
  'electron/core': ['shared/domain', 'shared/api'],
  'electron/host': ['shared/domain', 'shared/api', 'electron/core'],
  'electron/desktop': ['shared/domain', 'shared/api', 'electron/host'],
  'electron/loopback': ['shared/domain', 'shared/api', 'electron/host'],
  renderer: ['shared/domain', 'shared/api'],
  tests: layers,
}

// Through the host, which they reference, the compiler lets both shells see the core; the linter does not.
const unseenByTheCompiler = ['electron/desktop → electron/core', 'electron/loopback → electron/core']

const packages: readonly (readonly [place: string, name: string, allowed: boolean])[] = [
  ['shared/domain', 'zod', true],
  ['shared/domain', 'node:fs', false],
  ['shared/api', 'react', false],
  ['electron/core', 'node:crypto', true],
  ['electron/core', 'node:sqlite', false],
  ['electron/core', 'electron', false],
  ['electron/core', 'conf', false],
  ['electron/core/storage', 'node:sqlite', true],
  ['electron/host', 'node:worker_threads', true],
  ['electron/host', 'electron', false],
  ['electron/desktop', 'electron-store', true],
  ['electron/desktop', 'conf', false],
  ['electron/loopback', 'conf', true],
  ['electron/loopback', 'electron', false],
  ['renderer', 'zustand', true],
  ['renderer', 'node:fs', false],
  ['renderer', 'electron', false],
]

type Planted = { readonly from: string; readonly to: string; readonly file: string }

let copy = ''
let before: Findings
let after: Findings
const arrows: Planted[] = []
const others = new Map<string, string>()

beforeAll(() => {
  copy = realpathSync(mkdtempSync(join(tmpdir(), 'bonafide-walls-')))
  for (const each of [
    'shared',
    'electron',
    'renderer',
    'build',
    'tests',
    'package.json',
    'tsconfig.json',
    '.oxlintrc.json',
  ]) {
    cpSync(join(root, each), join(copy, each), { recursive: true })
  }
  for (const config of ['vite.config.ts', 'vitest.config.ts', 'playwright.config.ts'])
    cpSync(join(root, config), join(copy, config))
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir')
  before = look()

  for (const layer of layers) plant(`${layer}/target.ts`, 'export const kept = 1\n')
  for (const from of layers) {
    for (const to of layers.filter((each) => each !== from)) arrows.push({ from, to, file: plantImport(from, to) })
  }
  for (const [place, name] of packages) {
    others.set(`${place} → ${name}`, plant(`${place}/planted-${name.replace(/\W/g, '-')}.ts`, `import '${name}'\n`))
  }
  plant('renderer/aScreen/part.ts', 'export const kept = 1\n')
  plant('renderer/ui/part.ts', 'export const kept = 1\n')
  plantText('another screen', 'renderer/bScreen/toScreen.ts', `export { kept } from '../aScreen/part.ts'\n`)
  plantText(
    'another screen, later',
    'renderer/bScreen/later.ts',
    `export const part = () => import('../aScreen/part.ts')\n`,
  )
  plantText('ui', 'renderer/bScreen/toUi.ts', `export { kept } from '../ui/part.ts'\n`)
  plantText('from ui', 'renderer/ui/toScreen.ts', `export { kept } from '../aScreen/part.ts'\n`)
  plantText('a value of the core', 'electron/host/value.ts', `export { kept } from '../core/target.ts'\n`)
  plantText('a type of the core', 'electron/host/type.ts', `export type { kept } from '../core/target.ts'\n`)
  plantText('no ending', 'renderer/noEnding.ts', `export { kept } from './target'\n`)
  plantText('preload and Node', 'electron/desktop/preload.ts', `import 'node:fs'\n`)
  plantText('the page in the words', 'shared/domain/page.ts', `export const title = () => document.title\n`)
  after = look()
}, 120_000)

afterAll(() => rmSync(copy, { recursive: true, force: true }))

test('the house as it is goes through no wall', () => {
  expect([...before.compiler, ...before.linter]).toEqual([])
})

describe('layers', () => {
  const pairs = layers.flatMap((from) => layers.filter((to) => to !== from).map((to) => [from, to] as const))

  test.each(pairs.filter(([from, to]) => !mayImport[from].includes(to)))('%s may not import %s', (from, to) => {
    const file = fileOf(from, to)
    expect(after.linter).toContain(file)
    const isSeen = !unseenByTheCompiler.includes(`${from} → ${to}`)
    expect(after.compiler.includes(file)).toBe(isSeen)
  })

  const allowed = pairs.filter(([from, to]) => mayImport[from].includes(to))
  test.each(allowed.filter(([from, to]) => from !== 'electron/host' || to !== 'electron/core'))(
    '%s may import %s',
    (from, to) => {
      expect([...after.compiler, ...after.linter]).not.toContain(fileOf(from, to))
    },
  )

  test('the host may import the types of the core, and nothing else of it', () => {
    expect(after.linter).toContain(others.get('a value of the core'))
    expect(after.linter).not.toContain(others.get('a type of the core'))
  })
})

describe('packages', () => {
  test.each(packages.filter(([, , allowed]) => !allowed))('%s may not import %s', (place, name) => {
    expect(after.linter).toContain(others.get(`${place} → ${name}`))
  })

  test.each(packages.filter(([, , allowed]) => allowed))('%s may import %s', (place, name) => {
    expect(after.linter).not.toContain(others.get(`${place} → ${name}`))
  })

  test('the preload imports nothing of Node', () => {
    expect(after.linter).toContain(others.get('preload and Node'))
  })
})

describe('the page', () => {
  test('a screen never imports a screen, now or later', () => {
    expect(after.linter).toContain(others.get('another screen'))
    expect(after.linter).toContain(others.get('another screen, later'))
  })

  test('a screen may import the parts in ui, which know no screen', () => {
    expect(after.linter).not.toContain(others.get('ui'))
    expect(after.linter).toContain(others.get('from ui'))
  })

  test('a relative import names the ending of its file', () => {
    expect(after.linter).toContain(others.get('no ending'))
  })

  test('the words know no page: document does not exist in them', () => {
    expect(after.unknownNames).toContain(others.get('the page in the words'))
  })
})

/** Files of the copy with an import that was stopped, by whom; and those with a name that does not exist for them. */
type Findings = {
  readonly compiler: readonly string[]
  readonly linter: readonly string[]
  readonly unknownNames: readonly string[]
}

const Linted = z.looseObject({ diagnostics: z.array(z.looseObject({ code: z.string(), filename: z.string() })) })

function look(): Findings {
  const compiled = runIn(copy, 'typescript/bin/tsc', ['-b', '--pretty', 'false'])
  const linted = runIn(copy, 'oxlint/bin/oxlint', ['--format', 'json'])
  const files = (pattern: RegExp) => [...new Set([...compiled.matchAll(pattern)].map(([, file]) => file ?? ''))]
  return {
    // TS6059 and TS6307: the file lies in a project that this one does not reference.
    compiler: files(/^([^\s(]+)\(\d+,\d+\): error TS(?:6059|6307)/gm),
    linter: Linted.parse(JSON.parse(linted))
      .diagnostics.filter(({ code }) => code === 'house(walls)')
      .map(({ filename }) => relative(copy, resolve(copy, filename))),
    unknownNames: files(/^([^\s(]+)\(\d+,\d+\): error TS2584/gm),
  }
}

function runIn(folder: string, program: string, args: readonly string[]): string {
  const run = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (run.status === null) throw new Error(`${program} did not end by itself: ${run.stderr}`)
  return run.stdout
}

function plant(file: string, text: string): string {
  const path = join(copy, file)
  if (existsSync(path) && file !== 'electron/desktop/preload.ts') throw new Error(`${file} is there already`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return file
}

function plantText(name: string, file: string, text: string): void {
  others.set(name, plant(file, text))
}

function plantImport(from: Layer, to: Layer): string {
  return plant(`${from}/planted-${to.replace('/', '-')}.ts`, `export { kept } from '${relative(from, to)}/target.ts'\n`)
}

function fileOf(from: Layer, to: Layer): string {
  const arrow = arrows.find((each) => each.from === from && each.to === to)
  if (arrow === undefined) throw new Error(`${from} → ${to} was not planted`)
  return arrow.file
}
