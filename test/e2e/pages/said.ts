import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** All that a screen reader was given to say since `listen`. */
    said?: string[];
  }
}

/**
 * Writes down what the page's live regions say from now on, as a screen reader goes about it: a region that is one whole
 * is said again with whatever changes in it, of any other what is new. One sentence takes the place of another, so a test
 * that looks late, on a slow machine, would find the next one. Answers what was said so far, as often as it was said.
 */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const live = '[role="status"], [role="alert"], [aria-live]';
    const said: string[] = [];
    const before = new Map<Element, string>();
    window.said = said;
    const say = (words: string) => {
      if (words.trim() !== '') said.push(words);
    };
    const sayWhole = (region: Element) => {
      const words = region.textContent;
      if (words !== before.get(region)) say(words);
      before.set(region, words);
    };
    const isWhole = (region: Element) => (region.ariaAtomic ?? String(region.role !== null)) === 'true';
    const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement);
    for (const region of document.querySelectorAll(live)) before.set(region, region.textContent);
    new MutationObserver((changes) => {
      const changed = new Set<Element>();
      for (const { target, addedNodes, type } of changes) {
        const region = elementOf(target)?.closest(live);
        if (region && isWhole(region)) changed.add(region);
        else if (region)
          for (const node of type === 'characterData' ? [target] : addedNodes) say(node.textContent ?? '');
        for (const node of addedNodes) {
          // Of what comes with its words, an alert alone is said.
          const alerts = node instanceof Element ? [node, ...node.querySelectorAll('[role="alert"]')] : [];
          for (const alert of alerts) if (alert.role === 'alert') changed.add(alert);
        }
      }
      changed.forEach(sayWhole);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => window.said ?? []);
}

/** The sentences that were said more than once. */
export function saidAgain(said: readonly string[]): string[] {
  const sentences = said.flatMap((words) => words.split('. '));
  return sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index);
}
