import type { Locator, Page } from '@playwright/test';

/** Home: where one left off, the exercises, what was measured lately. */
export class HomePage {
  readonly welcome: Locator;
  readonly welcomeBack: Locator;
  /** On a first visit. */
  readonly start: Locator;
  readonly example: Locator;
  readonly continueCard: Locator;
  readonly recent: Locator;

  constructor(page: Page) {
    this.welcome = page.getByRole('heading', { level: 1, name: 'Welcome to Braid' });
    this.welcomeBack = page.getByRole('heading', { level: 1, name: 'Welcome back' });
    this.start = page.getByRole('region', { name: 'Begin here' }).getByRole('link', { name: 'Start' });
    this.example = page.getByRole('region', { name: 'An example to look at' });
    this.continueCard = page.getByRole('region', { name: 'Continue where you left off' });
    this.recent = page.getByRole('table', { name: 'Comparisons' }).locator('tbody').getByRole('row');
  }
}
