// Text that wants to be more than text: in every field, on every screen.
import type { Page } from '@playwright/test'
import { DEFAULT_POLICY } from '../../shared/domain/code.ts'
import { call, listOf, objectOf, valueOf } from './calling.ts'
import { expect, test } from './fixtures.ts'

const RTL = '\u202e\u2066evil\u2069\u200b\u200f'
const hostile = [
  '<img src=x onerror="window.ran=1"><script>window.ran=1</script><svg/onload=window.ran=1>',
  '"><iframe srcdoc="<script>parent.ran=1</script>"></iframe>{{7*7}}${window.ran=1}',
  'javascript:window.ran=1 https://evil.example/x http://127.0.0.1:1/ file:///etc/passwd',
  `${RTL} olleh`,
  '__proto__ constructor toString',
  `'; DROP TABLE account; -- " OR 1=1 NEAR(x) AND NOT * ^ : ( handle:x`,
  '\u0000\u0007\u001b[31m \ud83d half \ufeff',
]
const long = hostile.join(' ').padEnd(20_000, 'W\u0301\u202e')

test('text that wants to be more than text is shown as text, on every screen', async ({ open, shell, keepPicture }) => {
  test.setTimeout(180_000)
  const app = await open()
  const { page } = app
  const line = hostile.join(' ').slice(0, 490)
  await page.evaluate(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
      Object.assign(window, { ran: `policy: ${violatedDirective}` }),
    ),
  )
  const ok = async (name: string, input: unknown) => {
    const answer = await call(page, name, input)
    expect(answer, `${name}: ${JSON.stringify(answer).slice(0, 300)}`).toMatchObject({ ok: true })
    return answer
  }

  await test.step('through every text field', async () => {
    await ok('setUp', {
      name: hostile[0]?.slice(0, 80),
      role: 'admin',
      group: { name: line, ownAccounts: [{ platform: 'mastodon', handle: '<img src=x>@evil.example"><script>' }] },
      policy: DEFAULT_POLICY,
    })
    await ok('publishCode', { text: long.slice(0, 4_000) })
    await call(page, 'previewPaste', { text: long, plainHandlesAre: 'x' })
    await ok('queuePasted', {
      text: `@loud_example @quiet_example @third_example\n${long}`,
      plainHandlesAre: 'x',
      source: 'followed-us',
    })
  })
  const rows = listOf(
    valueOf(
      await ok('listQueue', { offset: 0, limit: 50, sort: 'oldest', platform: null, source: null, text: '' }),
      'rows',
    ),
  )
  const [account = '', second = '', third = ''] = ['loud_example', 'quiet_example', 'third_example'].map((handle) =>
    String(rows.find((row) => Reflect.get(row, 'handle') === handle)?.['id']),
  )
  const vetting = String(
    Reflect.get(objectOf(valueOf(await ok('openVetting', { account, purpose: 'follow-back' }), 'vetting')), 'id'),
  )
  const reported = await ok('reportToUs', { handle: '@told_example', platform: 'x', line, raisedBy: line })
  const unfollow = String(valueOf(reported, 'unfollow'))
  await test.step('of an account, a vetting, an entry', async () => {
    for (const text of [...hostile, long]) {
      await ok('observe', { account, name: text.slice(0, 490), bio: text.slice(0, 20_000) })
      await ok('addNote', { account, vetting, unfollow: null, text: text.slice(0, 20_000) })
      await ok('addEvidence', {
        vetting,
        unfollow: null,
        check: null,
        form: 'quotation',
        says: text.slice(0, 20_000),
        link: text.slice(0, 490),
        reads: text.slice(0, 20_000),
        seenOn: '2026-01-01',
      })
    }
    await ok('addEvidence', {
      vetting: null,
      unfollow,
      check: null,
      form: 'link',
      says: line,
      link: 'https://x.com@evil.example.org/\u202e',
      reads: line,
      seenOn: '2026-01-01',
    })
    await ok('addNote', { account, vetting: null, unfollow, text: line })
    await ok('addToUnfollow', { account: third, reason: 'other', note: line })
    await ok('describeUnfollow', {
      unfollow,
      grounds: ['trolling'],
      severity: 3,
      says: long.slice(0, 20_000),
      reads: long.slice(0, 20_000),
    })
    const asking = String(
      Reflect.get(
        objectOf(valueOf(await ok('openVetting', { account: second, purpose: 'follow-back' }), 'vetting')),
        'id',
      ),
    )
    const decision = String(
      valueOf(
        await ok('decide', {
          vetting: asking,
          outcome: 'ask',
          reason: long.slice(0, 20_000),
          grounds: [],
          severity: null,
          says: long.slice(0, 20_000),
          reads: long.slice(0, 20_000),
          lookAgainOn: null,
        }),
        'decision',
      ),
    )
    await ok('recordOutsideAnswer', {
      decision,
      by: line,
      when: '2026-01-01',
      how: line,
      view: 'asks-for-more',
      note: long.slice(0, 20_000),
    })
    await ok('openRetweet', {
      link: 'https://x.com/fourth_example/status/1188047490000000000',
      text: long.slice(0, 20_000),
      handle: '',
      platform: 'x',
    })
  })
  const routes: readonly object[] = [
    ...['overview', 'queue', 'endOfSession', 'waiting', 'retweets', 'records', 'settings', 'help'].map((name) => ({
      name,
    })),
    { name: 'following', due: 'all' },
    { name: 'vetting', vetting },
    { name: 'account', account },
    { name: 'account', account: second },
    { name: 'urgent', unfollow },
    { name: 'toUnfollow', unfollow: null },
  ]
  const reversed: string[] = []
  for (const width of [1_280, 440]) {
    await page.setViewportSize({ width, height: 800 })
    for (const route of width === 440 ? routes.slice(-5) : routes) {
      const name = `${JSON.stringify(route)
        .replaceAll(/[^a-zA-Z]+/g, ' ')
        .trim()
        .slice(0, 24)} ${width}`
      await test.step(name, async () => {
        await page.evaluate((to) => history.replaceState(to, ''), route)
        await page.reload()
        await expect(page.getByRole('main')).toBeVisible()
        await page.waitForTimeout(150)
        // What is covered is uncovered, so that it is shown too.
        for (const button of await page.getByRole('button', { name: /^Show\b/ }).all())
          await button.click({ timeout: 1_000 }).catch(() => undefined)
        expect(await page.evaluate((): unknown => Reflect.get(window, 'ran'))).toBeUndefined()
        reversed.push(...(await reversedNeighbours(page)).map((each) => `${name}: ${each}`))
        expect(
          await page.evaluate(
            () =>
              document.querySelectorAll(
                'main iframe, main script, main img[src="x"], main object, main embed, main a[href^="javascript"]',
              ).length,
          ),
        ).toBe(0)
      })
    }
  }
  await keepPicture(page, `hostile-${shell}`)
  expect([...new Set(reversed)]).toEqual([])
  const found = await ok('search', { text: hostile[5], limit: 50 })
  expect(JSON.stringify(found)).toContain('"rows"')
  expect(
    await page.evaluate((): unknown => Reflect.get(Object.prototype, 'ran') ?? Reflect.get(window, 'ran')),
  ).toBeUndefined()
})

/** Words of ours that follow foreign ones with nothing between that ends a direction: an override would reverse them. */
async function reversedNeighbours(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isWalled = (element: Element) => {
      const { display, unicodeBidi } = getComputedStyle(element)
      return !display.startsWith('inline') || display.startsWith('inline-') || /isolate|plaintext/.test(unicodeBidi)
    }
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode
      const parent = node.parentElement
      if (
        parent === null ||
        !/[\u202a-\u202e\u2066-\u2068]/.test(node.textContent ?? '') ||
        parent.closest('textarea, input, script, style') !== null
      )
        continue
      let wall: Element = parent
      while (wall.parentElement !== null && !isWalled(wall)) wall = wall.parentElement
      const after = document.createRange()
      after.setStartAfter(node)
      after.setEndAfter(wall.lastChild ?? wall)
      if (after.toString().trim() !== '')
        found.push(
          `${parent.tagName.toLowerCase()}.${parent.className} in ${wall.className}: ${after.toString().slice(0, 30)}`,
        )
    }
    return found
  })
}
