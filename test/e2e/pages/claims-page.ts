import type { Locator, Page } from '@playwright/test';

/** Figures of others beside forecasts and measurements. */
export class ClaimsPage {
  readonly filter: Locator;
  readonly cards: Locator;

  constructor(readonly page: Page) {
    this.filter = page.getByRole('group', { name: 'Verdict' });
    this.cards = page
      .getByRole('main')
      .getByRole('region')
      .filter({ hasNot: page.getByRole('heading', { level: 2 }) });
  }

  verdict(name: string): Locator {
    return this.filter.getByRole('radio', { name: new RegExp(`^${name} \\d+$`) });
  }

  /** One claim, by the beginning of its sentence. */
  card(claim: string): ClaimOnPage {
    return new ClaimOnPage(this.page.getByRole('region', { name: new RegExp(`^${claim}`) }));
  }
}

class ClaimOnPage {
  readonly measure: Locator;
  readonly basis: Locator;
  readonly columns: Locator;

  constructor(readonly self: Locator) {
    this.measure = self.getByRole('button', { name: /^Measure (it|again): / });
    this.basis = self.getByRole('status');
    this.columns = self.getByRole('columnheader');
  }

  figure(label: string): Locator {
    return this.self
      .getByRole('row')
      .filter({ has: this.self.page().getByRole('rowheader', { name: label, exact: true }) });
  }
}
