import type { Locator, Page } from '@playwright/test';
import type { ClassAction } from '../../../shared/class/action.ts';
import { classOf } from '../../../shared/class/state.ts';
import type { ClassState, PodState } from '../../../shared/class/state.ts';
import { hostCommand } from './host-command.ts';

/** The facilitator of the class that this page's host carries. */
export class FacilitatorDesk {
  constructor(readonly page: Page) {}

  async act(action: ClassAction): Promise<void> {
    await hostCommand(this.page, 'class.act', { action });
  }

  /** As its log says at this moment. */
  async state(): Promise<ClassState> {
    const { hosted } = await hostCommand(this.page, 'class.now', {});
    const state = classOf(hosted?.events ?? []);
    if (!state) throw new Error('This host carries no class.');
    return state;
  }

  async pod(number: number): Promise<PodState> {
    const found = (await this.state()).pods.find((pod) => pod.number === number);
    if (!found) throw new Error(`There is no pod ${number}.`);
    return found;
  }
}

/** What a browser that has nothing but the address is shown, and then the pod that it is. */
export class PodPages {
  readonly code: Locator;
  readonly strip: Locator;
  readonly dialog: Locator;

  constructor(readonly page: Page) {
    this.code = page.getByRole('textbox', { name: 'Class code' });
    this.strip = page.getByRole('region', { name: 'Your class', exact: true });
    this.dialog = page.getByRole('dialog');
  }

  async join(number: number, name: string, members: string): Promise<void> {
    await this.page.getByRole('radio', { name: new RegExp(`^${number}(,|$)`) }).check();
    await this.page.getByRole('textbox', { name: 'A name for your pod' }).fill(name);
    await this.page.getByRole('textbox', { name: 'Who is in it' }).fill(members);
    await this.page.getByRole('button', { name: `Join Pod ${number}` }).click();
  }

  /** Answers the question that the class is asked, whichever kind it is. */
  async answer(why: string): Promise<void> {
    await this.dialog.getByRole('textbox').fill(why);
    const choices = this.dialog.getByRole('radio');
    if ((await choices.count()) > 0) await choices.first().check();
    await this.dialog.getByRole('button', { name: 'Answer', exact: true }).click();
  }
}
