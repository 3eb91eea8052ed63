import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures/test.ts';
import type { RunningApp } from '../fixtures/test.ts';

/** One lane in a window of its own. */
export class LaneWindow {
  readonly clock: Locator;
  readonly answer: Locator;
  /** What a screen reader is given. */
  readonly said: Locator;
  readonly gone: Locator;

  constructor(readonly page: Page) {
    this.clock = page.getByRole('timer');
    this.answer = page.getByRole('group', { name: /^(Answer of|What was said in) / });
    this.said = page.getByRole('main').getByRole('status');
    this.gone = page.getByRole('heading', { level: 1, name: 'This lane is gone' });
  }

  /** Takes a lane out, and waits for its window, whoever opens it. */
  static async open(app: RunningApp, lane: Locator, title: string): Promise<LaneWindow> {
    const [page] = await Promise.all([app.page.context().waitForEvent('page'), LaneWindow.press(lane, title)]);
    await app.watch(page);
    await expect(page).toHaveTitle(new RegExp(`^${title}, `));
    return new LaneWindow(page);
  }

  static async press(lane: Locator, title: string): Promise<void> {
    await lane.getByRole('button', { name: `Open ${title} in a window of its own` }).click();
  }
}
