import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readJson } from './project.ts'

// The mark by which @electron/fuses finds the wire in the program, its version, its length, and nine fuses, all unset.
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const wire = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, 9]), Buffer.from('0'.repeat(9))])

const empty = [
  'LICENSE',
  'LICENSES.chromium.html',
  'chrome_100_percent.pak',
  'resources.pak',
  'icudtl.dat',
  'v8_context_snapshot.bin',
  'chrome-sandbox',
  'chrome_crashpad_handler',
  'locales/en-US.pak',
]

/** Makes a folder shaped like an unpacked Electron for Linux, with a program that holds nothing but its fuses. */
export function shapeFakeElectron(folder: string): string {
  const { version } = z.looseObject({ version: z.string() }).parse(readJson('node_modules', 'electron', 'package.json'))
  for (const each of ['resources', 'locales']) mkdirSync(join(folder, each), { recursive: true })
  for (const file of empty) writeFileSync(join(folder, file), '')
  writeFileSync(join(folder, 'version'), version)
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from('\x7fELF'), wire, Buffer.alloc(64)]), {
    mode: 0o755,
  })
  return folder
}
