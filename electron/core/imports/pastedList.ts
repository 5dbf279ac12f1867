// A pasted list as a reading: one list a platform, never complete.
import type { Platform } from '../../../shared/domain/platform.ts'
import { readPastedText } from '../../../shared/domain/pastedText.ts'
import type { ReadList, Reading } from '../importing/reading.ts'

export function readPastedList(text: string, plainHandlesAre: Platform): Reading {
  const { found, unreadable, duplicates } = readPastedText(text, { plainHandlesAre })
  const platforms = [...new Set(found.map((each) => each.platform))]
  const lists = platforms.map((platform, place): ReadList => ({
    platform,
    relation: null,
    rows: found
      .filter((each) => each.platform === platform)
      .map(({ line, stableId, handle }) => ({ line, stableId, handle, name: null, bio: null, since: null })),
    // What could not be read belongs to no platform: it is told with the first list.
    refused: place === 0 ? unreadable : [],
    leftOut: place === 0 && duplicates.length > 0 ? [{ why: 'named twice in the text', count: duplicates.length }] : [],
    expected: null,
    madeAt: null,
    complete: false,
  }))
  const accounts = found.length === 1 ? '1 account' : `${found.length.toLocaleString('en-GB')} accounts`
  return {
    format: 'plain-text',
    said: `A text with ${accounts} in it.`,
    lists,
    table: null,
    ownPosts: [],
    recovered: [],
    warnings: [],
  }
}
