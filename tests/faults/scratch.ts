// Folders that go when they are used.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Scratch = { readonly folder: string; readonly remove: () => void }

/** On the machine's disk, where it matters what is durable; in memory where only contents matter and a sync costs time. */
export function scratch(where: 'disk' | 'memory'): Scratch {
  const place = where === 'memory' && existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
  const folder = mkdtempSync(join(place, 'bonafide-faults-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
