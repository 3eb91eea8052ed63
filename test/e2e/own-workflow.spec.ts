import type { ComparisonSummary } from '../../shared/contract.ts';
import { expect, test } from './fixtures/test.ts';
import { BuilderPage } from './pages/builder-page.ts';
import { hostCommand } from './pages/host-command.ts';
import { Rooms } from './pages/rooms.ts';
import { RunPage } from './pages/run-page.ts';

const interviews = `# Interviews
Nine of eleven people left because the roster changed twice a week.
The new rota costs 1,450 hours a quarter.
Nobody asked the night shift before the change.`;
const log = `# Milestone log
The pilot slipped from 3 May to 24 June.
Two suppliers have not signed, and the third raised its price by 12%.`;

test(
  'two tasks of one’s own work run side by side, and quote the texts that they read',
  { tag: '@desktop' },
  async ({ app }) => {
    const { page } = app;
    const rooms = new Rooms(page);
    const builder = new BuilderPage(page);
    await rooms.enter('Exercises');
    await builder.begin();
    await builder.paste('Interviews', interviews);
    await builder.paste('Milestone log', log);
    await builder.write('People', 'Name the risks that the interviews show, each with its figure.', ['Interviews']);
    await builder.write('Delivery', 'Name the dates and prices that changed, each with its figure.', ['Milestone log']);

    await test.step('it is drawn as independent and forecast without a request', async () => {
      await expect(page.getByRole('group', { name: 'Plan, wave 1: People and Delivery' })).toBeVisible();
      await expect(builder.forecast.getByRole('row', { name: /^One thread/ })).toContainText(/\d\.\d s/);
      await expect(builder.forecast.getByRole('row', { name: /^All at once/ })).toContainText(/\d\.\d s/);
    });

    await test.step('it is kept, as a reload shows', async () => {
      await expect(builder.saved).toBeVisible();
      await page.reload();
      await expect(builder.task('People')).toBeVisible();
      await expect(builder.material('Milestone log')).toBeVisible();
    });

    await test.step('it runs in three structures', async () => {
      await builder.run.click();
      await builder.runDialog.getByRole('button', { name: 'Start' }).click();
      const run = new RunPage(page);
      await run.onward.click({ timeout: 60_000 });
    });

    const [latest] = await hostCommand(page, 'comparison.list', {});
    const { comparison } = await hostCommand(page, 'comparison.result', {
      comparison: (latest as ComparisonSummary).id,
    });
    for (const run of comparison.runs) {
      const [people, delivery] = run.tasks.map(({ output }) => output);
      expect.soft(people).toContain('1,450 hours');
      expect.soft(delivery).toContain('12%');
    }
    await expect(page.getByText(/practice/i).first()).toBeVisible();
  },
);

test('every edit can be undone, and what is deleted comes back', async ({ app }) => {
  const { page } = app;
  const builder = new BuilderPage(page);
  await new Rooms(page).enter('Exercises');
  await builder.begin();
  await builder.write('First', 'Read it and list the dates.', []);
  await builder.write('Second', 'Join what the first one found.', []);
  await builder.inspector.getByRole('combobox', { name: 'Add a handoff from' }).selectOption('First');
  await expect(page.getByRole('group', { name: 'Plan, wave 1: First; wave 2: Second' })).toBeVisible();

  await builder.undo.click();
  await expect(page.getByRole('group', { name: 'Plan, wave 1: First and Second' })).toBeVisible();
  await builder.redo.click();
  await expect(page.getByRole('group', { name: 'Plan, wave 1: First; wave 2: Second' })).toBeVisible();

  await builder.task('First').focus();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('group', { name: 'Plan, wave 1: Second' })).toBeVisible();
  await page.getByRole('status', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('group', { name: 'Plan, wave 1: First; wave 2: Second' })).toBeVisible();
});

test('a text that is too long, an empty one and a file without text get a sentence', async ({ app }) => {
  const { page } = app;
  const builder = new BuilderPage(page);
  await new Rooms(page).enter('Exercises');
  await builder.begin();

  await builder.addText.click();
  const { materialDialog } = builder;
  await materialDialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(materialDialog.getByRole('alert')).toContainText('There is no text yet.');
  // As a paste puts it there: typing five million characters one by one is nobody's way.
  await materialDialog.getByRole('textbox', { name: 'Text' }).evaluate((area: HTMLTextAreaElement) => {
    const setter = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
    setter?.call(area, 'word '.repeat(1_000_000));
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect(materialDialog.getByRole('alert')).toContainText('500,000');
  await materialDialog.getByRole('button', { name: 'Cancel' }).click();

  await builder.addText.click();
  await materialDialog.locator('input[type=file]').setInputFiles([
    { name: 'nothing.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
    { name: 'photo.txt', mimeType: 'text/plain', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2]) },
    { name: 'notes.md', mimeType: 'text/markdown', buffer: Buffer.from('# Notes\nThe pilot slipped.') },
  ]);
  const check = page.getByRole('region', { name: 'Check' });
  await expect(check.getByText('“nothing.txt” is empty.')).toBeVisible();
  await expect(check.getByText(/“photo.txt” is no text, PDF or Word file/)).toBeVisible();
  await expect(builder.material('notes')).toBeVisible();
});
