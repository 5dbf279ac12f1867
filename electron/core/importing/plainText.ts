// A list as plain text: handles and links, one or many a line.
import type { ReadItem } from '../../../shared/domain/importing.ts'
import { pastedLines } from '../../../shared/domain/pastedText.ts'
import type { Platform } from '../../../shared/domain/platform.ts'
import { refuse, rowOf, WORKING } from './items.ts'

/** An item, and whose platform's it is: a text may hold accounts of several. */
export type PlainItem = { readonly platform: Platform; readonly item: ReadItem }

/** As the queue's paste box reads it. `plainHandlesAre` says whose handle a plain `@name` is. */
export function* readPlainText(text: string, plainHandlesAre: Platform): Generator<PlainItem, void, undefined> {
  for (const { line, found, unreadable } of pastedLines(text, { plainHandlesAre })) {
    for (const { platform, handle, stableId } of found) yield { platform, item: rowOf(line, { handle, stableId }) }
    for (const each of unreadable) yield { platform: plainHandlesAre, item: refuse(line, each.text, each.why) }
    yield { platform: plainHandlesAre, item: WORKING }
  }
}
