import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** More stops than any screen has. */
const mostStops = 150;

/** What somebody who looks for the focus finds. */
type Found = {
  /** What has the focus, in words; null for nothing but the page. */
  readonly stop: string | null;
  /** Why it can't be told where the focus is; null where it can. */
  readonly hidden: string | null;
};

/** A person without a mouse: goes from stop to stop and looks where the focus is. */
export class Keyboard {
  constructor(readonly page: Page) {}

  /** Presses Tab, or Shift and Tab, until the focus is there, and sees it there. */
  async reach(target: Locator, direction: 'on' | 'back' = 'on'): Promise<void> {
    await expect(target).toBeVisible();
    for (let stops = 0; stops < mostStops; stops += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) {
        expect((await this.look()).hidden, `the focus can be seen on ${target}`).toBeNull();
        return;
      }
      await this.page.keyboard.press(direction === 'on' ? 'Tab' : 'Shift+Tab');
    }
    throw new Error(`${mostStops} presses of Tab never reached ${target}.`);
  }

  async press(target: Locator, direction: 'on' | 'back' = 'on'): Promise<void> {
    await this.reach(target, direction);
    await this.page.keyboard.press('Enter');
  }

  /** Reaches a group of radios at `from` and goes to `to` by the arrows. */
  async choose(from: Locator, to: Locator): Promise<void> {
    await this.reach(from);
    await this.page.keyboard.press('Space');
    for (let presses = 0; presses < 12 && !(await to.isChecked()); presses += 1) {
      await this.page.keyboard.press('ArrowDown');
    }
    await expect(to).toBeChecked();
  }

  /**
   * Once round the screen that stands, from its first stop to its last: answers what each is called. The focus can be
   * seen at every one, and none is out of sight or under something else.
   */
  async round(most = mostStops): Promise<string[]> {
    const stops: string[] = [];
    await this.page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute('tabindex');
    });
    while (stops.length < most) {
      await this.page.keyboard.press('Tab');
      const { stop, hidden } = await this.look();
      // Behind the last stop the focus leaves the page.
      if (stop === null) return stops;
      expect.soft(hidden, `the focus can be seen on ${stop}`).toBeNull();
      stops.push(stop);
    }
    throw new Error(`${most} presses of Tab never came round: ${stops.slice(-5).join(', ')}.`);
  }

  async where(): Promise<string | null> {
    return (await this.look()).stop;
  }

  /**
   * What has the focus, whether it or what is drawn around it looks different than without, and whether at least a part
   * of it is in sight.
   */
  private look(): Promise<Found> {
    return this.page.evaluate(() => {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement || focused instanceof SVGElement) || focused === document.body)
        return { stop: null, hidden: 'nothing has the focus' };
      const labelled = focused instanceof HTMLInputElement ? focused.labels?.[0] : focused;
      const named = focused.getAttribute('aria-label') ?? labelled?.textContent ?? '';
      const stop = `${focused.tagName.toLowerCase()} “${named.trim().replaceAll(/\s+/g, ' ').slice(0, 80)}”`;

      const parts = [0.1, 0.5, 0.9];
      const own = (hit: Element | null) =>
        hit !== null && (focused.contains(hit) || hit.closest('label')?.contains(focused) === true);
      // A link may go over several lines, with a box for each.
      const inSight = [...focused.getClientRects()].some((box) => {
        const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
        const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
        if (right - left < 1 || bottom - top < 1) return false;
        return parts.some((across) =>
          parts.some((down) =>
            own(document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down)),
          ),
        );
      });
      if (!inSight) return { stop, hidden: 'it is outside the window or lies under something else' };
      if (!focused.matches(':focus-visible')) return { stop, hidden: 'it is not shown' };

      const drawn: Element[] = [focused];
      for (let each = focused.parentElement; each && drawn.length < 4; each = each.parentElement) drawn.push(each);
      const drawing = () =>
        drawn
          .map((element) => getComputedStyle(element))
          .map((style) => [style.outline, style.boxShadow, style.borderColor, style.backgroundColor].join())
          .join();
      const withFocus = drawing();
      focused.blur();
      const without = drawing();
      focused.focus({ preventScroll: true });
      return { stop, hidden: withFocus === without ? 'it looks as it does without' : null };
    });
  }
}
