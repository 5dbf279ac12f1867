// Calls from inside the page, as the page itself sends them, where a test needs more than what a screen offers.
import type { Page } from '@playwright/test'
import { DEFAULT_POLICY } from '../../shared/domain/code.ts'
import { expect, type Running } from './fixtures.ts'

/** The first start, done. */
export async function setUp(app: Running): Promise<void> {
  // The page has its token once it shows something.
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(
    await call(app.page, 'setUp', {
      name: 'Kim Shaw',
      role: 'admin',
      group: { name: '', ownAccounts: [] },
      policy: DEFAULT_POLICY,
    }),
  ).toMatchObject({ ok: true })
}

/** A call as our own page sends it, in either shell. */
export async function call(page: Page, name: string, input: unknown): Promise<unknown> {
  return page.evaluate(
    async ({ name: called, input: given }) => {
      const bridge: unknown = Reflect.get(window, 'bonafide')
      const ask: unknown = typeof bridge === 'object' && bridge !== null ? Reflect.get(bridge, 'call') : undefined
      if (typeof ask === 'function') {
        const reply: unknown = await Reflect.apply(ask, bridge, [called, given])
        return reply
      }
      const headers = {
        'content-type': 'application/json',
        authorization: `Bearer ${sessionStorage.getItem('bonafide.token')}`,
      }
      const answer: unknown = await (
        await fetch(`/call/${called}`, { method: 'POST', headers, body: JSON.stringify(given) })
      ).json()
      return answer
    },
    { name, input },
  )
}

export function objectOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}

export function valueOf(answer: unknown, key: string): unknown {
  return Reflect.get(objectOf(Reflect.get(objectOf(answer), 'value')), key)
}

export function listOf(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value.map((each) => ({ ...objectOf(each) })) : []
}
