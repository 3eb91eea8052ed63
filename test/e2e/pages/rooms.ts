import type { Locator, Page } from '@playwright/test';
import type { ExerciseStep } from '../../../shared/exercise/progress.ts';

/** What every screen has around it: the navigation, the stepper of an exercise, the palette. */
export class Rooms {
  readonly navigation: Locator;
  readonly steps: Locator;
  readonly palette: Locator;
  readonly messages: Locator;
  readonly title: Locator;

  constructor(readonly page: Page) {
    this.navigation = page.getByRole('navigation', { name: 'Main' });
    this.steps = page.getByRole('navigation', { name: 'Steps of the exercise' });
    this.palette = page.getByRole('dialog', { name: 'Command palette' });
    this.messages = page.getByRole('status', { name: 'Messages' });
    this.title = page.getByRole('heading', { level: 1 });
  }

  /** By the navigation, as a person goes there. */
  async enter(
    room: 'Home' | 'Exercises' | 'Conversations' | 'Lessons' | 'Results' | 'Class' | 'Settings',
  ): Promise<void> {
    // Behind its name a room may say how much of it is done.
    await this.navigation.getByRole('link', { name: new RegExp(`^${room}\\b`) }).click();
  }

  /** By the stepper. */
  async stepTo(name: string): Promise<void> {
    await this.steps.getByRole('link', { name: new RegExp(`\\b${name}\\b`) }).click();
  }

  /** By its address, as from a bookmark. */
  async open(route: string): Promise<void> {
    await this.page.evaluate((hash) => void (location.hash = hash), route);
  }

  async openStep(step: ExerciseStep): Promise<void> {
    await this.open(`/exercises/board-prep/${step}`);
  }
}
