// A list as plain text: handles and links, one or many a line.
import { pastedLines } from '../../../shared/domain/pastedText.ts'
import type { Platform } from '../../../shared/domain/platform.ts'
import { refuse, rowOf, WORKING, type PlacedItem } from './items.ts'

/** As the queue's paste box reads it. `plainHandlesAre` says whose handle a plain `@name` is. */
export function* readPlainText(text: string, plainHandlesAre: Platform): Generator<PlacedItem, void, undefined> {
  for (const { line, found, unreadable } of pastedLines(text, { plainHandlesAre })) {
    for (const { platform, handle, stableId } of found)
      yield { platform, relation: null, item: rowOf(line, { handle, stableId }) }
    for (const each of unreadable)
      yield { platform: plainHandlesAre, relation: null, item: refuse(line, each.text, each.why) }
    yield { platform: plainHandlesAre, relation: null, item: WORKING }
  }
}
