import type { Locator } from '@playwright/test'
import { expect, type Running } from '../fixtures.ts'

/** Audits: planned, worked by keyboard, paused, stated. */
export class AuditPage {
  /** "4 of 18 my share … 10 of 36 in all …": how it stands. */
  readonly stands: Locator
  readonly rows: Locator

  readonly #app: Running

  constructor(app: Running) {
    const { page } = app
    this.#app = app
    this.stands = page.getByRole('region', { name: 'How it stands' })
    this.rows = page
      .getByRole('grid', { name: 'Accounts of the audit' })
      .getByRole('row')
      .filter({ has: page.getByRole('checkbox') })
  }

  async toAudits(): Promise<void> {
    const { page } = this.#app
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^Audits/ })
      .click()
    await expect(page.getByRole('heading', { name: 'Audits', level: 1 })).toBeVisible()
  }

  /** Enter opens the marked one. */
  async openFirst(name: string): Promise<void> {
    const list = this.#app.page.getByRole('grid', { name: 'Audits' })
    await expect(list.getByText(name)).toBeVisible()
    await list.focus()
    await this.#app.page.keyboard.press('Enter')
    await this.isBack()
  }

  /** P, a name, a sample of everyone; then it has begun. */
  async planSample(name: string, size: number, alsoAdmin: string): Promise<void> {
    const { page } = this.#app
    await page.keyboard.press('p')
    const dialog = page.getByRole('dialog', { name: 'Plan an audit' })
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
    await dialog.getByRole('radio', { name: 'A random sample' }).click()
    await dialog.getByRole('spinbutton', { name: 'Accounts in the sample' }).fill(String(size))
    await dialog.getByRole('button', { name: '+ Add an admin' }).click()
    await dialog.getByRole('textbox', { name: 'Name or initials' }).fill(alsoAdmin)
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('checkbox', { name: alsoAdmin })).toBeChecked()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
  }

  /** V opens the next of my share in the desk. */
  async next(): Promise<void> {
    await this.#app.page.keyboard.press('v')
    await expect(this.#app.page.getByRole('region', { name: 'The checklist' })).toBeVisible()
  }

  async isBack(): Promise<void> {
    await expect(this.stands).toBeVisible()
  }

  /** S: the statement. */
  async toStatement(): Promise<Locator> {
    await this.#app.page.keyboard.press('s')
    const statement = this.#app.page.getByRole('region', { name: 'Statement' })
    await expect(statement).toBeVisible()
    return statement
  }
}
