import type { Locator } from '@playwright/test';
import type { ComparisonSummary } from '../../shared/contract.ts';
import { blankTask } from '../../shared/workflow/blank-task.ts';
import { accessibilityViolations } from './fixtures/accessibility.ts';
import { viewport } from './fixtures/running-host.ts';
import { expect, test } from './fixtures/test.ts';
import { BuilderPage } from './pages/builder-page.ts';
import { hostCommand } from './pages/host-command.ts';
import { PhasesPage } from './pages/phases-page.ts';
import { Rooms } from './pages/rooms.ts';
import { RunPage } from './pages/run-page.ts';

const notes = blankTask([], 'Notes', { brief: 'Name the risks of the plan, each in one sentence.' });
const figures = blankTask([], 'Figures', { brief: 'Name the figures of the plan, each in one sentence.' });
const sheet = blankTask([], 'Page', { brief: 'Write one page on what was found.', needs: [notes.id] });
const tasks = [notes, figures, sheet];

test.beforeEach(async ({ app: { page } }) => {
  const workflow = { id: 'plan', title: 'A plan', goal: null, exercise: null, plan: null, materials: [], tasks };
  const kept = await hostCommand(page, 'workflow.create', { from: 'workflow', workflow });
  await new Rooms(page).open(`/workflows/${kept.id}`);
  await new BuilderPage(page).task('Page').waitFor();
});

test('phases are built by hand, kept, forecast and run', async ({ app: { page } }) => {
  const builder = new BuilderPage(page);
  const phases = new PhasesPage(page);
  await phases.open();
  await phases.startFrom('All at once');
  expect(await phases.order()).toEqual(['Notes, Figures, Page']);

  await test.step('a task moves by its list box, which keeps the focus', async () => {
    await phases.dialog.getByRole('button', { name: 'Add a phase' }).click();
    await phases.phaseOf('Page').selectOption('Phase 2');
    expect(await phases.order()).toEqual(['Notes, Figures', 'Page']);
    await expect(phases.phaseOf('Page')).toBeFocused();
  });

  await test.step('and by being dragged, to the place where it is dropped', async () => {
    await phases.task('Figures').dragTo(phases.task('Page'), { targetPosition: { x: 40, y: 4 } });
    await expect.poll(() => phases.order()).toEqual(['Notes', 'Figures, Page']);
  });

  await test.step('what can’t run is told at the task, and can’t be started', async () => {
    await phases.phaseOf('Notes').selectOption('Phase 2');
    await phases.phaseOf('Page').selectOption('Phase 1');
    await expect(phases.task('Page')).toContainText('Needs “Notes”, which comes later, in phase 2.');
    await phases.close();
    await expect(builder.forecast.getByRole('row', { name: /^One thread/ })).toBeVisible();
    await expect(builder.forecast.getByRole('row', { name: /^Your phases/ })).toHaveCount(0);
    await builder.run.click();
    await builder.runDialog.getByRole('checkbox', { name: 'One thread' }).uncheck();
    await builder.runDialog.getByRole('checkbox', { name: 'Your phases' }).check();
    await expect(builder.runDialog.getByRole('alert')).toContainText('Page in phase 1 needs “Notes”');
    await builder.runDialog.getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('undo takes it back step by step', async () => {
    await phases.open();
    await phases.undo.click();
    await phases.undo.click();
    expect(await phases.order()).toEqual(['Notes', 'Figures, Page']);
    await phases.phase(2).getByRole('radio', { name: 'One thread' }).check();
    await phases.phase(1).getByText('Review after it').click();
    await expect(phases.phase(1).getByRole('switch', { name: 'Review after it' })).toBeChecked();
    await phases.close();
  });

  await test.step('they are kept, as a reload shows, and forecast with the others', async () => {
    await expect(builder.saved).toBeVisible();
    await page.reload();
    await expect(builder.forecast.getByRole('row', { name: /^Your phases/ })).toContainText(/\d\.\d s/);
    await phases.open();
    expect(await phases.order()).toEqual(['Notes', 'Figures, Page']);
    await expect(phases.phase(2).getByRole('radio', { name: 'One thread' })).toBeChecked();
    await phases.close();
  });

  await test.step('they run beside the others, phase by phase', async () => {
    await builder.run.click();
    await builder.runDialog.getByRole('button', { name: 'Start' }).click();
    const run = new RunPage(page);
    const own = run.column('Your phases').self;
    await expect(own.getByRole('region', { name: 'Phase 1' })).toContainText('Notes');
    await expect(own.getByRole('region', { name: 'Phase 2' })).toContainText('Figures');
    await run.onward.click({ timeout: 60_000 });
    const [latest] = await hostCommand(page, 'comparison.list', {});
    const { comparison } = await hostCommand(page, 'comparison.result', {
      comparison: (latest as ComparisonSummary).id,
    });
    const inOwn = comparison.runs.find(({ structure }) => structure === 'own');
    expect(inOwn?.state).toBe('finished');
    expect(inOwn?.tasks.map(({ title, conversation }) => [title, conversation])).toEqual([
      ['Notes', 'c1'],
      ['Figures', 'c2'],
      ['Page', 'c2'],
    ]);
  });
});

test('phases are built without a mouse, by whoever can’t see them', async ({ app: { page } }) => {
  const phases = new PhasesPage(page);
  const { dialog } = phases;
  const button = (name: string) => dialog.getByRole('button', { name, exact: true });
  const pressAt = async (control: Locator, key = 'Enter') => {
    await control.focus();
    await page.keyboard.press(key);
  };
  await pressAt(page.getByRole('button', { name: 'Phases', exact: true }));
  await pressAt(button('One thread'));
  await expect(button('One thread')).toBeFocused();
  await pressAt(button('Put Figures later'));
  expect(await phases.order()).toEqual(['Notes, Page, Figures']);
  await expect(button('Put Figures later')).toBeFocused();
  await pressAt(button('Begin a new phase with Page'), 'Space');
  expect(await phases.order()).toEqual(['Notes', 'Page, Figures']);
  await expect(phases.phaseOf('Page')).toBeFocused();
  await pressAt(button('Remove phase 2, its tasks go to its neighbour'));
  expect(await phases.order()).toEqual(['Notes, Page, Figures']);
  await expect(phases.phase(1).getByRole('heading')).toBeFocused();
  await page.keyboard.press('Control+z');
  expect(await phases.order()).toEqual(['Notes', 'Page, Figures']);

  await phases.phaseOf('Notes').selectOption('Phase 2');
  await expect(phases.task('Page')).toContainText('which comes after it in the same thread');
  for (const [colorScheme, size] of [
    ['light', viewport],
    ['dark', { width: 1024, height: 700 }],
  ] as const) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect.soft(await accessibilityViolations(page), `an empty phase and a fault, ${colorScheme}`).toEqual([]);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
