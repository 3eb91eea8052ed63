import type { Locator, Page } from '@playwright/test';

/** Understand: the dossier and the materials behind it. */
export class UnderstandPage {
  readonly dossier: Locator;
  readonly materials: Locator;
  readonly onward: Locator;

  constructor(readonly page: Page) {
    this.dossier = page.getByRole('article');
    this.materials = page.getByRole('region', { name: 'Materials', exact: true });
    this.onward = page.getByRole('link', { name: /^See the (first )?plan$/ });
  }

  /** Opens a material; the drawer that shows it. */
  async read(material: string): Promise<Locator> {
    await this.materials.getByRole('button', { name: new RegExp(`^${material}`) }).click();
    return this.page.getByRole('dialog', { name: material });
  }
}

/** Break down: the picked plan on its canvas, and the other plans. */
export class BreakDownPage {
  readonly plans: Locator;
  readonly tasks: Locator;
  readonly inspector: Locator;
  readonly onward: Locator;

  constructor(readonly page: Page) {
    this.plans = page.getByRole('group', { name: 'Plan to run' });
    this.tasks = page.getByRole('button', { name: /reads [\d,]+/ });
    this.inspector = page.getByRole('complementary', { name: 'Selected task' });
    this.onward = page.getByRole('link', { name: 'Go to Predict' });
  }

  plan(title: string): Locator {
    return this.plans.getByRole('radio', { name: new RegExp(`^${title}`) });
  }

  task(title: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${title} reads`) });
  }

  /** The choice moves once the host has it, so a click and not a check. */
  async pickPlan(title: string): Promise<void> {
    await this.plan(title).click();
  }
}
