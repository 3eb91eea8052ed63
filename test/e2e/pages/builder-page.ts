import type { Locator, Page } from '@playwright/test';

/** The builder, for a workflow of one's own and for one's own plan of an exercise. */
export class BuilderPage {
  readonly canvas: Locator;
  readonly addTask: Locator;
  readonly addText: Locator;
  readonly undo: Locator;
  readonly redo: Locator;
  readonly title: Locator;
  readonly brief: Locator;
  readonly inspector: Locator;
  readonly forecast: Locator;
  readonly run: Locator;
  readonly runDialog: Locator;
  readonly materialDialog: Locator;
  readonly saved: Locator;

  constructor(readonly page: Page) {
    this.canvas = page.getByRole('group', { name: /^Plan(, wave 1| without tasks)/ });
    this.addTask = page.getByRole('button', { name: 'Task', exact: true });
    this.addText = page.getByRole('button', { name: 'Add text or file' });
    this.undo = page.getByRole('button', { name: /^Undo \(/ });
    this.redo = page.getByRole('button', { name: /^Redo \(/ });
    this.inspector = page.getByRole('complementary', { name: 'Selected task' });
    this.title = this.inspector.getByRole('textbox', { name: 'Title of the task' });
    this.brief = this.inspector.getByRole('textbox', { name: 'Brief' });
    this.forecast = page.getByRole('region', { name: 'Forecast', exact: true });
    this.run = page.getByRole('button', { name: 'Run side by side' });
    this.runDialog = page.getByRole('dialog', { name: 'Run side by side' });
    this.materialDialog = page.getByRole('dialog', { name: /material/i });
    this.saved = page.getByText('Your workflow, saved');
  }

  /** A task on the canvas. */
  task(title: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${title} `) }).and(this.page.locator('[data-task]'));
  }

  /** Where the edges of a task begin (`source`) or end (`target`). */
  handle(title: string, side: 'source' | 'target'): Locator {
    return this.page
      .locator('.react-flow__node')
      .filter({ has: this.task(title) })
      .locator(`.react-flow__handle.${side}`);
  }

  material(title: string): Locator {
    return this.page.getByRole('complementary', { name: 'Goal and materials' }).getByRole('button', { name: title });
  }

  /** A new workflow, from Exercises. */
  async begin(): Promise<void> {
    await this.page.getByRole('button', { name: 'A workflow of your own' }).click();
    await this.addTask.waitFor();
  }

  async paste(title: string, text: string): Promise<void> {
    await this.addText.click();
    await this.materialDialog.getByRole('textbox', { name: 'Title' }).fill(title);
    await this.materialDialog.getByRole('textbox', { name: 'Text' }).fill(text);
    await this.materialDialog.getByRole('button', { name: 'Add', exact: true }).click();
  }

  /** A task that reads the materials of these titles. */
  async write(title: string, brief: string, materials: readonly string[]): Promise<void> {
    await this.addTask.click();
    await this.title.fill(title);
    await this.brief.fill(brief);
    for (const material of materials) {
      await this.inspector.getByRole('checkbox', { name: material }).check();
    }
  }
}
