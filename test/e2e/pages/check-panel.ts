import type { Locator, Page } from '@playwright/test';

/** What the rules say of the plan on the table, with their remedies. */
export class CheckPanel {
  readonly self: Locator;
  /** Only where there is neither an error nor a warning nor a hint. */
  readonly nothing: Locator;

  constructor(readonly page: Page) {
    this.self = page.getByRole('region', { name: 'Decomposition check' });
    this.nothing = this.self.getByText('Nothing to mend', { exact: true });
  }

  issue(title: string): Locator {
    return this.self.getByRole('listitem').filter({ has: this.page.getByRole('button', { name: title }) });
  }

  remedy(issue: string, remedy: string): Locator {
    return this.issue(issue).getByRole('button', { name: remedy, exact: true });
  }
}
