import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type Browser, expect, type Page } from '@playwright/test'
import { openDesktop, whyNotHere } from './openDesktop.ts'
import { openLoopback } from './openLoopback.ts'
import type { OpenOptions, Running, Shell } from './running.ts'

export { expect }
export type { Running, Shell } from './running.ts'

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

type WorkerFixtures = {
  /** The browser for the loopback shell, started at the first call: a desktop shell brings a window of its own. */
  readonly startBrowser: () => Promise<Browser>
}

export const test = base.extend<Fixtures & Options, WorkerFixtures>({
  shell: ['loopback', { option: true }],

  startBrowser: [
    async ({ playwright, launchOptions }, use) => {
      const started: Promise<Browser>[] = []
      await use(async () => {
        if (started.length === 0) started.push(playwright.chromium.launch(launchOptions))
        const [browser] = await Promise.all(started)
        if (browser === undefined) throw new Error('The browser did not start.')
        return browser
      })
      for (const browser of started) await (await browser).close()
    },
    { scope: 'worker' },
  ],

  // Playwright reads the names of the fixtures that one needs out of the pattern, even where there are none.
  // oxlint-disable-next-line no-empty-pattern
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'bonafide-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },

  open: async ({ shell, dataFolder, startBrowser, colorScheme }, use, info) => {
    const why = whyNotHere(shell)
    info.skip(why !== null, why ?? '')
    const opened: Running[] = []

    await use(async (options = {}) => {
      const wanted = { ...options, dataFolder: options.dataFolder ?? dataFolder }
      const running =
        shell === 'loopback'
          ? await openLoopback(await startBrowser(), wanted)
          : await openDesktop(shell, wanted, colorScheme)
      opened.push(running)
      return running
    })

    for (const running of opened) {
      if (info.status !== info.expectedStatus) await info.attach('what the shell wrote', { body: running.output() })
      await running.close()
    }
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
