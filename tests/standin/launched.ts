import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { inArchive, readArchived } from './asar.ts'

/** What one command line of Electron's says: which app, which scripts before it, which switches. */
export type Launched = {
  /** The app's folder, or its app.asar. */
  readonly appPath: string
  readonly isArchive: boolean
  readonly name: string
  readonly version: string
  /** The app's entry, an absolute path. */
  readonly main: string
  /** Scripts that `-r` asks to run before the app: Playwright's loader comes this way. */
  readonly requiredFirst: readonly string[]
  /** The command line without Node's executable, this script and `-r`. */
  readonly rest: readonly string[]
  readonly electronVersion: string
}

/** Read once, before anything changes process.argv. */
export const launched: Launched = readCommandLine(process.argv.slice(2))

/** The value of a switch (`--name=value`), '' for one without a value, undefined where it was not given. */
export function switchValue(name: string): string | undefined {
  const found = launched.rest.find((each) => each === `--${name}` || each.startsWith(`--${name}=`))
  return found?.slice(name.length + 3)
}

function readCommandLine(words: readonly string[]): Launched {
  const requiredFirst: string[] = []
  const rest: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (word !== '-r' && word !== '--require') rest.push(word)
    else requiredFirst.push(words[(at += 1)] ?? '')
  }
  const appPath = resolve(rest.find((each) => !each.startsWith('-')) ?? '.')
  const isArchive = appPath.endsWith('.asar')
  if (!isArchive && !statSync(appPath).isDirectory()) {
    throw new Error(`stand-in: give an app's folder or its app.asar, not ${appPath}`)
  }
  const manifest = readManifest(join(appPath, 'package.json'))
  return {
    appPath,
    isArchive,
    name: textOf(manifest['productName'] ?? manifest['name'], 'name'),
    version: textOf(manifest['version'] ?? '0.0.0', 'version'),
    main: join(appPath, textOf(manifest['main'] ?? 'index.js', 'main')),
    requiredFirst,
    rest,
    electronVersion: `${electronVersion()}-standin`,
  }
}

function readManifest(path: string): Readonly<Record<string, unknown>> {
  const place = inArchive(path)
  return JSON.parse(place ? readArchived(place).toString() : readFileSync(path, 'utf8'))
}

function textOf(value: unknown, field: string): string {
  if (typeof value !== 'string') throw new Error(`stand-in: the app's package.json has no text in "${field}"`)
  return value
}

function electronVersion(): string {
  return textOf(createRequire(import.meta.url)('electron/package.json').version, 'version')
}
