import type { Locator, Page } from '@playwright/test';

/** Run: the structures side by side, live or as they ended. */
export class RunPage {
  readonly controls: Locator;
  readonly stopAll: Locator;
  readonly retryFailed: Locator;
  readonly onward: Locator;

  constructor(readonly page: Page) {
    this.controls = page.getByRole('group', { name: 'Run controls' });
    this.stopAll = this.controls.getByRole('button', { name: 'Stop all' });
    this.retryFailed = this.controls.getByRole('button', { name: 'Retry failed' });
    this.onward = page.getByRole('link', { name: 'See the comparison' });
  }

  /** One structure, by its name. */
  column(structure: string): RunColumn {
    return new RunColumn(this.page.getByRole('region', { name: structure, exact: true }));
  }

  /**
   * Notes from now on everything that one structure shows, also what is gone before anybody has looked. Call on any
   * screen of the same page, before the run starts.
   */
  async record(structure: string): Promise<LaneRecord> {
    const seen = await this.page.evaluateHandle((name) => {
      const record = { mostInFlight: 0, texts: [] as string[] };
      const note = () => {
        const column = [...document.querySelectorAll('main section')].find(
          (section) => section.querySelector('h2')?.textContent === name,
        );
        if (!column) return;
        const inFlight = column.querySelectorAll('button[aria-label^="Stop "]').length;
        record.mostInFlight = Math.max(record.mostInFlight, inFlight);
        for (const lane of column.querySelectorAll('article')) {
          const text = `${lane.querySelector('h3')?.textContent}: ${lane.textContent}`;
          if (record.texts.at(-1) !== text) record.texts.push(text);
        }
      };
      new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
      return record;
    }, structure);
    return seen.jsonValue.bind(seen);
  }

  /** Presses Stop all and says yes. */
  async stopEverything(): Promise<void> {
    await this.stopAll.click();
    await this.page
      .getByRole('dialog', { name: /^Stop / })
      .getByRole('button', { name: 'Stop all' })
      .click();
  }
}

/** What a structure has shown: the most requests in flight, and each text of a lane after its name and a colon. */
export type LaneRecord = () => Promise<{ readonly mostInFlight: number; readonly texts: readonly string[] }>;

/** One structure on the Run page. */
export class RunColumn {
  readonly clock: Locator;
  /** One for every request that is in flight. */
  readonly stopButtons: Locator;
  readonly done: Locator;
  readonly goOn: Locator;
  /** A gate that waits for its reviewer. */
  readonly gate: Locator;

  constructor(readonly self: Locator) {
    this.clock = self.getByRole('timer');
    this.stopButtons = self.getByRole('button', { name: /^Stop / });
    this.done = self.getByText(/^\d+ of \d+$/);
    this.goOn = self.getByRole('button', { name: 'Go on' });
    this.gate = self.getByRole('region', { name: /waits for your review$/ });
  }

  /** What can be done with the run as a whole, by the words of the menu. */
  async choose(item: RegExp): Promise<void> {
    await this.self.getByRole('button', { name: /^More for / }).click();
    await this.self.page().getByRole('menuitem', { name: item }).click();
  }

  /** Opens what the gate holds up. */
  async openReview(): Promise<ReviewPanel> {
    await this.gate.getByRole('button', { name: 'Review', exact: true }).click();
    return new ReviewPanel(this.self.page().getByRole('dialog', { name: /waits for your review$/ }));
  }

  /** A lane as a card, or a turn in its list. */
  lane(task: string): Locator {
    return this.self
      .getByRole('article', { name: task, exact: true })
      .or(this.self.locator('li[data-lane]').filter({ has: this.self.page().getByText(task, { exact: true }) }));
  }

  /** What a lane has written; while it writes, and for cards afterwards too. */
  answer(task: string): Locator {
    return this.self.getByRole('group', { name: new RegExp(`^Answer of ${task}`) });
  }

  act(what: 'Stop' | 'Retry' | 'Focus', task: string): Locator {
    return this.self.getByRole('button', { name: `${what} ${task}`, exact: true });
  }
}

/** The outputs before a gate, lying open. */
export class ReviewPanel {
  readonly approve: Locator;

  constructor(readonly self: Locator) {
    this.approve = self.getByRole('button', { name: 'Approve and go on' });
  }

  output(task: string): Locator {
    return this.self.getByRole('region', { name: task, exact: true });
  }

  /** The field of an output that is being edited or sent back. */
  typed(task: string): Locator {
    return this.output(task).getByRole('textbox');
  }

  async act(what: 'Edit' | 'Send back', task: string): Promise<void> {
    await this.output(task)
      .getByRole('button', { name: `${what} ${task}` })
      .click();
  }

  async give(what: 'Save this output' | 'Send back' | 'Cancel', task: string): Promise<void> {
    await this.output(task).getByRole('button', { name: what, exact: true }).click();
  }
}
