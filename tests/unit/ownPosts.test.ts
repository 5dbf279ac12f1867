import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { OwnAnswer, OwnRef } from '../../shared/domain/ownPosts.ts'
import { ownCountsText, ownLimitsSentence, ownReadSentence } from '../../shared/domain/ownPosts.ts'
import type { Term } from '../../shared/domain/wordList.ts'
import { accountCalled, ALL, openCore, type OpenCore } from '../builders.ts'
import { watchTurns } from '../faults/turns.ts'
import { bringFile, tidied, waitFor } from '../importing.ts'
import { ownArchive, plainTweets, type OwnLike, type OwnTweet } from '../ownArchive.ts'
import { sharedData, whyNoData } from '../sharedData.ts'
import { aTerm } from './wordListParts.ts'

/** A core with one list of three invented terms. Nothing else is looked for. */
async function withTerms() {
  const core = await openCore()
  for (const each of (await core.page.wordLists({})).lists) await core.page.useWordList({ list: each.id, use: 'off' })
  const { list } = await core.page.makeWordList({ name: 'Ours', about: '' })
  const term: Term = { ...aTerm, forms: [], endings: [], ground: 'antisemitism' }
  await core.page.addTerm({ list, content: { ...term, term: 'quibble', strength: 'strong' } })
  await core.page.addTerm({ list, content: { ...term, term: 'wold', strength: 'contextual' } })
  return { core, list, term }
}

type Own = { readonly tweets?: readonly OwnTweet[]; readonly likes?: readonly OwnLike[] }

/** Brings an archive in, all of it. */
async function bring(core: OpenCore, own: Own): Promise<string> {
  const id = await bringFile(core.page, 'archive.zip', await ownArchive(own))
  await waitFor(core.page, id)
  await core.page.startImport({ import: id, lists: [{ list: 0, relation: 'following', complete: true, madeOn: null }] })
  await waitFor(core.page, id)
  await tidied(core)
  return id
}

async function lookThrough(core: OpenCore, id: string) {
  await core.page.lookThroughOwnPosts({ import: id })
  for (;;) {
    const look = await core.page.ownLook({})
    if (look.running === null) return look
    await new Promise<void>((resolve) => void setImmediate(resolve))
  }
}

const found = async (core: OpenCore, show: OwnAnswer | 'to-look-at' | 'all' = 'to-look-at') =>
  (await core.page.listOwnFindings({ ...ALL, show })).rows
const refs = async (core: OpenCore, show?: OwnAnswer | 'to-look-at' | 'all') =>
  (await found(core, show)).map(({ ref }) => `${ref.kind} ${ref.post}`)

const POST = { id: '1627000000000000001', text: 'A quibble &amp; a wold on our stall.' } as const
const REPOST = { id: '1627000000000000002', text: 'Plain words.', by: { handle: 'Stone_Example', id: '77' } } as const
const LIKE = { id: '1627000000000000003', text: 'They all wold about.' } as const
const ref = (kind: OwnRef['kind'], post: string): OwnRef => ({ platform: 'x', kind, post })

const reportStone = (core: OpenCore) =>
  core.page.reportToUs({ handle: '@stone_example', platform: 'x', line: 'Please look.', raisedBy: 'A reader' })

describe('our own posts and likes', () => {
  test('are looked through on request only', async () => {
    const { core } = await withTerms()
    const id = await bring(core, { tweets: [POST] })
    expect(await core.page.ownLook({})).toEqual({ running: null, failed: null, last: null, findings: 0, toLookAt: 0 })
    const look = await lookThrough(core, id)
    expect(look).toMatchObject({ findings: 1, toLookAt: 1, last: { by: 'KS', posts: 1, reposts: 0, likes: 0 } })
    expect(look.last?.lists).toMatchObject([{ name: 'Ours' }])
  })

  test('become findings: what has a term in it, and what is by an account on the urgent list', async () => {
    const { core } = await withTerms()
    await reportStone(core)
    const id = await bring(core, { tweets: [...plainTweets(20), POST, REPOST], likes: [LIKE, { id: '9' }] })
    const look = await lookThrough(core, id)
    expect(look.last).toMatchObject({ posts: 21, reposts: 1, likes: 2, wordless: 1 })
    // By an account on the urgent list first, then the most telling term.
    expect(await found(core)).toMatchObject([
      { ref: ref('repost', REPOST.id), terms: 0, strength: null, urgent: { handle: 'stone_example' } },
      { ref: ref('post', POST.id), terms: 2, strength: 'strong', grounds: ['antisemitism'], urgent: null },
      { ref: ref('like', LIKE.id), terms: 1, strength: 'contextual', answer: null },
    ])
  })

  test('are shown with the words, where the terms stand and what they mean, the day and the link', async () => {
    const { core } = await withTerms()
    const id = await bring(core, { tweets: [POST], likes: [LIKE] })
    await lookThrough(core, id)
    const finding = await core.page.ownFinding(ref('post', POST.id))
    expect(finding.words?.text).toBe('A quibble & a wold on our stall.')
    expect(finding.words?.places.map(({ start, end }) => finding.words?.text.slice(start, end))).toEqual([
      'quibble',
      'wold',
    ])
    expect(finding).toMatchObject({
      line: { at: '2023-02-18T12:33:11.000Z' },
      link: `https://x.com/i/status/${POST.id}`,
      terms: [
        { meaning: aTerm.meaning, innocent: aTerm.innocent, listName: 'Ours', strength: 'strong' },
        { strength: 'contextual' },
      ],
    })
    // An archive gives no day for a like: the number of the post says when the post was made.
    expect((await core.page.ownFinding(ref('like', LIKE.id))).line.at).toBe('2023-02-18T17:40:02.855Z')
  })

  test('a repost names whose words it is, and the entry on the urgent list', async () => {
    const { core } = await withTerms()
    const { unfollow } = await reportStone(core)
    const account = await accountCalled(core, 'stone_example')
    await lookThrough(core, await bring(core, { tweets: [REPOST] }))
    expect(await core.page.ownFinding(ref('repost', REPOST.id))).toMatchObject({
      author: { handle: 'stone_example', stableId: '77', account },
      entry: { unfollow, urgency: 'reported', state: 'open' },
    })
  })

  test('a post of ours that quotes an account on the urgent list is one too', async () => {
    const { core } = await withTerms()
    await reportStone(core)
    const quoting = { id: '91', text: 'Well said.', quotes: 'https://twitter.com/Stone_Example/status/1627' }
    const linking = { id: '92', text: 'Look.', quotes: 'https://twitter.com/moss_example/status/1628' }
    await lookThrough(core, await bring(core, { tweets: [quoting, linking] }))
    expect(await found(core)).toMatchObject([{ ref: ref('post', '91'), urgent: { handle: 'stone_example' } }])
    expect(await core.page.ownFinding(ref('post', '91'))).toMatchObject({ author: { handle: 'stone_example' } })
  })

  test('an ordinary unfollow, or what was looked into with nothing found, makes nobody a finding', async () => {
    const { core } = await withTerms()
    const { unfollow } = await reportStone(core)
    await core.page.nothingFound({ unfollow, note: '' })
    await lookThrough(core, await bring(core, { tweets: [REPOST] }))
    expect(await found(core)).toEqual([])
  })

  test('are not kept: no record and no table holds a word of them, nor anything else about us', async () => {
    const { core } = await withTerms()
    await lookThrough(core, await bring(core, { tweets: [{ ...POST, text: 'A marmaladesentence and a quibble.' }] }))
    expect(await found(core)).toHaveLength(1)
    const all = [
      JSON.stringify([...core.storage.log.all()]),
      ...['own_finding', 'own_finding_by', 'own_reading'].map((table) =>
        JSON.stringify(core.storage.db.prepare(`SELECT * FROM ${table}`).all()),
      ),
    ].join()
    for (const word of ['marmaladesentence', 'private.example']) expect(all).not.toContain(word)
  })

  test('an archive that is gone, or holds none, is refused with what to do', async () => {
    const { core } = await withTerms()
    const id = await bring(core, {})
    await expect(core.page.lookThroughOwnPosts({ import: id })).rejects.toThrow('bring the archive in again')
  })

  test('of a file with posts alone are looked through before there is anything to bring in', async () => {
    const { core } = await withTerms()
    const text = `window.YTD.like.part0 = [{"like":{"tweetId":"5","fullText":"a quibble"}}]`
    const id = await bringFile(core.page, 'like.js', text)
    await waitFor(core.page, id)
    await lookThrough(core, id)
    expect(await refs(core)).toEqual(['like 5'])
  })
})

describe('what an admin says of a finding', () => {
  test('is kept with who said it, takes it off what is to be looked at, and can be taken back', async () => {
    const { core } = await withTerms()
    await lookThrough(core, await bring(core, { tweets: [POST], likes: [LIKE] }))
    const { line, change } = await core.page.answerOwnFinding({ ref: ref('post', POST.id), answer: 'to-discuss' })
    expect(line).toMatchObject({ answer: 'to-discuss', answeredBy: 'KS', answeredAt: '2026-11-22T10:00:00.000Z' })
    expect(change).toMatchObject({ touched: ['ownPosts'], counts: { ownToLookAt: 1 } })
    expect(await refs(core)).toEqual([`like ${LIKE.id}`])
    expect(await refs(core, 'to-discuss')).toEqual([`post ${POST.id}`])
    await core.page.answerOwnFinding({ ref: ref('post', POST.id), answer: null })
    expect(await found(core)).toMatchObject([{ answer: null, answeredBy: '', answeredAt: null }, {}])
  })

  test('stands after a restart without the words, and the log computes again to the same', async () => {
    const { core } = await withTerms()
    await reportStone(core)
    await lookThrough(core, await bring(core, { tweets: [POST, REPOST], likes: [LIKE] }))
    await core.page.answerOwnFinding({ ref: ref('post', POST.id), answer: 'undone' })
    const before = [await found(core, 'all'), await core.page.ownLook({})]
    core.storage.rebuild()
    expect([await found(core, 'all'), await core.page.ownLook({})]).toEqual(before)
    const again = await core.restart()
    expect([await found(again, 'all'), await again.page.ownLook({})]).toEqual(before)
    expect(await again.page.ownFinding(ref('post', POST.id))).toMatchObject({
      words: null,
      author: null,
      line: { answer: 'undone' },
      link: `https://x.com/i/status/${POST.id}`,
      terms: [{ meaning: aTerm.meaning }, {}],
    })
  })

  test('stands when the same archive is brought in and looked through again, which records nothing twice', async () => {
    const { core } = await withTerms()
    const own = { tweets: [POST], likes: [LIKE] }
    await lookThrough(core, await bring(core, own))
    await core.page.answerOwnFinding({ ref: ref('post', POST.id), answer: 'nothing-in-it' })
    const again = await core.restart()
    const recorded = () => [...again.storage.log.all()].filter(({ kind }) => kind === 'own-posts-found').length
    const before = recorded()
    await lookThrough(again, await bring(again, own))
    expect(recorded()).toBe(before)
    expect(await refs(again)).toEqual([`like ${LIKE.id}`])
    expect((await again.page.ownFinding(ref('post', POST.id))).words).not.toBeNull()
  })

  test('is asked again where a new term stands in it, or its account came onto the urgent list', async () => {
    const { core, list, term } = await withTerms()
    const id = await bring(core, { tweets: [POST, { ...REPOST, text: 'A quibble.' }] })
    await lookThrough(core, id)
    for (const each of await found(core)) await core.page.answerOwnFinding({ ref: each.ref, answer: 'nothing-in-it' })
    await lookThrough(core, id)
    expect(await found(core)).toEqual([])
    await core.page.addTerm({ list, content: { ...term, term: 'stall', strength: 'contested' } })
    await lookThrough(core, id)
    expect(await refs(core)).toEqual([`post ${POST.id}`])
    await reportStone(core)
    await lookThrough(core, id)
    expect(await refs(core)).toEqual([`repost ${REPOST.id}`, `post ${POST.id}`])
  })

  test('nobody has to give for a term that is not looked for any more', async () => {
    const { core, list } = await withTerms()
    const id = await bring(core, { tweets: [POST], likes: [LIKE] })
    await lookThrough(core, id)
    const { rows } = await core.page.listTerms({
      ...ALL,
      list,
      version: null,
      ground: null,
      strength: 'contextual',
      enabled: null,
      text: '',
    })
    await core.page.switchTerms({ list, terms: rows.map(({ id: term }) => term), enabled: false })
    await lookThrough(core, id)
    expect(await found(core)).toMatchObject([{ ref: ref('post', POST.id), terms: 1 }])
  })

  test('stands when the account that it was by is erased, of which nothing is left', async () => {
    const { core } = await withTerms()
    await reportStone(core)
    await lookThrough(core, await bring(core, { tweets: [REPOST, { ...REPOST, id: '88', text: 'A quibble.' }] }))
    for (const each of await found(core)) await core.page.answerOwnFinding({ ref: each.ref, answer: 'undone' })
    const account = await accountCalled(core, 'stone_example')
    core.storage.erase({ admin: null, at: '2026-11-22T11:00:00.000Z', believed: null }, account)
    const left = async () => [await found(core, 'all'), core.storage.db.prepare('SELECT * FROM own_finding_by').all()]
    const after = await left()
    expect(after).toMatchObject([[{ ref: ref('repost', '88'), urgent: null, answer: 'undone' }], []])
    core.storage.rebuild()
    expect(await left()).toEqual(after)
    const records = [...core.storage.log.all()].map((record) => JSON.stringify(record))
    expect(records.filter((record) => record.includes(account) || record.includes('stone_example'))).toEqual([])
  })
})

test('fifty thousand posts are looked through while others are answered, with all lists that come with Bonafide', async () => {
  const core = await openCore()
  const id = await bring(core, { tweets: [...plainTweets(50_000), { id: '7', text: 'Read about the holohoax.' }] })
  // What is compiled at its first use is paid for once, by whoever uses the lens first.
  await core.page.wordLists({})
  const turns = watchTurns()
  const look = await lookThrough(core, id)
  const { cpuMs } = turns.end()
  expect(look).toMatchObject({ failed: null, toLookAt: 1, last: { posts: 50_001 } })
  expect(cpuMs).toBeLessThan(100)
})

test('sample-archive.zip is looked through to its end', async ({ skip }) => {
  const folder = sharedData('x-archive')
  if (folder === null) return skip(whyNoData('x-archive'))
  const core = await openCore()
  const id = await bringFile(core.page, 'sample-archive.zip', readFileSync(join(folder, 'sample-archive.zip')))
  await waitFor(core.page, id)
  expect(await lookThrough(core, id)).toMatchObject({ failed: null, last: { posts: 19, likes: 8 } })
  expect(core.logged).toEqual([])
})

test('what is said of it is no verdict, and says what it does not show', () => {
  const counts = { posts: 300, reposts: 1, likes: 1_200, wordless: 2 }
  expect(ownCountsText(counts)).toBe('300 posts, 1 repost and 1,200 likes')
  expect(ownReadSentence(counts, 0)).toBe(
    'Looked through: 300 posts, 1 repost and 1,200 likes. Nothing on these lists was found in them, and none of them passes on an account on the urgent list: this does not show that there is nothing.',
  )
  expect(ownReadSentence(counts, 3)).toContain('never a verdict')
  expect(ownLimitsSentence(counts)).toContain('2 have no words in the archive, and nobody has read them.')
})
