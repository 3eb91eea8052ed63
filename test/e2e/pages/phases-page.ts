import type { Locator, Page } from '@playwright/test';

/** The drawer in which phases are built by hand. */
export class PhasesPage {
  readonly dialog: Locator;
  readonly undo: Locator;
  readonly phases: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Your phases' });
    this.undo = this.dialog.getByRole('button', { name: 'Undo' });
    this.phases = this.dialog.getByRole('region', { name: /^Phase \d+$/ });
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Phases', exact: true }).click();
    await this.dialog.waitFor();
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Done' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  async startFrom(structure: string): Promise<void> {
    await this.dialog.getByRole('group', { name: 'Start from' }).getByRole('button', { name: structure }).click();
  }

  phase(number: number): Locator {
    return this.dialog.getByRole('region', { name: `Phase ${number}`, exact: true });
  }

  /** Where a task is, as a list box that moves it. */
  phaseOf(task: string): Locator {
    return this.dialog.getByRole('combobox', { name: `Phase of ${task}`, exact: true });
  }

  task(title: string): Locator {
    return this.dialog.getByRole('listitem').and(this.page.locator('[data-task-row]')).filter({ hasText: title });
  }

  /** The tasks of each phase from top to bottom, as they are drawn. */
  order(): Promise<string[]> {
    return this.phases.evaluateAll((phases) =>
      phases.map((phase) =>
        [...phase.querySelectorAll('[data-task-row] [title]')]
          .filter((each) => each.tagName === 'SPAN')
          .map((each) => each.textContent)
          .join(', '),
      ),
    );
  }
}
