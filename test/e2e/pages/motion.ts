import type { Page } from '@playwright/test';

/** Longer than this a change is seen to move, ms. */
const instantMs = 10;

/** What moves on the page as it stands, or would as soon as something changes: one line each. */
export function moving(page: Page): Promise<string[]> {
  return page.evaluate((instant) => {
    const found = new Set<string>();
    const nameOf = (element: Element | null) => `${element?.localName ?? ''} ${element?.getAttribute('class') ?? ''}`;
    for (const animation of document.getAnimations()) {
      const { effect } = animation;
      if (!(effect instanceof KeyframeEffect) || Number(effect.getComputedTiming().endTime) <= instant) continue;
      found.add(`${nameOf(effect.target)} ${effect.pseudoElement ?? ''} moves`);
    }
    const longest = (times: string) => Math.max(...times.split(',').map((time) => Number.parseFloat(time) * 1000));
    for (const element of document.querySelectorAll('*')) {
      for (const part of [null, '::before', '::after']) {
        const { transitionDuration, transitionDelay, animationName, scrollBehavior } = getComputedStyle(element, part);
        if (longest(transitionDuration) + longest(transitionDelay) > instant || animationName !== 'none')
          found.add(`${nameOf(element)} ${part ?? ''} would move`);
        if (scrollBehavior === 'smooth') found.add(`${nameOf(element)} scrolls smoothly`);
      }
    }
    return [...found];
  }, instantMs);
}
