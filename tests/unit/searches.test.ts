import { describe, expect, test } from 'vitest'
import { listVersions, termsInForce } from '../../electron/core/wordLists.ts'
import { UNANSWERED } from '../../shared/domain/checklist.ts'
import { DEFAULT_CHECKLISTS } from '../../shared/domain/defaultChecklists.ts'
import type { RecordContent } from '../../shared/domain/record.ts'
import {
  accountCalled,
  addQuotation,
  candidate,
  decision,
  FIRST_MOMENT,
  openCore,
  openVetting,
  type OpenCore,
} from '../builders.ts'

const searched = ['antisemitism', 'other-racism'] as const
const CLEAR = { ...UNANSWERED, answer: 'clear' } as const

const viewOf = (core: OpenCore, vetting: string) => core.page.vetting({ vetting })

/** An account of Instagram, where nothing can be searched. */
const onInstagram = async (core: OpenCore) => {
  await core.page.queuePasted({
    text: 'https://instagram.com/still_example',
    plainHandlesAre: 'x',
    source: 'followed-us',
  })
  return accountCalled(core, 'still_example')
}

const begin = async (core: OpenCore, handle = 'voice_example') => {
  const account = await candidate(core, handle)
  const { id: vetting } = await openVetting(core, account)
  const { page } = await core.page.beginFullSearch({ vetting, afresh: false })
  return { account, vetting, page, search: page.progress.search ?? '' }
}

const recordsOf = (core: OpenCore, kind: string) => [...core.storage.log.all()].filter((each) => each.kind === kind)

describe('the short search', () => {
  test('of every check that has one is a single link on X, with at most 18 strong terms of its ground', async () => {
    const core = await openCore()
    const view = await openVetting(core, await candidate(core, 'fifteen_letters'))
    expect(view.searchLinks.map(({ ground, links, why }) => [ground, links.length, why])).toEqual([
      ['antisemitism', 1, ''],
      ['other-racism', 1, ''],
    ])
    for (const { check, ground, terms: count } of view.searchLinks) {
      const { terms } = await core.page.searchTerms({ of: { kind: 'short', vetting: view.id, check } })
      expect(terms).toHaveLength(count)
      expect(count).toBeGreaterThan(8)
      expect(count).toBeLessThanOrEqual(18)
      for (const { term } of terms) {
        const inForce = termsInForce(core).find((each) => each.term === term && each.ground === ground)
        expect(inForce?.strength).toBe('strong')
        expect(['words', 'token']).toContain(inForce?.matching)
      }
    }
  })

  test('is offered by each default checklist for antisemitism and other racism, and only for them', () => {
    const offered = Object.values(DEFAULT_CHECKLISTS).flatMap(({ checks }) =>
      checks.flatMap(({ search }) => search ?? []),
    )
    expect(new Set(offered)).toEqual(new Set(searched))
  })

  test('keeps with which lists it was done, and what it covered by ids, not by texts', async () => {
    const core = await openCore()
    const view = await openVetting(core, await candidate(core, 'voice_example'))
    const check = view.searchLinks[0]?.check ?? ''
    await core.page.recordSearch({ vetting: view.id, check, result: null })
    const after = await core.page.answerCheck({ vetting: view.id, check, answer: CLEAR })
    const { terms } = await core.page.searchTerms({ of: { kind: 'short', vetting: view.id, check } })
    const [antisemitism] = listVersions(core)
    expect(after.searches).toMatchObject([{ result: 'nothing', lists: [antisemitism], covered: terms.length }])
    const kept = JSON.stringify(recordsOf(core, 'searched'))
    for (const { term } of terms) expect(kept).not.toContain(term)
    for (const { termId } of termsInForce(core).filter((each) => terms.some(({ term }) => term === each.term)))
      expect(kept).toContain(termId)
  })

  test('says so where no list is in use, and where the platform has no search', async () => {
    const core = await openCore()
    const account = await candidate(core, 'voice_example')
    const picture = await onInstagram(core)
    expect((await openVetting(core, picture)).searchLinks[0]).toMatchObject({
      links: [],
      why: 'Instagram has no search of one account’s posts: scroll its posts instead.',
    })
    core.storage.db.exec("UPDATE word_list SET use = 'off', version = version + 1")
    expect((await openVetting(core, account)).searchLinks[0]).toMatchObject({
      links: [],
      why: 'No strong term for antisemitism is in use: switch a word list on, or read the posts themselves.',
    })
  })
})

describe('the full search', () => {
  test('covers every term in force once, in as many searches as X needs, and names none of them', async () => {
    const core = await openCore()
    const before = await openVetting(core, await candidate(core, 'reed_example'))
    const { page, search } = await begin(core)
    expect(before.fullSearch).toMatchObject({ search: null, answered: 0, why: '', batches: page.progress.batches })
    const shown = JSON.stringify({ ...page, hand: { ...page.hand, link: null } })
    const seen: string[] = []
    for (let batch = 0; batch < page.progress.batches; batch++) {
      const { hand } = await core.page.fullSearch({ search, batch })
      expect(hand.link).toMatch(/^https:\/\/x\.com\/search\?q=from%3Avoice_example%20/)
      expect(hand.terms).toBeLessThanOrEqual(18)
      const { terms } = await core.page.searchTerms({ of: { kind: 'full', search, batch } })
      expect(terms).toHaveLength(hand.terms)
      seen.push(...terms.map(({ term }) => term))
    }
    const searchable = termsInForce(core).filter(({ matching }) => matching === 'words' || matching === 'token')
    expect(seen.toSorted()).toEqual(searchable.map(({ term }) => term).toSorted())
    expect(page.progress.unsearchable).toBe(termsInForce(core).length - searchable.length)
    for (const { term } of searchable) expect(shown).not.toContain(term)
  })

  test('left half done goes on after a restart, where it was left, with the lists of that day', async () => {
    const core = await openCore()
    const { vetting, search, page } = await begin(core)
    await core.page.answerBatch({ search, batch: 0, result: 'nothing' })
    const again = await core.restart()
    again.storage.db.exec('UPDATE word_list SET version = version + 1')
    const { page: resumed, change } = await again.page.beginFullSearch({ vetting, afresh: false })
    expect(resumed).toMatchObject({
      lists: page.lists,
      isOlder: true,
      progress: { search, answered: 1, found: 0, batches: page.progress.batches },
      hand: { batch: 1, result: null },
    })
    expect(change.touched).toEqual([])
    expect(recordsOf(again, 'full-search-begun')).toHaveLength(1)
  })

  test('found, nothing and could not search are three answers, and each can be corrected', async () => {
    const core = await openCore()
    const { vetting, search } = await begin(core)
    await core.page.answerBatch({ search, batch: 0, result: 'nothing' })
    await core.page.answerBatch({ search, batch: 1, result: 'could-not-search' })
    expect((await viewOf(core, vetting)).fullSearch).toMatchObject({ answered: 2, found: 0, couldNotSearch: 1 })
    const { page } = await core.page.answerBatch({ search, batch: 0, result: 'found' })
    expect(page.progress).toMatchObject({ answered: 2, found: 1, couldNotSearch: 1 })
    const { page: back } = await core.page.answerBatch({ search, batch: 1, result: null })
    expect(back).toMatchObject({ progress: { answered: 1, couldNotSearch: 0 }, hand: { batch: 1, result: null } })
  })

  test('left half done says so in the decision, to the second admin, and in the account’s history', async () => {
    const core = await openCore()
    const { account, vetting, search, page } = await begin(core)
    await core.page.answerBatch({ search, batch: 0, result: 'nothing' })
    await core.page.decide(decision(vetting, 'ask'))
    const { batches } = page.progress
    const says = `Full search: 1 of ${batches} searches done, nothing found.`
    const [decided] = recordsOf(core, 'decided')
    expect(decided?.content).toMatchObject({ fullSearch: { search, batches, answered: 1, lists: page.lists } })
    const { rows } = await core.page.listWaiting({ offset: 0, limit: 10 })
    expect(rows[0]?.searched).toEqual([
      'Short search: antisemitism not done, other racism not done.',
      says,
      'Lens: not used.',
    ])
    const { history } = await core.page.account({ account })
    expect(history.find(({ what }) => what === 'decided')?.text).toContain(says)
    await expect(core.page.answerBatch({ search, batch: 1, result: 'nothing' })).rejects.toMatchObject({
      code: 'refused',
    })
    await expect(core.page.beginFullSearch({ vetting, afresh: true })).rejects.toMatchObject({ code: 'refused' })
  })

  test('of which nobody has begun leaves no trace in the decision, as before', async () => {
    const core = await openCore()
    const { id } = await openVetting(core, await candidate(core, 'voice_example'))
    await core.page.decide(decision(id, 'ask'))
    expect(recordsOf(core, 'decided')[0]?.content).not.toHaveProperty('fullSearch')
  })

  test('done to the end can be begun afresh, with the lists of today', async () => {
    const core = await openCore()
    const { vetting, search, page } = await begin(core)
    for (let batch = 0; batch < page.progress.batches; batch++)
      await core.page.answerBatch({ search, batch, result: 'nothing' })
    const { batches } = page.progress
    expect((await viewOf(core, vetting)).fullSearch).toMatchObject({ search, answered: batches })
    const { page: fresh } = await core.page.beginFullSearch({ vetting, afresh: true })
    expect(fresh.progress.search).not.toBe(search)
    expect(fresh).toMatchObject({ isOlder: false, progress: { answered: 0 }, hand: { batch: 0 } })
  })

  test('takes one phrase a link on Bluesky, the strong ones first, and is refused where there is no search', async () => {
    const core = await openCore()
    const { page, search } = await begin(core, 'rowan.bsky.social')
    const first = await core.page.searchTerms({ of: { kind: 'full', search, batch: 0 } })
    expect(page.hand).toMatchObject({ terms: 1, grounds: ['antisemitism'] })
    expect(first.terms[0]?.term).toBe(termsInForce(core).find(({ strength }) => strength === 'strong')?.term)
    const { id } = await openVetting(core, await onInstagram(core))
    await expect(core.page.beginFullSearch({ vetting: id, afresh: false })).rejects.toMatchObject({
      message: 'Instagram has no search of one account’s posts: scroll its posts instead. Nothing was changed.',
    })
  })

  test('is the same when all current state is computed again', async () => {
    const core = await openCore()
    const { vetting, search } = await begin(core)
    await core.page.answerBatch({ search, batch: 0, result: 'found' })
    const before = await viewOf(core, vetting)
    core.storage.rebuild()
    expect(await viewOf(core, vetting)).toEqual(before)
  })

  test('searches on with a term that was switched off since, and says when nothing of a part is left', async () => {
    const core = await openCore()
    const { search } = await begin(core, 'rowan.bsky.social')
    core.storage.db.exec('UPDATE word_term SET enabled = 0; UPDATE word_list SET version = version + 1')
    expect((await core.page.fullSearch({ search, batch: 0 })).hand.link).toContain('https://bsky.app/search?q=')
    core.storage.db.exec('DELETE FROM word_term')
    expect((await core.page.fullSearch({ search, batch: 0 })).hand).toMatchObject({ link: null, terms: 1 })
  })
})

describe('a contested term', () => {
  test('in the bio or in what was kept leads to the offer of a closer look', async () => {
    const core = await openCore()
    const contested = termsInForce(core).find(
      ({ strength, matching }) => strength === 'contested' && matching === 'words',
    )
    if (contested === undefined) throw new Error('The starter lists have no contested term.')
    const account = await candidate(core, 'voice_example')
    const { id: vetting } = await openVetting(core, account)
    await addQuotation(core, { vetting }, 'Nothing of the kind.')
    expect((await viewOf(core, vetting)).contested).toBe(false)
    await addQuotation(core, { vetting }, `They say “${contested.term.toUpperCase()}”, and more.`)
    expect((await viewOf(core, vetting)).contested).toBe(true)

    const other = await candidate(core, 'reed_example')
    await core.page.observe({ account: other, name: null, bio: `Words, ${contested.term}.` })
    expect((await openVetting(core, other)).contested).toBe(true)
  })
})

test('an older record of a search, without lists, still reads', async () => {
  const core = await openCore()
  const account = await candidate(core, 'voice_example')
  const { id: vetting } = await openVetting(core, account)
  const older: RecordContent<'searched'> = {
    vetting,
    account,
    check: 'antisemitism',
    ground: 'antisemitism',
    listVersion: 1,
    result: 'nothing',
  }
  core.storage.write({ admin: null, at: FIRST_MOMENT, believed: null }, (append) => append('searched', older))
  expect((await viewOf(core, vetting)).searches).toMatchObject([{ lists: [], covered: 0, result: 'nothing' }])
})
