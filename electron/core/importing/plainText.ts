// A list as plain text: handles and links, one or many a line.
import { hasAtSigns, pastedLines } from '../../../shared/domain/pastedText.ts'
import type { Platform } from '../../../shared/domain/platform.ts'
import { refuse, rowOf, WORKING, type PlacedItem } from './items.ts'
import { PART, type LongText } from './longText.ts'

/** As the queue's paste box reads it. `plainHandlesAre` says whose handle a plain `@name` is. */
export function* readPlainText(text: LongText, plainHandlesAre: Platform): Generator<PlacedItem, void, undefined> {
  const working: PlacedItem = { platform: plainHandlesAre, relation: null, item: WORKING }
  let atSigns = false
  for (const part of text) {
    atSigns = hasAtSigns(part)
    yield working
    if (atSigns) break
  }
  let before = 0
  for (const lines of inWholeLines(text)) {
    let last = 0
    for (const { line, found, unreadable } of pastedLines(lines, { plainHandlesAre, usesAtSigns: atSigns })) {
      last = line
      for (const { platform, handle, stableId } of found)
        yield { platform, relation: null, item: rowOf(before + line, { handle, stableId }) }
      for (const each of unreadable)
        yield { platform: plainHandlesAre, relation: null, item: refuse(before + line, each.text, each.why) }
      yield working
    }
    // What stands behind its last line end is an empty line, which the next piece begins with.
    before += last - 1
  }
}

/** The parts, each of them to the end of its last line: a handle may have been cut in two. A line without end is cut. */
function* inWholeLines(text: LongText): Generator<string, void, undefined> {
  let left = ''
  for (const [place, part] of text.entries()) {
    const all = left + part
    const end = place === text.length - 1 || all.length > 4 * PART ? all.length : all.lastIndexOf('\n') + 1
    left = all.slice(end)
    if (end > 0) yield all.slice(0, end)
  }
}
