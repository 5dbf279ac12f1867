import type { Locator } from '@playwright/test'
import { expect, type Running } from '../fixtures.ts'

/** The lists, their terms, and the dialogs around them. */
export class WordListsPage {
  readonly terms: Locator
  readonly head: Locator
  readonly pane: Locator
  readonly dialog: Locator
  readonly #app: Running

  constructor(app: Running) {
    this.#app = app
    this.terms = app.page.getByRole('grid', { name: 'Terms' })
    this.head = app.page.getByRole('region', { name: 'The terms' })
    this.pane = app.page.getByRole('region', { name: 'The term in hand' })
    this.dialog = app.page.getByRole('dialog')
  }

  async goThere(): Promise<void> {
    const { page } = this.#app
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^Word lists/ })
      .click()
    await expect(page.getByRole('heading', { name: 'Word lists', level: 1 })).toBeVisible()
  }

  async choose(list: string): Promise<void> {
    await this.#app.page
      .getByRole('region', { name: 'The lists' })
      .getByRole('button', { name: new RegExp(`^${list}`) })
      .click()
    await expect(this.head.getByRole('heading', { name: list })).toBeVisible()
  }

  async makeList(name: string): Promise<void> {
    await this.#app.page.getByRole('button', { name: 'New list' }).click()
    await expect(this.dialog.getByRole('textbox', { name: 'Name' })).toBeFocused()
    await this.#app.page.keyboard.type(name)
    await this.#app.page.keyboard.press('Control+Enter')
    await expect(this.head.getByRole('heading', { name })).toBeVisible()
  }

  async addTerm(term: { readonly term: string; readonly meaning: string; readonly ground: string }): Promise<void> {
    const { page } = this.#app
    await page.keyboard.press('a')
    await expect(this.dialog.getByRole('textbox', { name: 'Term', exact: true })).toBeFocused()
    await page.keyboard.type(term.term)
    await this.dialog.getByRole('combobox', { name: 'Ground' }).selectOption({ label: term.ground })
    await this.dialog.getByRole('textbox', { name: 'Meaning' }).fill(term.meaning)
    await page.keyboard.press('Control+Enter')
    await expect(this.dialog).toBeHidden()
  }

  /** By its meaning; the arrow leads from the words to the list. */
  async find(words: string): Promise<void> {
    const { page } = this.#app
    await page.getByRole('searchbox').fill(words)
    await page.keyboard.press('ArrowDown')
    await expect(this.terms).toBeFocused()
  }

  async chooseFile(name: string, text: string): Promise<void> {
    await this.#app.page.keyboard.press('i')
    await this.dialog
      .getByLabel('The file with the terms')
      .setInputFiles({ name, mimeType: 'text/tab-separated-values', buffer: Buffer.from(text) })
  }

  async readVersion(version: number): Promise<void> {
    await this.head.getByRole('button', { name: 'Versions' }).click()
    await this.dialog.getByRole('button', { name: new RegExp(`version ${version}$`) }).click()
    await expect(this.head.getByRole('heading', { name: `version ${version}` })).toBeVisible()
  }
}
