import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { BuilderPage } from './pages/builder-page.ts';
import { ClaimsPage } from './pages/claims-page.ts';
import { ConversationsPage } from './pages/conversations-page.ts';
import { Keyboard } from './pages/keyboard.ts';
import { LessonPage } from './pages/lesson-page.ts';
import { countPresses } from './pages/pointer.ts';
import { PredictPage } from './pages/predict-page.ts';
import { ResultsPage } from './pages/results-page.ts';
import { Rooms } from './pages/rooms.ts';
import { startRun } from './pages/started-run.ts';

/**
 * The product without a mouse, room after room. The walk from Home through an exercise to its reflection is
 * builder-by-keyboard.spec.ts. The focus is shown and in sight at every stop, and is never lost.
 */
test.setTimeout(240_000);

/** The focus is somewhere, which is not the page as a whole. */
async function expectFocus(keyboard: Keyboard, after: string): Promise<void> {
  await expect.poll(() => keyboard.where(), { message: `the focus after ${after}` }).not.toBeNull();
}

/** What opens takes the focus, keeps it, and gives it back when Escape closes it. */
async function expectTrap(keyboard: Keyboard, opener: Locator, opened: Locator): Promise<void> {
  await keyboard.press(opener);
  await expect(opened).toBeVisible();
  const inside = () => opened.evaluate((dialog) => dialog.contains(document.activeElement));
  await expect.poll(inside, { message: 'the focus goes into what has opened' }).toBe(true);
  for (let presses = 0; presses < 30; presses += 1) {
    await keyboard.page.keyboard.press('Tab');
    // Behind its last control a dialog lets the keyboard out to the browser's own parts, and nowhere else.
    expect((await inside()) || (await keyboard.where()) === null, 'the focus stays in what has opened').toBe(true);
  }
  await keyboard.page.keyboard.press('Escape');
  await expect(opened).toBeHidden();
  await expect(opener).toBeFocused();
}

async function begin(page: Page): Promise<{ keyboard: Keyboard; rooms: Rooms; presses: () => Promise<number> }> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(page.getByRole('main')).toBeVisible();
  return { keyboard: new Keyboard(page), rooms: new Rooms(page), presses: await countPresses(page) };
}

test('a workflow of one’s own by keyboard: tasks, edges, places, undo, and what opens over it', async ({ app }) => {
  const { page } = app;
  const { keyboard, rooms, presses } = await begin(page);
  const builder = new BuilderPage(page);
  await keyboard.press(rooms.navigation.getByRole('link', { name: /^Exercises/ }));
  await expect(rooms.title).toHaveText('Exercises');
  await expectFocus(keyboard, 'a change of room');
  await keyboard.press(page.getByRole('button', { name: 'A workflow of your own' }));
  await expect(builder.addTask).toBeVisible();
  await expectFocus(keyboard, 'a new workflow');

  await keyboard.press(builder.addTask);
  await expect(builder.task('Task 1')).toBeVisible();
  await keyboard.press(builder.addTask);
  const [first, second] = [builder.task('Task 1'), builder.task('Task 2')];
  await expect(second).toBeVisible();

  await test.step('connect and move', async () => {
    await keyboard.reach(first, 'back');
    await page.keyboard.press('c');
    await keyboard.reach(second);
    await page.keyboard.press('Enter');
    await expect(builder.canvas).toHaveAccessibleName(/; wave 2: Task 2$/);
    await expectFocus(keyboard, 'connecting');
    await keyboard.reach(first, 'back');
    const before = await first.boundingBox();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(async () => (await first.boundingBox())?.y).toBeGreaterThan(before?.y ?? NaN);
    await expect(first).toBeFocused();
  });

  await test.step('delete and undo', async () => {
    await page.keyboard.press('Delete');
    await expect(first).toHaveCount(0);
    await expectFocus(keyboard, 'deleting a task');
    await page.keyboard.press('Control+z');
    await expect(first).toBeVisible();
    await expectFocus(keyboard, 'undo');
  });

  await test.step('dialogs, menus and drawers keep the focus and give it back', async () => {
    await expectTrap(keyboard, builder.addText, builder.materialDialog);
    await expectTrap(keyboard, page.getByRole('button', { name: 'Phases', exact: true }), page.getByRole('dialog'));
    await keyboard.reach(first);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(first).toBeFocused();
  });

  await test.step('every stop of the builder', async () => {
    expect((await keyboard.round()).length).toBeGreaterThan(20);
  });
  expect(await presses()).toBe(0);
});

test.describe('runs', () => {
  test.use({ settings: { gates: 'ask' } });

  test('runs by keyboard: a gate, what a lane was sent, every stop of the results, a mend, stopping', async ({
    app,
  }) => {
    const { page } = app;
    const { keyboard, rooms, presses } = await begin(page);
    const run = await startRun(page, ['thread', 'all-at-once', 'phased']);
    const phased = run.column('Phased');

    await test.step('a gate', async () => {
      await expect(phased.gate).toBeVisible({ timeout: 60_000 });
      await keyboard.press(phased.gate.getByRole('button', { name: 'Review', exact: true }));
      const review = page.getByRole('dialog', { name: /waits for your review$/ });
      await expect(review).toBeVisible();
      await keyboard.press(review.getByRole('button', { name: 'Approve and go on' }), 'back');
      await expect(review).toBeHidden();
      await expectFocus(keyboard, 'a review');
    });

    await test.step('what a lane was sent', async () => {
      const sent = run.column('All at once').self.getByRole('button', { name: 'What Financial analysis was sent' });
      await keyboard.press(sent);
      await expect(page.getByRole('complementary', { name: 'What Financial analysis was sent' })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(sent).toBeFocused();
    });

    await test.step('on to the results', async () => {
      await expect(run.onward).toBeVisible({ timeout: 60_000 });
      await keyboard.round();
      await keyboard.press(run.onward);
      await expect(new ResultsPage(page).answers).not.toHaveCount(0);
      await expectFocus(keyboard, 'going on to the results');
    });

    const results = new ResultsPage(page);
    await test.step('every stop of the results', async () => {
      const stops = await keyboard.round(250);
      expect(stops.length).toBeGreaterThan(60);
      const charts = await results.chartMenus.evaluateAll(
        (menus) => menus.filter((each) => each.checkVisibility()).length,
      );
      expect(stops.filter((stop) => stop.includes('save or copy')).length).toBe(charts);
    });

    await test.step('a mend, predicted and run again', async () => {
      await keyboard.press(results.mendAndRun);
      await expect(results.mends.getByRole('radio').first()).toBeFocused();
      await page.keyboard.press('Space');
      await keyboard.press(results.mendAndRun, 'back');
      const predict = new PredictPage(page);
      await expect(predict.lock).toBeVisible();
      await keyboard.choose(predict.endsFirst('One thread'), predict.endsFirst('All at once'));
      await keyboard.choose(predict.findsMost('One thread'), predict.findsMost('The same'));
      await keyboard.choose(predict.lost.getByRole('radio').first(), predict.loses('Nothing is lost'));
      await keyboard.press(predict.lock);
      await expect(run.onward).toBeVisible({ timeout: 60_000 });
      await expectFocus(keyboard, 'starting a run');
    });

    await test.step('a run that waits at its gate is stopped', async () => {
      await rooms.open('/');
      await startRun(page, ['thread', 'phased']);
      await expect(phased.gate).toBeVisible({ timeout: 60_000 });
      const question = page.getByRole('dialog', { name: /^Stop / });
      await expectTrap(keyboard, run.stopAll, question);
      await keyboard.press(run.stopAll);
      await keyboard.press(question.getByRole('button', { name: 'Stop all' }));
      await expect(question).toBeHidden();
      await expectFocus(keyboard, 'stopping everything');
    });

    await test.step('a comparison is deleted and brought back', async () => {
      await rooms.open('/results');
      const box = page.getByRole('checkbox', { name: /^Choose Board preparation/ }).first();
      await keyboard.reach(box);
      await page.keyboard.press('Space');
      const bar = page.getByRole('group', { name: 'Chosen comparisons' });
      await keyboard.press(bar.getByRole('button', { name: 'Delete' }), 'back');
      await expect(bar).toBeHidden();
      await expectFocus(keyboard, 'deleting a comparison');
      await keyboard.press(rooms.messages.getByRole('button', { name: 'Undo' }));
      await expect(rooms.messages.getByRole('button', { name: 'Undo' })).toBeHidden();
      await expectFocus(keyboard, 'the Undo of a message');
      expect(await keyboard.where()).not.toContain('Dismiss');
      await keyboard.round();
    });
    expect(await presses()).toBe(0);
  });
});

test('conversations, a lesson, claims, a class and the settings by keyboard', async ({ app }) => {
  const { page } = app;
  const { keyboard, rooms, presses } = await begin(page);

  await test.step('the palette takes the focus and gives it back', async () => {
    const settings = rooms.navigation.getByRole('link', { name: /^Settings/ });
    await keyboard.reach(settings);
    await page.keyboard.press('Control+k');
    await expect(rooms.palette.getByRole('combobox')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(settings).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(rooms.title).toHaveText('Settings');
    await expectFocus(keyboard, 'opening Settings');
    expect((await keyboard.round()).length).toBeGreaterThan(25);
  });

  await test.step('two conversations, a message to both, a branch', async () => {
    const chats = new ConversationsPage(page);
    await keyboard.press(rooms.navigation.getByRole('link', { name: /^Conversations/ }));
    await keyboard.press(page.getByRole('button', { name: 'New conversations' }));
    for (const place of [1, 2]) {
      await keyboard.reach(page.getByRole('textbox', { name: `Brief of Lane ${place}` }));
      await page.keyboard.type('List the colours of a flag in three words.');
    }
    await keyboard.press(chats.start, 'back');
    await expect(chats.lane('Lane 1')).toContainText('Done', { timeout: 60_000 });
    await expectFocus(keyboard, 'starting conversations');
    await keyboard.reach(chats.toAll);
    await page.keyboard.type('And of which country?');
    await page.keyboard.press('Enter');
    const edit = chats.lane('Lane 2').getByRole('button', { name: /^Edit “And of which/ });
    await expect(edit).toBeVisible({ timeout: 60_000 });
    await expect(chats.lane('Lane 2')).toContainText('Done', { timeout: 60_000 });
    await keyboard.press(edit);
    const dialog = page.getByRole('dialog', { name: 'Edit and send as a branch' });
    await keyboard.reach(dialog.getByRole('textbox', { name: 'Message' }));
    await page.keyboard.type('Say it again.');
    await keyboard.press(dialog.getByRole('button', { name: 'Send as a branch' }));
    await expect(chats.lane('Lane 2, branch 2')).toBeVisible();
    await expectFocus(keyboard, 'sending a branch');
    await keyboard.round();
  });

  await test.step('a lesson: its guess, its widget, its questions', async () => {
    await rooms.open('/lessons/two-levers');
    const lesson = new LessonPage(page);
    await expect(lesson.title).toHaveText('Two levers');
    await keyboard.round(250);
    await keyboard.press(lesson.answers.first());
    await expect(lesson.answers.first()).toHaveAttribute('aria-pressed', 'true');
    await expect(lesson.quiz.getByRole('status').first()).not.toBeEmpty();
    await keyboard.press(lesson.quiz.getByRole('button', { name: 'Next question' }));
    await expectFocus(keyboard, 'the next question');
  });

  await test.step('claims', async () => {
    await rooms.open('/claims');
    const claims = new ClaimsPage(page);
    await expect(claims.card('A fault between services').measure).toBeVisible({ timeout: 60_000 });
    await keyboard.round(250);
  });

  await test.step('a class: its door, its room, its end', async () => {
    await keyboard.press(rooms.navigation.getByRole('link', { name: /^Class/ }));
    const host = page.getByRole('button', { name: 'Host the class' });
    await expect(host).toBeVisible();
    await keyboard.round();
    await keyboard.press(host);
    await expect(page.getByRole('heading', { name: 'Pods' })).toBeVisible();
    await expectFocus(keyboard, 'opening a class');
    await keyboard.round();
    const end = page.getByRole('button', { name: 'End class' });
    await expectTrap(keyboard, end, page.getByRole('dialog'));
    await keyboard.press(end);
    await keyboard.press(page.getByRole('dialog').getByRole('button', { name: 'End class' }));
    await expect(page.getByRole('button', { name: 'Open the class again' })).toBeVisible();
    await expectFocus(keyboard, 'ending a class');
  });
  expect(await presses()).toBe(0);
});
