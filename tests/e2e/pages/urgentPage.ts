import { expect, type Running } from '../fixtures.ts'

/** Reported to us, looked into, done: by keyboard. */
export class UrgentPage {
  readonly #app: Running

  constructor(app: Running) {
    this.#app = app
  }

  /** T, from anywhere: a handle and one line. */
  async report(handle: string, line: string): Promise<void> {
    const { page } = this.#app
    await page.keyboard.press('t')
    await expect(page.getByRole('dialog', { name: 'Reported to us' })).toBeVisible()
    await page.keyboard.type(handle)
    await page.getByRole('textbox', { name: 'What you were told, in one line' }).focus()
    await page.keyboard.type(line)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: 'Reported to us' })).toBeHidden()
  }

  async open(handle: string): Promise<void> {
    const { page } = this.#app
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^Unfollow urgently/ })
      .click()
    await expect(page.getByRole('heading', { name: 'Unfollow urgently', level: 1 })).toBeVisible()
    const inHand = page.getByRole('region', { name: 'The entry in hand' })
    await expect(inHand.getByRole('heading', { level: 2 })).toContainText(handle)
  }

  /** Ground, severity, what the post says, how we read it. */
  async describe(seen: {
    readonly ground: string
    readonly severity: RegExp
    readonly says: string
    readonly reads: string
  }): Promise<void> {
    const { page } = this.#app
    await expect(page.getByRole('button', { name: /^Say what you saw/ })).toBeEnabled()
    await page.keyboard.press('s')
    const form = page.getByRole('form', { name: 'What you saw' })
    await form.getByRole('checkbox', { name: seen.ground }).focus()
    await page.keyboard.press('Space')
    await form.getByRole('radio', { name: seen.severity }).focus()
    await page.keyboard.press('Space')
    await form.getByRole('textbox', { name: /^What the post says/ }).fill(seen.says)
    await form.getByRole('textbox', { name: /^How we read it/ }).fill(seen.reads)
    await page.keyboard.press('Control+Enter')
    await expect(form).toBeHidden()
  }

  /** D; the toast offers to take it back. */
  async markDone(): Promise<void> {
    const { page } = this.#app
    await page.keyboard.press('d')
    await expect(page.getByText('unfollowed. The next list will verify it.')).toBeVisible()
  }
}
