// A small file of every format, for faults and attacks to start from.
import { csvLine } from '../../shared/domain/csv.ts'
import { takenEnd, takenLine, takenStart, type TakenAccount } from '../../shared/domain/takeOut.ts'
import { largeLists } from '../fixtures/largeLists.ts'
import { assigned, xEntries, xManifest, zipOf } from '../zips.ts'

export type ImportFile = { readonly name: string; readonly content: Buffer }

const ROWS = 24

/** By format and form. */
export async function importFiles(): Promise<{ readonly [format: string]: ImportFile }> {
  const made: { [format: string]: ImportFile } = {}
  for (const [format, { name, make }] of Object.entries(largeLists))
    made[format] = { name, content: Buffer.from(await make(ROWS)) }
  return {
    ...made,
    'x-list, by hand': {
      name: 'mine.js',
      content: Buffer.from(
        "// ours\n[ { following: { accountId: '11', }, }, { following: { accountId: 1187469999999999999 } }, ]",
      ),
    },
    'x-posts': {
      name: 'tweets.js',
      content: Buffer.from(
        assigned('tweets', 0, [
          {
            tweet: {
              id_str: '1626922300000000000',
              created_at: 'Sat Feb 18 12:33:11 +0000 2023',
              full_text: 'RT @n1_example: A post &amp; more',
              entities: { user_mentions: [{ id_str: '11', screen_name: 'n1_example' }] },
            },
          },
        ]),
      ),
    },
    'bonafide-accounts, csv': { name: 'bonafide.csv', content: Buffer.from(takenOut('csv-safe')) },
    'bonafide-accounts, json': { name: 'bonafide.json', content: Buffer.from(takenOut('json')) },
    'mastodon-csv, blocks': {
      name: 'blocked_accounts.csv',
      content: Buffer.from(csvLine(['a@social.example'], 'exact').repeat(3)),
    },
    'bluesky-json, records': {
      name: 'records.json',
      content: Buffer.from(
        JSON.stringify({
          cursor: '3k',
          records: Array.from({ length: ROWS }, (_, n) => ({
            uri: 'at://did:plc:x/app.bsky.graph.follow/3k',
            value: {
              $type: 'app.bsky.graph.follow',
              subject: `did:web:n${n}.example`,
              createdAt: '2024-05-06T12:00:00.000Z',
            },
          })),
        }),
      ),
    },
  }
}

/** An archive as X makes it, with two parts and a manifest. */
export function smallArchive(): Promise<Buffer> {
  return zipOf({
    'data/manifest.js': xManifest([
      { kind: 'following', name: 'following.js', count: 3 },
      { kind: 'following', name: 'following-part1.js', count: 2 },
    ]),
    'data/following.js': assigned('following', 0, xEntries('following', ['11', '12', '13'])),
    'data/following-part1.js': assigned('following', 1, xEntries('following', ['14', '15'])),
    'data/account.js': 'window.YTD.account.part0 = [ ]',
  })
}

function takenOut(form: 'csv-safe' | 'json'): string {
  const head = {
    format: 'bonafide-accounts',
    formatVersion: 1,
    takenOutAt: '2026-11-22T10:00:00.000Z',
    which: 'all',
  } as const
  const accounts = Array.from({ length: ROWS }, (_, n): TakenAccount => ({
    platform: 'x',
    id: `118746999999999${n + 1000}`,
    handle: `n${n}_example`,
    name: '=1+1',
    bio: 'Two\r\nlines, "marks"',
    link: null,
    standing: 'following',
    kind: null,
    clearedUntil: null,
    lastDecision: null,
  }))
  return (
    takenStart(form, head) + accounts.map((account, at) => takenLine(form, account, at === 0)).join('') + takenEnd(form)
  )
}
