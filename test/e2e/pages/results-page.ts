import type { Locator, Page } from '@playwright/test';

/** Results of one comparison, and its place in the history. */
export class ResultsPage {
  readonly headline: Locator;
  readonly answers: Locator;
  readonly matrix: Locator;
  readonly prediction: Locator;
  readonly why: Locator;
  readonly mends: Locator;
  readonly mendAndRun: Locator;
  readonly reflection: Locator;
  readonly saveReflection: Locator;
  readonly whatWasRun: Locator;
  readonly timeline: Locator;
  /** One for each chart. */
  readonly chartMenus: Locator;

  constructor(readonly page: Page) {
    this.headline = page.getByRole('heading', { level: 1 });
    this.answers = page.getByRole('region', { name: 'The final answers' }).getByRole('article');
    this.matrix = page.getByRole('region', { name: 'What was found, what was lost, and why' });
    this.prediction = page.getByRole('region', { name: 'Your prediction' });
    this.why = page.getByRole('region', { name: 'Why it came out this way' });
    this.mends = page.getByRole('group', { name: 'Change to the plan' });
    this.mendAndRun = page.getByRole('button', { name: 'Mend and run again' });
    this.reflection = page.getByRole('textbox', { name: 'Your reflection' });
    this.saveReflection = page.getByRole('button', { name: 'Save reflection' });
    this.timeline = page.getByRole('figure', { name: /runs on one clock$/ });
    this.chartMenus = page.getByRole('button', { name: /: save or copy$/ });
    this.whatWasRun = page.getByRole('list', { name: 'What was run' });
  }

  figures(title: 'Wall-clock' | 'Tokens' | 'List price' | 'Findings'): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  /** The line that opens what is folded away. */
  fold(title: string): Locator {
    return this.page.locator('summary').filter({ hasText: title });
  }

  /** Saves a chart from its menu; the name that was offered for it. */
  async savedChart(chart: Locator, as: 'SVG' | 'PNG', file: string): Promise<string> {
    await chart.getByRole('button', { name: /: save or copy$/ }).click();
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('menuitem', { name: `Save as ${as}` }).click(),
    ]);
    await download.saveAs(file);
    return download.suggestedFilename();
  }

  /** Cells of the matrix: a structure's, by how they begin. */
  cells(structure: string, saying: string): Locator {
    return this.matrix.getByRole('button', { name: new RegExp(`^${structure}: ${saying}`) });
  }
}

/** The history. */
export class HistoryPage {
  readonly rows: Locator;

  constructor(page: Page) {
    this.rows = page.getByRole('main').locator('tbody').getByRole('row');
  }
}
