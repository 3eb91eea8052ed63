import type { Locator, Page } from '@playwright/test';

/** One lesson as it stands open. */
export class LessonPage {
  readonly title: Locator;
  readonly rail: Locator;
  readonly guesses: Locator;
  readonly widgets: Locator;
  readonly quiz: Locator;
  readonly compare: Locator;
  readonly takeaway: Locator;
  readonly done: Locator;

  constructor(page: Page) {
    this.title = page.getByRole('heading', { level: 1 });
    this.rail = page.getByRole('navigation', { name: 'In this lesson' });
    this.guesses = page.getByRole('region', { name: /^Guess first/ });
    this.widgets = page.getByRole('article').getByRole('figure');
    this.quiz = page.getByRole('region', { name: /^Questions,/ });
    this.compare = page.getByRole('region', { name: /^Try it on real work/ });
    this.takeaway = page.getByRole('region', { name: 'To take away' });
    this.done = this.takeaway.getByText('This lesson is done.');
  }

  /** The answers of the question in front. */
  get answers(): Locator {
    return this.quiz.getByRole('list').getByRole('button');
  }
}
