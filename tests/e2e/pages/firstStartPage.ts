import { expect, type Running } from '../fixtures.ts'
import { QueuePage } from './queuePage.ts'

/** Who works here, and the group's numbers. */
export class FirstStartPage {
  readonly #app: Running

  constructor(app: Running) {
    this.#app = app
  }

  /** By keyboard alone: a name, Enter, and the numbers as they are. */
  async begin(name: string): Promise<QueuePage> {
    await expect(this.#app.page.getByRole('heading', { name: 'Welcome. Who works here?' })).toBeVisible()
    await this.#app.page.keyboard.type(name)
    await this.#app.page.keyboard.press('Enter')
    await expect(this.#app.page.getByRole('heading', { name: 'The group’s numbers' })).toBeVisible()
    await this.#app.page.getByRole('button', { name: 'Start with these numbers' }).focus()
    await this.#app.page.keyboard.press('Enter')
    await expect(this.#app.page.getByRole('heading', { name: 'Queue', level: 1 })).toBeVisible()
    const queue = new QueuePage(this.#app)
    // The box for the first handles opens by itself.
    await expect(queue.box).toBeFocused()
    return queue
  }
}
