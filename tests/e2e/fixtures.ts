import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { openDesktop, whyNotHere } from './openDesktop.ts'
import { openLoopback } from './openLoopback.ts'
import type { OpenOptions, Running, Shell } from './running.ts'

export { expect }
export type { OpenOptions, Running, Shell } from './running.ts'

/** What a Playwright project chooses. */
export type Options = {
  readonly shell: Shell
}

type Fixtures = {
  /** The test's own data folder, empty at first, gone at the end. */
  readonly dataFolder: string
  /** Starts Bonafide; again on the same folder, as often as asked. Whatever still runs at the end of the test is closed. */
  readonly open: (options?: OpenOptions) => Promise<Running>
  /** Bonafide, just started on the test's own folder. */
  readonly app: Running
  /** Keeps a picture of the page: test-results/pictures/PROJECT/NAME.png. */
  readonly keepPicture: (page: Page, name: string) => Promise<void>
}

export const test = base.extend<Fixtures & Options>({
  shell: ['loopback', { option: true }],

  // Playwright reads the names of the fixtures that one needs out of the pattern, even where there are none.
  // oxlint-disable-next-line no-empty-pattern
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'bonafide-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },

  open: async ({ shell, dataFolder, playwright, launchOptions, colorScheme }, use, info) => {
    const why = whyNotHere(shell)
    info.skip(why !== null, why ?? '')
    const opened: Running[] = []
    // Launched here and not by the `browser` fixture: a desktop shell brings a window of its own.
    const browser = shell === 'loopback' ? await playwright.chromium.launch(launchOptions) : null

    await use(async (options = {}) => {
      const wanted = { ...options, dataFolder: options.dataFolder ?? dataFolder }
      const running =
        browser === null ? await openDesktop(shell, wanted, colorScheme) : await openLoopback(browser, wanted)
      opened.push(running)
      return running
    })

    for (const running of opened) {
      if (info.status !== info.expectedStatus) await info.attach('what the shell wrote', { body: running.output() })
      await running.close()
    }
    await browser?.close()
    expect(opened.flatMap(({ errors }) => errors)).toEqual([])
  },

  app: async ({ open }, use) => {
    await use(await open())
  },

  // oxlint-disable-next-line no-empty-pattern
  keepPicture: async ({}, use, info) => {
    await use(async (page, name) => {
      const path = join(info.project.outputDir, 'pictures', info.project.name, `${name}.png`)
      await page.screenshot({ path, animations: 'disabled' })
    })
  },
})
