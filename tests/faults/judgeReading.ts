// What must hold of a reading, whatever the file was.
import { normaliseHandle, isXId } from '../../shared/domain/handle.ts'
import { Day, Moment } from '../../shared/domain/plain.ts'
import type { Reading, ReadList } from '../../electron/core/importing/reading.ts'

/** The first thing that is wrong with it, or null. */
export function faultOfReading(reading: Reading): string | null {
  if (!/[.!?…]$/.test(reading.said)) return `it is not said in a sentence: ${reading.said}`
  for (const list of reading.lists) {
    const fault = faultOfList(list)
    if (fault !== null) return `${list.platform}, ${list.relation}: ${fault}`
  }
  for (const { stableId, handle } of reading.recovered)
    if (!isXId(stableId) || !isHandle('x', handle)) return `recovered ${stableId} ${handle}`
  for (const warning of reading.warnings) if (!/[.!?…]$/.test(warning)) return `no sentence: ${warning}`
  const given = JSON.stringify(reading)
  if (given.length > 50_000_000) return 'it grew'
  return null
}

export function faultOfList({ platform, rows, refused, leftOut, complete, expected, madeAt }: ReadList): string | null {
  const names = new Set<string>()
  for (const { line, stableId, handle, since } of rows) {
    const name = stableId ?? handle
    if (name === null) return `row ${line} names nobody`
    if (names.has(name)) return `${name} stands there twice`
    names.add(name)
    if (!Number.isInteger(line) || line < 1) return `a row at line ${line}`
    if (handle !== null && !isHandle(platform, handle)) return `${handle} is no handle in its canonical form`
    if (stableId !== null && !isStableId(platform, stableId)) return `${stableId} is no id`
    if (since !== null && !Day.safeParse(since).success) return `${since} is no day`
  }
  for (const { line, text, why } of refused) {
    if (!Number.isInteger(line) || line < 1) return `refused at line ${line}`
    if (text.length > 1_000) return 'a refused row without end'
    if (!/[.!?…)]$/.test(why)) return `no reason in a sentence: ${why}`
  }
  if (leftOut.some(({ why, count }) => why === '' || count < 1)) return 'left out for no reason'
  if (madeAt !== null && !Moment.safeParse(madeAt).success) return `${madeAt} is no moment`
  const entries = rows.length + refused.length + leftOut.reduce((sum, { count }) => sum + count, 0)
  if (complete === true && (expected !== entries || refused.length > 0))
    return `said to be whole with ${entries} entries of ${expected}, ${refused.length} of them refused`
  return null
}

function isHandle(platform: ReadList['platform'], handle: string): boolean {
  const reading = normaliseHandle(platform, handle)
  return reading.ok && reading.kind === 'handle' && reading.key === handle
}

function isStableId(platform: ReadList['platform'], id: string): boolean {
  if (platform === 'x') return isXId(id)
  const reading = normaliseHandle(platform, id)
  return platform === 'bluesky' && reading.ok && reading.kind === 'stableId'
}
