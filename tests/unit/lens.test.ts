import { describe, expect, test } from 'vitest'
import { lensSentence, readingSentence } from '../../shared/domain/lens.ts'
import {
  accountCalled,
  answerAllClear,
  candidate,
  containing,
  decision,
  openCore,
  openVetting,
  written,
  type OpenCore,
} from '../builders.ts'
import { aTerm } from './wordListParts.ts'

/** A core with one list of two invented terms: `quibble` is strong, `wold` contested. Nothing else is looked for. */
async function withTerms() {
  const core = await openCore()
  for (const each of (await core.page.wordLists({})).lists) await core.page.useWordList({ list: each.id, use: 'off' })
  const { list } = await core.page.makeWordList({ name: 'Ours', about: '' })
  const term = { ...aTerm, forms: [], endings: [] }
  await core.page.addTerm({ list, content: { ...term, term: 'quibble', strength: 'strong', ground: 'antisemitism' } })
  await core.page.addTerm({ list, content: { ...term, term: 'wold', strength: 'contested', ground: 'antisemitism' } })
  const account = await candidate(core, 'voice_example')
  const view = await openVetting(core, account)
  return { core, account, view, vetting: view.id }
}

const read = async (core: OpenCore, vetting: string, text: string) => core.page.readWithLens({ vetting, text })

describe('what is read with the lens', () => {
  test('is scanned with the lists in force, and each place is told with what the term means', async () => {
    const { core, vetting } = await withTerms()
    const { reading, lens } = await read(core, vetting, 'Buses and a quibble.')
    expect(reading.posts).toMatchObject([{ text: 'Buses and a quibble.', hits: [{ start: 12, end: 19 }] }])
    expect(reading.terms).toMatchObject([{ meaning: aTerm.meaning, innocent: aTerm.innocent }])
    expect(lens).toMatchObject({
      posts: 1,
      hits: [{ listName: 'Ours', ground: 'antisemitism', strength: 'strong', use: null }],
    })
  })

  test('is not kept: no record and no table holds a word of it', async () => {
    const { core, vetting } = await withTerms()
    await read(core, vetting, 'A marmaladesentence about a quibble.')
    for (const record of core.storage.log.all()) expect(JSON.stringify(record)).not.toContain('marmaladesentence')
    for (const table of ['lens_reading', 'lens_post', 'lens_hit'])
      expect(JSON.stringify(core.storage.db.prepare(`SELECT * FROM ${table}`).all())).not.toContain('marmaladesentence')
  })

  test('pasted twice asks nothing twice: the answers of the first time stand', async () => {
    const { core, vetting } = await withTerms()
    const first = await read(core, vetting, 'A quibble, and one more quibble.')
    expect(first.lens.hits).toHaveLength(2)
    const hit = first.lens.hits[0]?.hit ?? ''
    await core.page.answerHit({ vetting, hit, use: 'quoted' })
    const second = await read(core, vetting, 'A quibble, and one more quibble.')
    expect(second.lens).toMatchObject({ posts: 1, hits: [{ hit, use: 'quoted' }, { use: null }] })
    expect(second.reading.posts[0]?.hits.map((each) => each.hit)).toEqual(
      first.reading.posts[0]?.hits.map((each) => each.hit),
    )
  })

  test('stands after a restart, and the log computes again to the same', async () => {
    const { core, vetting } = await withTerms()
    const { lens } = await read(core, vetting, 'A quibble.')
    await core.page.answerHit({ vetting, hit: lens.hits[0]?.hit ?? '', use: 'condemned' })
    core.storage.rebuild()
    const again = await core.restart()
    expect((await again.page.vetting({ vetting })).lens).toMatchObject({ posts: 1, hits: [{ use: 'condemned' }] })
  })

  test('can be answered otherwise, and the answer taken back', async () => {
    const { core, vetting } = await withTerms()
    const hit = (await read(core, vetting, 'A quibble.')).lens.hits[0]?.hit ?? ''
    await core.page.answerHit({ vetting, hit, use: 'used' })
    expect((await core.page.answerHit({ vetting, hit, use: null })).lens.hits).toMatchObject([{ use: null }])
  })

  test('of somebody who seems under 18 is refused, and so is an empty text and a vetting that is over', async () => {
    const { core, vetting, view } = await withTerms()
    await core.page.mark({ vetting, mark: 'seems-under-18', on: true })
    const before = written(core)
    await expect(read(core, vetting, 'A quibble.')).rejects.toThrow('under 18')
    await core.page.mark({ vetting, mark: 'seems-under-18', on: false })
    await expect(read(core, vetting, '  \n ')).rejects.toThrow('nothing to read')
    expect(written(core)).toBe(before + 1)
    await answerAllClear(core, view)
    await core.page.decide(decision(vetting, 'follow'))
    await expect(read(core, vetting, 'A quibble.')).rejects.toThrow('has been decided')
  })

  test('keeps nobody waiting: other calls are answered while its automaton is made of the starter lists', async () => {
    const core = await openCore()
    const vetting = (await openVetting(core, await candidate(core, 'voice_example'))).id
    const seen = { isRead: false }
    const reading = read(core, vetting, 'They call it a holohoax.').finally(() => (seen.isRead = true))
    let answered = 0
    while (!seen.isRead) {
      await core.page.wordLists({})
      answered++
      // The worker too takes its next message only after a turn.
      await new Promise((turn) => void setImmediate(turn))
    }
    expect(answered).toBeGreaterThan(3)
    expect((await reading).lens.hits).toHaveLength(1)
  })

  test('of a vetting that is decided meanwhile is refused, and nothing is written of it', async () => {
    const { core, vetting, view } = await withTerms()
    await answerAllClear(core, view)
    const reading = read(core, vetting, 'A quibble.')
    const decided = core.page.decide(decision(vetting, 'follow'))
    await expect(reading).rejects.toThrow('has been decided')
    await decided
    expect([...core.storage.log.all()].map(({ kind }) => kind)).not.toContain('lens-read')
  })

  test('never takes the answer to a place of another vetting', async () => {
    const { core, vetting } = await withTerms()
    const hit = (await read(core, vetting, 'A quibble.')).lens.hits[0]?.hit ?? ''
    const other = await openVetting(core, await candidate(core, 'moss_example'))
    await expect(core.page.answerHit({ vetting: other.id, hit, use: 'used' })).rejects.toThrow('not on file')
  })
})

describe('what the lens found, at the decision', () => {
  const decideAfter = async (text: string, use: 'used' | 'another-sense' | null) => {
    const { core, account, view, vetting } = await withTerms()
    await answerAllClear(core, view)
    const { lens } = await read(core, vetting, text)
    if (use !== null) await core.page.answerHit({ vetting, hit: lens.hits[0]?.hit ?? '', use })
    const outcome = 'ask'
    await core.page.decide({ ...decision(vetting, outcome), reason: 'Read together.' })
    const kept = core.storage.log.ofAccount(account).findLast((record) => record.kind === 'decided')
    return kept?.kind === 'decided' ? kept.content : null
  }

  test('a contested term that is used, unsure or unanswered goes to two people', async () => {
    for (const use of ['used', null] as const)
      expect(await decideAfter('Over the wold.', use)).toMatchObject({
        recommended: 'ask',
        reasons: [containing('A contested term (antisemitism): two people read it.')],
      })
  })

  test('a clearance in spite of a contested term waits until another admin has looked it over', async () => {
    const { core, view, vetting } = await withTerms()
    await answerAllClear(core, view)
    await read(core, vetting, 'Over the wold.')
    await expect(core.page.decide(decision(vetting, 'follow'))).rejects.toThrow('Please give a reason')
    const { decision: made } = await core.page.decide({
      ...decision(vetting, 'follow'),
      reason: 'A place in the hills.',
    })
    const waiting = () => core.page.listWaiting({ offset: 0, limit: 10 })
    expect((await waiting()).rows).toMatchObject([{ decision: made, outcome: 'follow', notLookedOver: true }])
    core.storage.rebuild()
    expect((await waiting()).total).toBe(1)
    const agreed = { by: 'Mel', when: '2026-11-22', how: 'by phone', view: 'agrees', note: '' } as const
    await core.page.recordOutsideAnswer({ decision: made, ...agreed })
    expect((await waiting()).total).toBe(0)
  })

  test('a contested term in another sense waits for nobody', async () => {
    const { core, view, vetting } = await withTerms()
    await answerAllClear(core, view)
    const { lens } = await read(core, vetting, 'Over the wold.')
    await core.page.answerHit({ vetting, hit: lens.hits[0]?.hit ?? '', use: 'another-sense' })
    await core.page.decide(decision(vetting, 'follow'))
    expect((await core.page.listWaiting({ offset: 0, limit: 10 })).total).toBe(0)
  })

  test('a contested term in another sense changes nothing', async () => {
    expect(await decideAfter('Over the wold.', 'another-sense')).toMatchObject({ recommended: 'follow' })
  })

  test('a strong term decides nothing, and the record says how it is used', async () => {
    expect(await decideAfter('A quibble.', 'used')).toMatchObject({
      recommended: 'follow',
      lens: { posts: 1, hits: [{ ground: 'antisemitism', strength: 'strong', use: 'used' }] },
    })
  })

  test('is absent from the record where nothing was read with it', async () => {
    const core = await openCore()
    const view = await openVetting(core, await candidate(core, 'voice_example'))
    await answerAllClear(core, view)
    await core.page.decide(decision(view.id, 'follow'))
    const kept = core.storage.log.ofAccount(await accountCalled(core, 'voice_example'))
    expect(kept.find((record) => record.kind === 'decided')?.content).not.toHaveProperty('lens')
  })
})

describe('the words of the lens', () => {
  test('nothing found is said as what it is', () => {
    expect(readingSentence({ posts: 50, hits: 0, wasSplit: true })).toBe(
      'Nothing on these lists was found in these 50 posts: this does not show that there is nothing.',
    )
  })

  test('a page that gave few posts says so', () => {
    expect(readingSentence({ posts: 7, hits: 0, wasSplit: true })).toContain('We could read 7 posts.')
    expect(readingSentence({ posts: 1, hits: 0, wasSplit: false })).not.toContain('We could read')
  })

  test('the decision names the places that nobody looked at', () => {
    expect(lensSentence({ posts: 50, hits: [{ use: 'used' }, { use: null }, { use: null }] })).toBe(
      'Lens: 50 texts read, 3 places: 1 used, 2 that nobody looked at.',
    )
    expect(lensSentence(null)).toBe('Lens: not used.')
  })
})
