import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** More stops than any screen has. */
const mostStops = 150;

/** A person without a mouse: goes from stop to stop and looks where the focus is. */
export class Keyboard {
  constructor(readonly page: Page) {}

  /** Presses Tab, or Shift and Tab, until the focus is there, and sees it there. */
  async reach(target: Locator, direction: 'on' | 'back' = 'on'): Promise<void> {
    await expect(target).toBeVisible();
    for (let stops = 0; stops < mostStops; stops += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) {
        expect(await this.focusIsShown(), `the focus can be seen on ${target}`).toBe(true);
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

  /** Whether the element with the focus, or what is drawn around it, looks different with it than without. */
  private focusIsShown(): Promise<boolean> {
    return this.page.evaluate(() => {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement) || !focused.matches(':focus-visible')) return false;
      const drawn: Element[] = [focused];
      for (let each = focused.parentElement; each && drawn.length < 4; each = each.parentElement) drawn.push(each);
      const look = () =>
        drawn
          .map((element) => getComputedStyle(element))
          .map((style) => [style.outline, style.boxShadow, style.borderColor, style.backgroundColor].join())
          .join();
      const withFocus = look();
      focused.blur();
      const without = look();
      focused.focus({ preventScroll: true });
      return withFocus !== without;
    });
  }
}
