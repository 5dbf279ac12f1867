// What axe finds on a page.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Each fault with where it is; empty where all is well. */
export async function faults(page: Page, isDesktop: boolean): Promise<readonly string[]> {
  // In Electron axe cannot open the extra page that its usual mode needs.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(isDesktop).analyze()
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map((node) => node.target.join(' '))
        .slice(0, 5)
        .join(' | ')}`,
  )
}
