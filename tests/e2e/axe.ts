// What axe finds on a page.
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Each fault with where it is; empty where all is well. */
export async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    // The usual mode opens a page beside this one, which is for frames of other origins: there are none here, Electron
    // cannot open one, and a browser may leave this page undrawn when the other is closed.
    .setLegacyMode(true)
    // React Aria announces a waiting button by its id, and leaves that in its own unseen region for seven seconds,
    // after the dialog with the button has gone too.
    .exclude('[data-live-announcer]')
    .analyze()
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map((node) => node.target.join(' '))
        .slice(0, 5)
        .join(' | ')}`,
  )
}

/**
 * Puts a page into the light or the dark, without motion. Gives a look at it as it then stands: a picture is kept under the
 * theme and the name, and axe must find nothing.
 */
export async function lookIn(
  theme: 'light' | 'dark',
  page: Page,
  keepPicture: (page: Page, name: string) => Promise<void>,
): Promise<(name: string) => Promise<void>> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  return async (name) => {
    await keepPicture(page, `${theme}-${name}`)
    expect(await faults(page), name).toEqual([])
  }
}
