import type { Locator } from '@playwright/test'
import { dropFiles, type DroppedFile } from '../dropping.ts'
import { expect, type Running } from '../fixtures.ts'

/** Lists on their way in: dropped, looked at, started, reported. */
export class BringInPage {
  readonly #app: Running

  constructor(app: Running) {
    this.#app = app
  }

  async drop(...files: readonly DroppedFile[]): Promise<void> {
    expect(await dropFiles(this.#app.page, files)).toContain('Drop it to bring it in')
  }

  /** One list that was found, or was brought in. */
  list(name: string | RegExp): Locator {
    return this.#app.page.getByRole('region', { name })
  }

  /** A figure of a report, by what it is of. */
  figure(what: string): Locator {
    return this.#app.page.getByRole('main').getByRole('listitem').filter({ hasText: what })
  }

  /** Ctrl+Enter brings in what is chosen; its report follows. */
  async bringIn(name: string): Promise<void> {
    const { page } = this.#app
    await expect(page.getByRole('button', { name: /^Bring in (this list|\d+ lists)/ })).toBeEnabled()
    await page.keyboard.press('Control+Enter')
    await this.isIn(name)
  }

  /** From another screen: by the line beside the places while it runs, by what is said once it has ended. */
  async openFromAnywhere(name: string): Promise<void> {
    const { page } = this.#app
    const line = page.getByRole('button', { name: `Bringing in ${name}` })
    await line
      .or(page.getByRole('button', { name: 'Open the report' }))
      .first()
      .click({ timeout: 60_000 })
  }

  async isIn(name: string): Promise<void> {
    await expect(this.#app.page.getByRole('heading', { level: 1, name: `${name} is in` })).toBeVisible({
      timeout: 30_000,
    })
  }
}
