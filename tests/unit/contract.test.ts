import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { contract, coreContract } from '../../shared/api/contract.ts'
import { openCore, openEmptyCore, written, type OpenCore } from '../builders.ts'
import { filled, inputs, NOBODY, UNKNOWN } from './contractInputs.ts'

const names = Object.keys(coreContract)

const nasty: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  0.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 53,
  10n,
  '',
  ' ',
  'x',
  'x'.repeat(30_000),
  '\u0000',
  '\ud800',
  '\u202e',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  "'; DROP TABLE record; --",
  '%',
  '"',
  UNKNOWN,
  UNKNOWN.toUpperCase(),
  `${UNKNOWN}\n`,
  '2026-02-30',
  '9999-12-31',
  '0000-01-01',
  '2026-11-22T10:00:00',
  'javascript:alert(1)',
  'https://x.com@evil.example/',
  [],
  [null],
  [[]],
  ['x'],
  {},
  { toString: 'x' },
  { __proto__: null, length: 1e9 },
  new Date(0),
  new Map(),
]

const told = (value: unknown) => inspect(value).slice(0, 60)

/** Sends what a hostile page might; what comes back is data, and a refusal has written nothing. */
async function judge(core: OpenCore, name: unknown, input: unknown, what: string): Promise<string> {
  const before = written(core)
  const reply = await core.dispatch(name, input)
  expect([what, core.logged]).toEqual([what, []])
  if (reply.ok) return 'answered'
  expect([what, reply.failure.code]).not.toEqual([what, 'internal'])
  expect([
    what,
    reply.failure.message.length > 10 && !/node_modules|SQLITE|\/tmp|at .*\.ts/.test(reply.failure.message),
  ]).toEqual([what, true])
  expect([what, written(core)]).toEqual([what, before])
  return reply.failure.code
}

describe('every call', () => {
  test('takes what the page sends', async () => {
    const { core, ids } = await filled()
    const sent = Object.entries(inputs(ids))
    expect(sent.map(([name]) => name).toSorted()).toEqual(names.toSorted())
    // An open entry cannot be opened again, and no file is on the way.
    // The text that was pasted is no table, there is no snapshot yet, and what was taken in is not being read any more.
    const expected: { readonly [name: string]: string } = {
      reopenUnfollow: 'refused',
      giveBytes: 'not-found',
      mapImport: 'refused',
      compareSnapshots: 'not-found',
      forgetWordListReading: 'not-found',
    }
    for (const [name, input] of sent)
      expect([name, await judge(core, name, input, name)]).toEqual([name, expected[name] ?? 'answered'])
  })

  test.each(names)('%s answers each malformed input with a failure that says so, and writes nothing', async (name) => {
    const { core, ids } = await filled()
    const sent: Readonly<Record<string, unknown>> = { ...new Map(Object.entries(inputs(ids))).get(name) }
    for (const value of nasty) {
      // An empty object is what some calls take.
      const isBare =
        typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
      const outcome = await judge(core, name, value, `${name}(${told(value)})`)
      expect([told(value), outcome]).toEqual([told(value), isBare ? outcome : 'invalid'])
    }
    expect(await judge(core, name, { ...sent, more: 1 }, `${name} with a field more`)).toBe('invalid')
    for (const field of Object.keys(sent)) {
      const { [field]: _, ...less } = sent
      expect(['invalid', ...(name === 'saveSettings' ? ['answered'] : [])]).toContain(
        await judge(core, name, less, `${name} without ${field}`),
      )
      for (const value of nasty)
        await judge(core, name, { ...sent, [field]: value }, `${name} with ${field}: ${told(value)}`)
    }
    expect(core.storage.log.faultInChain()).toBeNull()
  })

  test('that names what is not on file is refused as such, before and after the first start', async () => {
    const namesSomebody = ([name, input]: readonly [string, object]) =>
      name !== 'nextInQueue' &&
      Object.values(input).some((value) => value === UNKNOWN || (Array.isArray(value) && value.includes(UNKNOWN)))
    const calls = Object.entries(inputs(NOBODY)).filter(namesSomebody)
    expect(calls.length).toBeGreaterThan(20)
    for (const core of [await openEmptyCore(), (await filled()).core]) {
      for (const [name, input] of calls)
        expect([name, await judge(core, name, input, `${name} of nobody`)]).toEqual([name, 'not-found'])
    }
  })

  test('is in the contract: no other name reaches anything', async () => {
    const core = await openCore()
    for (const name of [
      '',
      'Start',
      'start ',
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'valueOf',
      'then',
      null,
      undefined,
      0,
      {},
      ['start'],
      { toString: () => 'start' },
    ]) {
      expect(await core.dispatch(name, {})).toMatchObject({ ok: false, failure: { code: 'not-found' } })
    }
  })

  test('has bounded lists and texts: nothing can be asked for whole', () => {
    const lists = Object.entries(contract).filter(([name]) => name.startsWith('list') || name === 'followUps')
    expect(lists.length).toBeGreaterThan(5)
    for (const [name, call] of lists) {
      const { success } = call.input.safeParse({
        offset: 0,
        limit: 100_000,
        sort: 'suggested',
        platform: null,
        source: null,
        text: '',
        due: 'all',
        lapsed: true,
        admin: '',
        outcome: '',
        ground: null,
      })
      expect([name, success]).toEqual([name, false])
    }
  })
})
