import { describe, expect, test } from 'vitest'
import { distinctInitials } from '../../shared/domain/admin.ts'
import { colleague, followUnvetted, me, planAudit } from '../auditBuilders.ts'
import { candidate, openCore, paste, queueOf, vetClear, written } from '../builders.ts'

const NAMES = '@one_example @two_example @three_example @four_example @five_example'

describe('accounts in the queue', () => {
  test('can be given to an admin, and are then theirs: next is mine first, then anybody’s, never a colleague’s', async () => {
    const core = await openCore()
    const [one = '', two = '', three = '', four = ''] = await paste(core, NAMES)
    const [kim, mel] = [await me(core), await colleague(core)]
    await core.page.assign({ audit: null, accounts: [one, two], admin: mel })
    await core.page.assign({ audit: null, accounts: [four], admin: kim })
    const next = async (skipped: string[]) => (await core.page.nextInQueue({ after: null, skipped })).account
    expect(await next([])).toBe(four)
    expect(await next([four])).toBe(three)
    const who = async (whose: 'mine' | 'nobody' | 'everybody') =>
      (await queueOf(core, { whose, sort: 'oldest' })).rows.map((row) => row.assignedTo)
    expect(await who('mine')).toEqual([kim])
    expect(await who('nobody')).toEqual([null, null])
    expect(await who('everybody')).toEqual([mel, mel, null, kim, null])
  })

  test('the next twenty go to somebody in the order in which they would come up', async () => {
    const core = await openCore()
    const [one, two, three] = await paste(core, NAMES)
    const mel = await colleague(core)
    expect(await core.page.assignNext({ audit: null, holder: null, count: 2, admin: mel })).toMatchObject({ given: 2 })
    expect((await queueOf(core, { whose: 'nobody', sort: 'oldest' })).rows[0]?.id).toBe(three)
    await core.page.assignNext({ audit: null, holder: mel, count: 20, admin: null })
    expect((await queueOf(core, { whose: 'nobody', sort: 'oldest' })).rows.map((row) => row.id).slice(0, 2)).toEqual([
      one,
      two,
    ])
    const before = written(core)
    expect(await core.page.assignNext({ audit: null, holder: mel, count: 20, admin: null })).toMatchObject({ given: 0 })
    expect(written(core)).toBe(before)
  })

  test('many thousands go in stretches, all of them', async () => {
    const core = await openCore()
    followUnvetted(core, 2_345)
    const mel = await colleague(core)
    const audit = await planAudit(core)
    expect(await core.page.assignNext({ audit, holder: null, count: 10_000, admin: mel })).toMatchObject({
      given: 2_345,
    })
    expect((await core.page.audit({ audit })).shares).toMatchObject([{ admin: mel, total: 2_345 }])
  })

  test('whoever decides, it is nobody’s afterwards', async () => {
    const core = await openCore()
    const account = await candidate(core, 'voice_example')
    await core.page.assign({ audit: null, accounts: [account], admin: await colleague(core) })
    await vetClear(core, account, 'follow')
    await core.page.returnToQueue({ accounts: [account], source: 'liked-us' })
    expect((await queueOf(core)).rows).toMatchObject([{ assignedTo: null }])
    await expect(
      core.page.assign({ audit: null, accounts: ['11111111-1111-7111-8111-111111111111'], admin: null }),
    ).rejects.toThrow(/not on file/)
  })
})

describe('another admin', () => {
  test('is a name and a role, with initials that tell them apart', async () => {
    const core = await openCore()
    await core.page.addAdmin({ name: 'Karl Smith', role: 'contributor' })
    await core.page.addAdmin({ name: 'Kit Soames', role: 'manager' })
    const { admins } = await core.page.start({})
    expect(admins.map(({ name, initials, role }) => [name, initials, role])).toEqual([
      ['Karl Smith', 'KAS', 'contributor'],
      ['Kim Shaw', 'KS', 'admin'],
      ['Kit Soames', 'KIS', 'manager'],
    ])
    await expect(core.page.addAdmin({ name: 'kim shaw', role: 'admin' })).rejects.toThrow(/on file already/)
  })

  test.each([
    ['Kim Shaw', [], 'KS'],
    ['Kim Shaw', ['KS'], 'KIS'],
    ['Kim Shaw', ['KS', 'KIS'], 'KS2'],
    ['Mo', ['MO'], 'MO2'],
    ['Ana Maria de la Cruz', ['AMD'], 'ANC'],
  ] as const)('%s beside %j is %s', (name, taken, initials) => {
    expect(distinctInitials(name, taken)).toBe(initials)
  })
})
