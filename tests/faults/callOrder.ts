// The order of system calls, as strace sees it: what is renamed into place has been synced, and its folder is synced after.
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { hashOf, prepare } from './keeping.ts'
import { png } from '../pictures.ts'
import { createTally, skipped, type Outcome } from './outcome.ts'
import { scratch } from './scratch.ts'

export function orderOfSave(): Outcome {
  const row = 'order of system calls of a settings save'
  const { folder, remove } = scratch('disk')
  const lines = watch('saverProcess.ts', folder)
  remove()
  if (typeof lines === 'string') return skipped(row, 2, lines)
  const tally = createTally(row)
  for (const name of ['settings.json', 'settings.good-1.json']) {
    const places = renamesTo(lines, name)
    if (places.length === 0) tally.miss()
    for (const place of places) {
      const lost = lossAt(lines, place, folder)
      if (lost === null) tally.pass()
      else tally.lose(`${name}: ${lost}`)
    }
  }
  return tally.outcome('each rename into place')
}

/** The file of a screenshot first, with its folder and the new folders above it; only then the record that names it. */
export async function orderOfKeeping(): Promise<Outcome> {
  const row = 'order of system calls while a screenshot is kept'
  const scratched = scratch('disk')
  const folder = join(scratched.folder, 'data')
  await prepare(folder)
  const lines = watch('keeperProcess.ts', folder)
  scratched.remove()
  if (typeof lines === 'string') return skipped(row, 4, lines)
  const tally = createTally(row)
  const sha256 = hashOf(png({ width: 320, height: 200 }))
  const inside = join(folder, 'evidence', sha256.slice(0, 2))
  const [renamed] = renamesTo(lines, sha256)
  if (renamed === undefined) return createTally(row).outcome('the file was not renamed into place')
  const lost = lossAt(lines, renamed, inside)
  if (lost === null) tally.pass()
  else tally.lose(`${sha256.slice(0, 8)}: ${lost}`)
  const after = lines.slice(renamed)
  const record = after.findIndex((line) => isSync(line, `<${join(folder, 'bonafide.sqlite-wal')}>`))
  for (const each of [inside, dirname(inside), folder]) {
    const synced = after.findIndex((line) => isSync(line, `<${each}>`))
    if (record < 0) tally.miss()
    else if (synced >= 0 && synced < record) tally.pass()
    else tally.lose(`${basename(each)} is not synced before the record`)
  }
  return tally.outcome('file, three folders, then the record')
}

/** The lines of syncs and renames of a program over a folder, or why they cannot be had. */
function watch(program: string, folder: string): readonly string[] | string {
  if (process.platform !== 'linux' || spawnSync('strace', ['-V']).status !== 0) return 'strace is not there'
  const trace = `${folder}.trace`
  const watched = [
    '-f',
    '-y',
    '-qq',
    '-s',
    '300',
    '-e',
    'trace=fsync,fdatasync,rename,renameat,renameat2',
    '-o',
    trace,
    process.execPath,
    '--no-warnings',
    join(import.meta.dirname, program),
    folder,
  ]
  const ended = spawnSync('strace', watched, { encoding: 'utf8' })
  if (ended.status !== 0) return `strace may not watch here: ${ended.stderr.slice(0, 80)}`
  const lines = readFileSync(trace, 'utf8').split('\n')
  rmSync(trace)
  return lines
}

function lossAt(lines: readonly string[], place: number, folder: string): string | null {
  const from = /"([^"]+)"/.exec(lines[place] ?? '')?.[1] ?? ''
  if (!lines.slice(0, place).some((line) => isSync(line, basename(from)))) return 'renamed before it was synced'
  if (!lines.slice(place).some((line) => isSync(line, `<${folder}>`)))
    return 'the folder is not synced after the rename'
  return null
}

/** Where a name is renamed into place. */
function renamesTo(lines: readonly string[], name: string): readonly number[] {
  const end = new RegExp(`/${name.replaceAll('.', '\\.')}"[^"]*$`)
  return lines.flatMap((line, place) => (/rename/.test(line) && end.test(line) ? [place] : []))
}

function isSync(line: string, of: string): boolean {
  return /f(data)?sync\(/.test(line) && line.includes(of)
}
