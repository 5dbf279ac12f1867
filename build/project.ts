import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The folder of the whole project. */
export const root = resolve(import.meta.dirname, '..')

/** An absolute path inside the project. */
export function inProject(...parts: readonly string[]): string {
  return join(root, ...parts)
}

/** Reads a JSON file of the project; the caller checks what it needs of it. */
export function readJson(...parts: readonly string[]): unknown {
  return JSON.parse(readFileSync(inProject(...parts), 'utf8'))
}

/** Says one line about what a command is doing. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
