import type { Locator, Page } from '@playwright/test';

/** Predict: the guess before anything runs. */
export class PredictPage {
  readonly clock: Locator;
  readonly tokens: Locator;
  readonly lost: Locator;
  readonly why: Locator;
  readonly lock: Locator;
  readonly seeRun: Locator;
  /** Instead of `lock` once a prediction is locked. */
  readonly start: Locator;
  /** What a start would use, asked where that matters. */
  readonly spending: Locator;

  constructor(readonly page: Page) {
    this.clock = page.getByRole('slider', { name: 'All at once against One thread, the clock' });
    this.tokens = page.getByRole('slider', { name: 'All at once against One thread, the tokens' });
    this.lost = page.getByRole('group', { name: 'What will be lost' });
    this.why = page.getByRole('textbox', { name: 'Why? One line you can check later' });
    this.lock = page.getByRole('button', { name: 'Lock in my prediction' });
    this.start = page.getByRole('button', { name: 'Start the run' });
    this.spending = page.getByRole('dialog', { name: /^(What this will use|This would pass a cap)$/ });
    this.seeRun = page.getByRole('link', { name: 'See the run' });
  }

  endsFirst(side: string): Locator {
    return this.page.getByRole('group', { name: 'Which ends first' }).getByRole('radio', { name: side, exact: true });
  }

  findsMost(side: string): Locator {
    return this.page.getByRole('group', { name: 'Which finds most' }).getByRole('radio', { name: side, exact: true });
  }

  loses(choice: string): Locator {
    return this.lost.getByRole('radio', { name: new RegExp(`^${choice}`) });
  }

  /** Moves a slider from the keyboard until it says so. */
  async move(slider: Locator, key: 'ArrowLeft' | 'ArrowRight', said: string): Promise<void> {
    await slider.focus();
    for (let presses = 0; presses < 100; presses += 1) {
      if ((await slider.getAttribute('aria-valuetext')) === said) return;
      await this.page.keyboard.press(key);
    }
    throw new Error(`The slider never said "${said}".`);
  }

  /** The quickest complete guess: all at once first, the same findings, nothing lost. */
  async guess(): Promise<void> {
    await this.endsFirst('All at once').check();
    await this.findsMost('The same').check();
    await this.loses('Nothing is lost').check();
  }
}
