import type { Locator } from '@playwright/test'
import { expect, type Running } from '../fixtures.ts'
import { DeskPage } from './deskPage.ts'

/** The accounts that wait, and the box into which new ones are pasted. */
export class QueuePage {
  readonly box: Locator
  readonly rows: Locator

  readonly #app: Running

  constructor(app: Running) {
    const { page } = app
    this.#app = app
    this.box = page.getByRole('textbox', { name: 'Handles and links' })
    this.rows = page
      .getByRole('grid')
      .getByRole('row')
      .filter({ has: page.getByRole('checkbox') })
  }

  /** Pastes into the open box and adds what was recognised; gives what stays in the box. */
  async paste(text: string): Promise<string> {
    await expect(this.box).toBeFocused()
    await this.#app.page.keyboard.insertText(text)
    await expect(this.#app.page.getByRole('button', { name: /^Add \d+ to the queue$/ })).toBeEnabled()
    await this.#app.page.keyboard.press('Control+Enter')
    await expect(this.#app.page.getByText(/accounts? waits? to be vetted\./)).toBeVisible()
    // Whoever closes the box before its accounts are in the list finds that the keys of the list have nothing to take yet.
    await expect(this.rows.first()).toBeVisible()
    // The box closes by itself when nothing is left in it, perhaps while it is being read.
    return this.box.inputValue({ timeout: 1_000 }).catch(() => '')
  }

  async closeBox(): Promise<void> {
    await expect(async () => {
      if (await this.box.isVisible()) await this.#app.page.keyboard.press('Escape')
      await expect(this.box).toBeHidden({ timeout: 500 })
    }).toPass()
  }

  /** V vets the next one. */
  async vetNext(): Promise<DeskPage> {
    await this.#app.page.keyboard.press('v')
    const desk = new DeskPage(this.#app)
    await desk.isOpen()
    return desk
  }
}
