// Real files and answers of the platforms, which are kept beside the project and not in it.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFile } from '../../electron/core/importing/open.ts'
import type { Reading } from '../../electron/core/importing/reading.ts'
import { fileOf } from '../incomingFiles.ts'
import { sharedData, whyNoData } from '../sharedData.ts'

const read = (path: string) => readFile(fileOf(basename(path), readFileSync(path)), { plainHandlesAre: 'x' })
const counted = ({ lists }: Reading) =>
  Object.fromEntries(lists.map(({ relation, rows }) => [relation ?? 'unsaid', rows.length]))

describe('files of X archives', () => {
  const folder = sharedData('x-archive')
  test('following.js', async ({ skip }) => {
    if (folder === null) return skip(whyNoData('x-archive'))
    const path = join(folder, 'following.js')
    const { format, lists } = await read(path)
    expect(format).toBe('x-list')
    expect(lists).toMatchObject([{ relation: 'following', refused: [] }])
    expect(lists[0]?.rows).toHaveLength(2)
  })

  test('follower.js', async ({ skip }) => {
    if (folder === null) return skip(whyNoData('x-archive'))
    const path = join(folder, 'follower.js')
    const { lists } = await read(path)
    expect(lists).toMatchObject([{ relation: 'followers', refused: [] }])
    expect(lists[0]?.rows).toHaveLength(2)
  })

  test('sample-archive.zip', async ({ skip }) => {
    if (folder === null) return skip(whyNoData('x-archive'))
    const path = join(folder, 'sample-archive.zip')
    const reading = await read(path)
    expect(reading.format).toBe('x-archive')
    expect(counted(reading)).toEqual({ following: 5, followers: 7 })
    expect(reading.lists).toMatchObject([
      { relation: 'following', expected: 5, refused: [], complete: true, madeAt: '2026-09-01T09:58:12.345Z' },
      { relation: 'followers', expected: 7, refused: [], complete: true },
    ])
    // Ids of its posts' mentions; one of them stands in a post of a community.
    expect(reading.recovered.map(({ stableId }) => stableId)).toEqual(['987654321', '111', '222', '333', '555'])
    const kinds = Map.groupBy(reading.ownPosts, ({ kind }) => kind)
    // 15 posts, 2 in communities, 2 long ones that belong to no post; like.js holds 8.
    expect([kinds.get('post')?.length, kinds.get('like')?.length]).toEqual([19, 8])
    expect(reading.warnings).toEqual([])
  })

  test('tweets.json', async ({ skip }) => {
    if (folder === null) return skip(whyNoData('x-archive'))
    const path = join(folder, 'tweets.json')
    const reading = await read(path)
    expect(reading.ownPosts.length).toBeGreaterThan(0)
    expect(reading.recovered.map(({ stableId }) => stableId)).toContain('22737278')
  })

  test('the others hold no accounts but ours, and are refused with a sentence', async ({ skip }) => {
    if (folder === null) return skip(whyNoData('x-archive'))
    const others = ['account.js', 'account-suspension.js', 'app.js', 'saved-search.js']
    for (const name of others) await expect(read(join(folder, name))).rejects.toThrow(/of an X archive/)
    const known = [...others, 'following.js', 'follower.js', 'sample-archive.zip', 'tweets.json', 'LICENSE']
    expect(readdirSync(folder).toSorted()).toEqual(known.toSorted())
  })
})

describe('answers of Bluesky', () => {
  const folder = sharedData('bluesky')
  const answers: readonly (readonly [string, { readonly [relation: string]: number }])[] = [
    ['snapshots/follows.json', { following: 5, followers: 5 }],
    ['snapshots/profile.json', { unsaid: 7 }],
    ['snapshots/lists.json', { unsaid: 4 }],
    ['snapshots/blocks.json', { unsaid: 4 }],
    ['snapshots/author-feed.json', { unsaid: 4 }],
    ['snapshots/timeline.json', { unsaid: 4 }],
    ['snapshots/labeler-service.json', { unsaid: 3 }],
    ['marshalx/get_follows.json', { following: 6 }],
    ['marshalx/thread_view_post_with_embed_media.json', { unsaid: 1 }],
  ]
  test.for(answers)('%s', async ([name, counts], { skip }) => {
    if (folder === null) return skip(whyNoData('bluesky'))
    const reading = await read(join(folder, name))
    expect(reading.format).toBe('bluesky-json')
    expect(counted(reading)).toEqual(counts)
    expect(reading.lists.flatMap(({ refused }) => refused)).toEqual([])
  })

  test('no snapshot was forgotten, and the names and bios come with the accounts', async ({ skip }) => {
    if (folder === null) return skip(whyNoData('bluesky'))
    const tried = answers.map(([name]) => name).filter((name) => name.startsWith('snapshots/'))
    expect(
      readdirSync(join(folder, 'snapshots'))
        .map((name) => `snapshots/${name}`)
        .toSorted(),
    ).toEqual(tried.toSorted())
    const { lists } = await read(join(folder, 'marshalx/get_follows.json'))
    expect(
      lists[0]?.rows.every(
        ({ stableId, name, bio }) => stableId?.startsWith('did:plc:') && name !== null && bio !== null,
      ),
    ).toBe(true)
  })
})
