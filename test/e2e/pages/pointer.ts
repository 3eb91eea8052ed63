import type { Page } from '@playwright/test';

/**
 * Counts from now on every press of a pointer on this page, as the page itself meets them: a click is one, a drag is one.
 * The count outlives a change of route and ends with a reload.
 */
export async function countPresses(page: Page): Promise<() => Promise<number>> {
  const count = await page.evaluateHandle(() => {
    const counted = { presses: 0 };
    document.addEventListener('pointerdown', () => void (counted.presses += 1), { capture: true });
    return counted;
  });
  return async () => (await count.jsonValue()).presses;
}
