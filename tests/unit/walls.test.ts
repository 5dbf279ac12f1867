import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
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

let copy = ''
let found: Findings
const planted = new Set<string>()
const arrows: { readonly from: Layer; readonly to: Layer; readonly file: string }[] = []
const others = new Map<string, string>()

beforeAll(() => {
  copy = realpathSync(mkdtempSync(join(tmpdir(), 'bonafide-walls-')))
  // The tests may import everything, so their own files are not needed here: it takes half as long without them.
  const copied = ['shared', 'electron', 'renderer', 'build', 'tests/tsconfig.json', 'package.json', 'tsconfig.json']
  for (const each of [...copied, '.oxlintrc.json', 'vite.config.ts']) {
    cpSync(join(root, each), join(copy, each), { recursive: true })
  }
  for (const config of ['vitest.config.ts', 'playwright.config.ts']) writeFileSync(join(copy, config), 'export {}\n')
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir')

  for (const layer of layers) plant(`${layer}/target.ts`, 'export const kept = 1\n')
  for (const from of layers) {
    for (const to of layers.filter((each) => each !== from)) arrows.push({ from, to, file: plantImport(from, to) })
  }
  for (const [place, name] of packages) {
    plantAs(`${place} → ${name}`, `${place}/planted-${name.replace(/\W/g, '-')}.ts`, `import '${name}'\n`)
  }
  plant('renderer/aScreen/part.ts', 'export const kept = 1\n')
  plant('renderer/ui/part.ts', 'export const kept = 1\n')
  plantAs('another screen', 'renderer/bScreen/toScreen.ts', `export { kept } from '../aScreen/part.ts'\n`)
  plantAs('later', 'renderer/bScreen/later.ts', `export const part = () => import('../aScreen/part.ts')\n`)
  plantAs('ui', 'renderer/bScreen/toUi.ts', `export { kept } from '../ui/part.ts'\n`)
  plantAs('from ui', 'renderer/ui/toScreen.ts', `export { kept } from '../aScreen/part.ts'\n`)
  plantAs('a value of the core', 'electron/host/value.ts', `export { kept } from '../core/target.ts'\n`)
  plantAs('a type of the core', 'electron/host/type.ts', `export type { kept } from '../core/target.ts'\n`)
  plantAs('no ending', 'renderer/noEnding.ts', `export { kept } from './target'\n`)
  plantAs('preload and Node', 'electron/desktop/preload.ts', `import 'node:fs'\n`)
  plantAs('the page in the words', 'shared/domain/page.ts', `export const title = () => document.title\n`)
  found = look()
}, 300_000)

afterAll(() => rmSync(copy, { recursive: true, force: true }))

test('the house as it is, around what was planted, goes through no wall', () => {
  expect([...found.compiler, ...found.linter].filter((file) => !planted.has(file))).toEqual([])
})

describe('layers', () => {
  const pairs = layers.flatMap((from) => layers.filter((to) => to !== from).map((to) => [from, to] as const))

  test.each(pairs.filter(([from, to]) => !mayImport[from].includes(to)))('%s may not import %s', (from, to) => {
    const file = fileOf(from, to)
    expect(found.linter).toContain(file)
    const isSeen = !unseenByTheCompiler.includes(`${from} → ${to}`)
    expect(found.compiler.includes(file)).toBe(isSeen)
  })

  const allowed = pairs.filter(([from, to]) => mayImport[from].includes(to))
  test.each(allowed.filter(([from, to]) => from !== 'electron/host' || to !== 'electron/core'))(
    '%s may import %s',
    (from, to) => {
      expect([...found.compiler, ...found.linter]).not.toContain(fileOf(from, to))
    },
  )

  test('the host may import the types of the core, and nothing else of it', () => {
    expect(found.linter).toContain(others.get('a value of the core'))
    expect(found.linter).not.toContain(others.get('a type of the core'))
  })
})

describe('packages', () => {
  test.each(packages.filter(([, , allowed]) => !allowed))('%s may not import %s', (place, name) => {
    expect(found.linter).toContain(others.get(`${place} → ${name}`))
  })

  test.each(packages.filter(([, , allowed]) => allowed))('%s may import %s', (place, name) => {
    expect(found.linter).not.toContain(others.get(`${place} → ${name}`))
  })

  test('the preload imports nothing of Node', () => {
    expect(found.linter).toContain(others.get('preload and Node'))
  })
})

describe('the page', () => {
  test('a screen never imports a screen, now or later', () => {
    expect(found.linter).toContain(others.get('another screen'))
    expect(found.linter).toContain(others.get('later'))
  })

  test('a screen may import the parts in ui, which know no screen', () => {
    expect(found.linter).not.toContain(others.get('ui'))
    expect(found.linter).toContain(others.get('from ui'))
  })

  test('a relative import names the ending of its file', () => {
    expect(found.linter).toContain(others.get('no ending'))
  })

  test('the words know no page: document does not exist in them', () => {
    expect(found.unknownNames).toContain(others.get('the page in the words'))
  })
})

/** Files of the copy with an import that was stopped, by whom; and those with a name that does not exist for them. */
type Findings = {
  readonly compiler: readonly string[]
  readonly linter: readonly string[]
  readonly unknownNames: readonly string[]
}

const Linted = z.looseObject({
  diagnostics: z.array(z.looseObject({ code: z.string().optional(), filename: z.string() })),
})

function look(): Findings {
  const compiled = runIn(copy, 'typescript/bin/tsc', ['-b', '--pretty', 'false'])
  // The other rules have nothing to say here, and take most of the time.
  const linted = runIn(copy, 'oxlint/bin/oxlint', ['--allow', 'all', '--deny', 'house/walls', '--format', 'json'])
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
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  planted.add(file)
  return file
}

function plantAs(name: string, file: string, text: string): void {
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
