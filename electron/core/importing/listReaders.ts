// Which reader takes which format.
import type { ReadItem, Relation } from '../../../shared/domain/importing.ts'
import type { Platform } from '../../../shared/domain/platform.ts'
import { readBlueskyJson } from './blueskyJson.ts'
import { readBonafideJson, readBonafideTable } from './bonafideAccounts.ts'
import type { Collectors } from './collect.ts'
import { readInstagramJson } from './instagramJson.ts'
import type { LongText } from './longText.ts'
import { readMastodonCsv } from './mastodonCsv.ts'
import { takeAll, type Pace } from './pace.ts'
import type { Recognised } from './recognise.ts'
import { readXList } from './xList.ts'

/** A format whose lists stand in the file as they are, with nothing to ask. */
export type ListFormat = Extract<
  Recognised,
  { readonly format: 'x-list' | 'mastodon-csv' | 'instagram-json' | 'bluesky-json' | 'bonafide-accounts' }
>

export function isListFormat(recognised: Recognised): recognised is ListFormat {
  switch (recognised.format) {
    case 'x-list':
    case 'mastodon-csv':
    case 'instagram-json':
    case 'bluesky-json':
    case 'bonafide-accounts':
      return true
    case 'x-posts':
    case 'table':
    case 'plain-text':
    case 'none':
      return false
  }
}

/** Reads every list of the text into the collectors. An empty list is one too, where the format says whose it is. */
export async function readLists(
  text: LongText,
  recognised: ListFormat,
  { collectors, pace }: { readonly collectors: Collectors; readonly pace: Pace },
): Promise<void> {
  const one = (platform: Platform, relation: Relation | null, items: Iterable<ReadItem>) => {
    collectors.begin(platform, relation)
    return takeAll(items, pace, (item) => collectors.take({ platform, relation, item }))
  }
  switch (recognised.format) {
    case 'x-list':
      return one('x', recognised.relation, readXList(text))
    case 'mastodon-csv':
      return one('mastodon', recognised.relation, readMastodonCsv(text))
    case 'instagram-json':
      return one('instagram', recognised.relation, readInstagramJson(text))
    case 'bluesky-json':
      return takeAll(readBlueskyJson(text), pace, collectors.take)
    case 'bonafide-accounts':
      return takeAll(
        recognised.as === 'json' ? readBonafideJson(text) : readBonafideTable(text, recognised.as),
        pace,
        collectors.take,
      )
  }
}
