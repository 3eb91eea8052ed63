import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { classOf } from '../../../shared/class/state.ts';
import type { ClassState, PodState } from '../../../shared/class/state.ts';
import { exerciseSteps } from '../../../shared/exercise/progress.ts';
import type { ExerciseStep } from '../../../shared/exercise/progress.ts';
import { stepWords } from '../../../shared/words/class.ts';
import { hostCommand } from './host-command.ts';
import { Rooms } from './rooms.ts';

/** The facilitator of the class that this page's host carries. */
export class FacilitatorDesk {
  constructor(readonly page: Page) {}

  /** By the navigation, as a person goes there. */
  async open(): Promise<void> {
    await new Rooms(this.page).enter('Class');
    await this.page.getByRole('heading', { name: 'Pods' }).waitFor();
  }

  /** The ink button names the next step, so several presses lead further. */
  async moveTo(step: ExerciseStep): Promise<void> {
    const before = exerciseSteps.indexOf((await this.state()).setting.step);
    for (const next of exerciseSteps.slice(before + 1, exerciseSteps.indexOf(step) + 1)) {
      await this.page.getByRole('button', { name: `Move everyone to ${stepWords[next]}` }).click();
    }
    await expect.poll(async () => (await this.state()).setting.step).toBe(step);
  }

  /** To the pod that is stuck. */
  async help(pod: string): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${pod}, stuck .* Help$`) }).click();
    await this.dialog.getByRole('button', { name: 'I helped' }).click();
    await expect(this.dialog).toHaveCount(0);
  }

  /** To those that are offered: pods without a run of their own. */
  async giveFinishedRun(): Promise<void> {
    await this.page.getByRole('button', { name: 'Load a finished run' }).click();
    await this.dialog.getByRole('button', { name: 'Load it for 1 pod' }).click();
    await expect(this.dialog).toHaveCount(0);
  }

  async askToPresent(pod: string): Promise<void> {
    await this.page
      .getByRole('button', { name: new RegExp(`^${pod}\\b`) })
      .first()
      .click();
    await this.page.getByRole('button', { name: 'Ask to present' }).click();
    await this.page.keyboard.press('Escape');
  }

  async ask(when: 'before' | 'after'): Promise<void> {
    await this.page.getByRole('button', { name: 'More for this class' }).click();
    await this.page.getByRole('menuitem', { name: 'The transfer question' }).click();
    await this.page.getByRole('radio', { name: new RegExp(`^${when}`, 'i') }).check({ force: true });
    await this.page.getByRole('button', { name: /^Ask it now/ }).click();
    await expect.poll(async () => (await this.state()).asked).toBe(when);
    await this.page.keyboard.press('Escape');
  }

  async pause(label: 'Pause' | 'Go on'): Promise<void> {
    await this.page.getByRole('button', { name: 'More for this class' }).click();
    await this.page.getByRole('menuitem', { name: label }).click();
  }

  async stopAsking(): Promise<void> {
    await this.page.getByRole('button', { name: 'More for this class' }).click();
    await this.page.getByRole('menuitem', { name: 'The transfer question' }).click();
    await this.page.getByRole('button', { name: 'Stop asking' }).click();
    await expect.poll(async () => (await this.state()).asked).toBeNull();
    await this.page.keyboard.press('Escape');
  }

  async reveal(): Promise<void> {
    await this.page.getByRole('button', { name: 'Reveal' }).click();
    await expect.poll(async () => (await this.state()).revealed).toBe(true);
  }

  async end(): Promise<void> {
    await this.page.getByRole('button', { name: 'End class' }).click();
    await this.dialog.getByRole('button', { name: 'End class' }).click();
    await this.page.getByRole('button', { name: 'Open the class again' }).waitFor();
  }

  /** Presses an entry of the export menu. */
  async export(label: 'Results' | 'Roster' | 'Reflections and answers' | 'For a learning record store'): Promise<void> {
    await this.page.getByRole('button', { name: 'Export', exact: true }).click();
    await this.page.getByRole('menuitem', { name: new RegExp(`^${label}`) }).click();
  }

  get debrief(): Locator {
    return this.page.getByRole('region', { name: 'For the debrief' });
  }

  private get dialog(): Locator {
    return this.page.getByRole('dialog');
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
    await this.page.getByRole('radio', { name: new RegExp(`^${number} ?(,|$)`) }).check();
    await this.page.getByRole('textbox', { name: 'A name for your pod' }).fill(name);
    await this.page.getByRole('textbox', { name: 'Who is in it' }).fill(members);
    await this.page.getByRole('button', { name: `Join Pod ${number}` }).click();
  }

  /** Answers the question that the class is asked. */
  async answer(why: string): Promise<void> {
    await this.dialog.getByRole('radio').first().check();
    await this.dialog.getByRole('textbox').fill(why);
    await this.dialog.getByRole('button', { name: 'Answer', exact: true }).click();
  }
}
