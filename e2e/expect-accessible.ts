import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './fixture.ts'

/**
 * Expects axe to find nothing on the page as it is, in both themes where no other are given.
 *
 * @param what the page, for the message of a failure
 */
export async function expectAccessible(
  page: Page,
  what = 'the page',
  schemes: readonly ('light' | 'dark')[] = ['light', 'dark'],
): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
      `${what}, ${colorScheme}`,
    ).toEqual([])
  }
}
