import type { Locator, Page } from '@playwright/test';

/** The cards beside one's own plan of an exercise; in a narrow window in the drawer. */
export class CardPalette {
  readonly self: Locator;
  readonly cards: Locator;
  readonly own: Locator;
  readonly drawer: Locator;

  constructor(readonly page: Page) {
    this.self = page.getByRole('region', { name: 'Cards for this exercise' });
    this.cards = this.self.getByRole('listitem').getByRole('button');
    this.own = this.self.getByRole('button', { name: 'A card of your own' });
    this.drawer = page.getByRole('button', { name: 'Dossier, cards and hints' });
  }

  card(title: string): Locator {
    return this.self.getByRole('button', { name: title, exact: true });
  }

  /** A card whose task is in the plan. */
  picked(title: string): Locator {
    return this.self.getByRole('button', { name: `${title} (in your plan)`, exact: true });
  }
}
