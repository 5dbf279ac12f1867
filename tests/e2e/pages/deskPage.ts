import type { Locator } from '@playwright/test'
import { expect, type Running } from '../fixtures.ts'

/** The vetting desk, worked by its keys. `pressed` counts them. */
export class DeskPage {
  pressed = 0
  readonly account: Locator

  readonly #app: Running

  constructor(app: Running) {
    this.#app = app
    this.account = app.page.getByRole('region', { name: 'The account' }).getByRole('heading', { level: 2 })
  }

  async isOpen(): Promise<void> {
    await expect(this.#app.page.getByRole('region', { name: 'The checklist' })).toBeVisible()
  }

  async handle(): Promise<string> {
    return (await this.account.innerText()).trim()
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.pressed += 1
      await this.#app.page.keyboard.press(key)
    }
  }

  /** Who (genuine, a person) and bio (clear, we want to follow). */
  async whoAndBio(kind: '1' | '2' | '3' | '4' | '5' = '1', want: '1' | '2' | '3' = '1'): Promise<void> {
    await this.press('1', kind, '1', want)
  }

  /** Own posts, replies, reposts: all clear. */
  async postsClear(): Promise<void> {
    await this.press('1', '1', '1')
  }

  /** Antisemitism and other racism one by one, each after its search, then the rest together. */
  async redFlagsClear(): Promise<void> {
    await this.openSearch()
    await this.press('1')
    await this.openSearch()
    await this.press('1', 'z')
  }

  /** Chooses, confirms, and waits until another account or the end is on screen. */
  async decide(key: string): Promise<void> {
    await this.press(key)
    await this.confirm()
  }

  async confirm(): Promise<void> {
    const before = await this.handle()
    await this.press('Control+Enter')
    await expect(async () => {
      const ended = await this.#app.page.getByRole('heading', { name: /one by one|done/i }).count()
      if (ended === 0) expect(await this.handle()).not.toBe(before)
    }).toPass()
  }

  /** O opens the search in the person's own browser. */
  async openSearch(): Promise<void> {
    const before = (await this.#app.openedLinks()).length
    await this.press('o')
    await expect.poll(async () => (await this.#app.openedLinks()).length).toBeGreaterThan(before)
  }
}
