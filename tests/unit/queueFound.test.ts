import { expect, test } from 'vitest'
import { followUnvetted } from '../auditBuilders.ts'
import { openCore, queueOf } from '../builders.ts'

const found = { of: 'standing', platform: null, which: 'never-vetted' } as const
const asked = { found, source: 'import' } as const

test(
  'a list that was found goes into the queue as a whole, however long it is, and once',
  {
    timeout: 60_000,
  },
  async () => {
    const core = await openCore()
    const accounts = followUnvetted(core, 10_450)
    await core.page.returnToQueue({ accounts: accounts.slice(0, 150), source: 'mentioned-us' })
    expect(await core.page.queueFound(asked)).toMatchObject({ queued: 10_300, alreadyThere: 150 })
    expect((await queueOf(core)).total).toBe(10_450)
    expect((await core.page.start({})).counts.queue).toBe(10_450)
    const written = core.storage.log.counter()
    expect(await core.page.queueFound(asked)).toMatchObject({ queued: 0, alreadyThere: 10_450 })
    expect(core.storage.log.counter()).toBe(written)
  },
)

test('it is announced once, when all of it is there, and others are answered in between', async () => {
  const core = await openCore()
  followUnvetted(core, 2_000)
  core.announced.length = 0
  const lengths = new Set<number>()
  const queueing = core.page.queueFound(asked)
  for (let total = 0; total < 2_000;) {
    total = (await queueOf(core, { limit: 50, platform: 'x' })).total
    lengths.add(total)
    await new Promise<void>((resolve) => void setImmediate(resolve))
  }
  await queueing
  expect(lengths.size).toBeGreaterThan(5)
  expect(core.announced.map(({ touched }) => touched)).toEqual([['queue', 'accounts']])
})

test('two pages that press at once put nobody in twice', async () => {
  const core = await openCore()
  followUnvetted(core, 1_000)
  const replies = await Promise.all([core.page.queueFound(asked), core.page.queueFound(asked)])
  expect(replies.reduce((sum, { queued }) => sum + queued, 0)).toBe(1_000)
  expect((await queueOf(core)).total).toBe(1_000)
})
