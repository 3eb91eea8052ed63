import type { Locator, Page } from '@playwright/test';

/** Settings: every change is saved at once. */
export class SettingsPage {
  readonly key: Locator;
  readonly storeKey: Locator;
  /** There only while a key that was typed here is kept. */
  readonly removeKey: Locator;

  /** Of a compatible server. */
  readonly address: Locator;
  readonly ask: Locator;
  readonly modelName: Locator;
  readonly abilities: Locator;
  readonly test: Locator;
  /** Every fault that is set, a line each. */
  readonly faults: Locator;
  readonly faultsText: Locator;

  constructor(readonly page: Page) {
    this.address = page.getByLabel('Server address');
    this.ask = page.getByRole('button', { name: 'Ask the server' });
    this.modelName = page.getByLabel('Name of the model');
    this.abilities = page.getByRole('table', { name: 'What the server can do' });
    this.test = page.getByRole('button', { name: 'Test the connection' });
    this.faults = page.getByRole('list', { name: 'Faults that are set' }).getByRole('listitem');
    this.faultsText = page.getByLabel('Faults as text');
    this.key = page.getByLabel('Claude key');
    this.storeKey = page.getByRole('button', { name: 'Store' });
    this.removeKey = page.getByRole('button', { name: 'Remove', exact: true });
  }

  /** Which model answers; what the connection needs is shown once it is chosen. */
  connection(name: 'Practice model' | 'Claude' | 'Compatible server'): Locator {
    return this.page
      .getByRole('group', { name: 'Which model answers' })
      .getByRole('radio', { name: new RegExp(`^${name}`) });
  }

  /** One line of what a server was found to be able to do. */
  ability(name: string): Locator {
    return this.abilities.getByRole('row', { name: new RegExp(`^${name} `) });
  }

  pace(pace: number): Locator {
    return this.page.getByRole('group', { name: 'Pace' }).getByRole('radio', { name: `${pace}×`, exact: true });
  }

  gates(choice: 'Pass by themselves' | 'Ask me'): Locator {
    return this.page.getByRole('group', { name: 'Review gates' }).getByRole('radio', { name: choice });
  }

  toggle(name: string): Locator {
    return this.page.getByRole('switch', { name, exact: true });
  }

  theme(theme: 'System' | 'Light' | 'Dark'): Locator {
    return this.page.getByRole('group', { name: 'Theme' }).getByRole('radio', { name: theme });
  }

  /** What a number field is called, e.g. `Seed`. */
  number(name: string): Locator {
    return this.page.getByRole('main').getByLabel(name, { exact: true });
  }
}
