import type { Locator, Page } from '@playwright/test';

/** A set of conversations: its draft, and its lanes once they have started. */
export class ConversationsPage {
  readonly start: Locator;
  readonly toAll: Locator;
  readonly foot: Locator;

  constructor(readonly page: Page) {
    this.start = page.getByRole('button', { name: 'Start all' });
    this.toAll = page.getByRole('textbox', { name: 'Message all lanes' });
    this.foot = page.getByRole('region', { name: 'All lanes together' });
  }

  lane(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  /** In a draft: names the lane at this place, briefs it, and gives it a text. */
  async write(place: number, title: string, brief: string, text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: `Name of Lane ${place}` }).fill(title);
    const lane = this.lane(title);
    await lane.getByRole('textbox', { name: `Brief of ${title}` }).fill(brief);
    await lane.getByRole('button', { name: 'Text', exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Add a text' });
    await dialog.getByRole('textbox', { name: 'Title' }).fill(`${title} notes`);
    await dialog.getByRole('textbox', { name: 'Text' }).fill(text);
    await dialog.getByRole('button', { name: 'Add' }).click();
  }

  async ask(title: string, text: string): Promise<void> {
    await this.lane(title)
      .getByRole('textbox', { name: `Message ${title}` })
      .fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** What can be done with all of them, by the words of the menu. */
  async ofSet(item: string): Promise<void> {
    await this.page.getByRole('button', { name: 'More for these conversations' }).click();
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
  }

  async more(title: string, item: string): Promise<void> {
    await this.lane(title)
      .getByRole('button', { name: `More for ${title}` })
      .click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }
}
