// The order of system calls, as strace sees it: what is renamed into place has been synced, and its folder is synced after.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createTally, skipped, type Outcome } from './outcome.ts'
import { scratch } from './scratch.ts'

const ROW = 'order of system calls of a settings save'

export function orderOfSave(): Outcome {
  if (process.platform !== 'linux' || spawnSync('strace', ['-V']).status !== 0)
    return skipped(ROW, 2, 'strace is not there')
  const { folder, remove } = scratch('disk')
  const trace = join(folder, 'trace')
  const program = join(import.meta.dirname, 'saverProcess.ts')
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
    program,
    folder,
  ]
  const ended = spawnSync('strace', watched, { encoding: 'utf8' })
  if (ended.status !== 0) {
    remove()
    return skipped(ROW, 2, `strace may not watch here: ${ended.stderr.slice(0, 80)}`)
  }
  const lines = readFileSync(trace, 'utf8').split('\n')
  remove()
  const tally = createTally(ROW)
  for (const name of ['settings.json', 'settings.good-1.json']) {
    const places = lines.flatMap((line, place) => (renamesTo(line, name) ? [place] : []))
    if (places.length === 0) tally.miss()
    for (const place of places) {
      const lost = lossAt(lines, place, folder)
      if (lost === null) tally.pass()
      else tally.lose(`${name}: ${lost}`)
    }
  }
  return tally.outcome('each rename into place')
}

function lossAt(lines: readonly string[], place: number, folder: string): string | null {
  const from = /"([^"]+)"/.exec(lines[place] ?? '')?.[1] ?? ''
  if (!lines.slice(0, place).some((line) => /f(data)?sync\(/.test(line) && line.includes(basename(from))))
    return 'renamed before it was synced'
  if (!lines.slice(place).some((line) => /fsync\(/.test(line) && line.includes(`<${folder}>`)))
    return 'the folder is not synced after the rename'
  return null
}

function renamesTo(line: string, name: string): boolean {
  return /rename/.test(line) && new RegExp(`/${name.replaceAll('.', '\\.')}"[^"]*$`).test(line)
}
