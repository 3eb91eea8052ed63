import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** All that a screen reader was given to say since `listen`. */
    said?: string[];
  }
}

/**
 * Writes down what the page's live regions say from now on. One sentence takes the place of another, so a test that
 * looks late, on a slow machine, would find the next one. Answers what was said so far.
 */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    window.said = said;
    const hear = () => {
      for (const region of document.querySelectorAll('[role="status"]')) {
        const words = region.textContent;
        if (words !== '' && !said.includes(words)) said.push(words);
      }
    };
    new MutationObserver(hear).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => window.said ?? []);
}
