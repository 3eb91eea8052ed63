import { readFile } from 'node:fs/promises';
import { asMaterialId, asTaskId } from '../../shared/ids.ts';
import { accessibilityViolations } from './fixtures/accessibility.ts';
import { expect, test } from './fixtures/test.ts';
import { ConversationsPage } from './pages/conversations-page.ts';
import { hostCommand } from './pages/host-command.ts';
import { LaneWindow } from './pages/lane-window.ts';
import { Rooms } from './pages/rooms.ts';

const shop = 'Stock counts drift, says the owner. She sold 14 bouquets twice in May. Refunds take three screens.';
const repair =
  'Parts arrive unlabelled. Half of each morning is guessing, says the mechanic. Quotes go stale after 30 days.';

test.describe('a lane that falls silent in the middle of its reply', () => {
  // Until somebody stops it: then the other goes on beside it for certain.
  test.use({ settings: { faults: [{ kind: 'stall', text: 'Name what is wrong', times: 1 }] } });

  test(
    'two chats start at once, go on apart, branch and come together, and outlive the app',
    { tag: '@desktop' },
    async ({ app }, testInfo) => {
      const { page } = app;
      const chats = new ConversationsPage(page);
      const rooms = new Rooms(page);

      await test.step('a lane without a brief is not started, and says so', async () => {
        await rooms.enter('Conversations');
        await page.getByRole('button', { name: 'New conversations' }).click();
        await page.getByRole('textbox', { name: 'Title of the set' }).fill('Interview notes');
        await chats.write(1, 'Flower shop', 'List the problems with their figures.', shop);
        await chats.start.click();
        await expect(page.getByText(/these lanes have no brief: Lane 2/i)).toBeVisible();
        await chats.write(2, 'Bike repair', 'Name what is wrong, with its figures.', repair);
        expect.soft(await accessibilityViolations(page)).toEqual([]);
      });

      await test.step('a follow-up is answered while the other still writes', async () => {
        await chats.start.click();
        await expect(chats.lane('Flower shop')).toContainText('14 bouquets');
        await expect(chats.lane('Flower shop')).toContainText('Done');
        await expect(chats.lane('Bike repair')).toContainText('Writing');
        await chats.ask('Flower shop', 'Which of them takes three screens?');
        await expect(chats.lane('Flower shop').getByText('Practice model, drawn from your text')).toHaveCount(2);
        await expect(chats.lane('Flower shop')).toContainText('Done');
        await expect(chats.lane('Bike repair')).toContainText('Writing');
        expect.soft(await accessibilityViolations(page)).toEqual([]);
      });

      await test.step('a stopped lane keeps what came, takes no message, and answers again', async () => {
        const lane = chats.lane('Bike repair');
        await lane.getByRole('button', { name: 'Stop Bike repair' }).click();
        await expect(lane).toContainText('What was received stays');
        await chats.ask('Bike repair', 'And the quotes?');
        await expect(lane).toContainText('was stopped before it had answered');
        await expect(lane.getByRole('textbox', { name: 'Message Bike repair' })).toHaveValue('And the quotes?');
        await lane.getByRole('button', { name: 'Answer again' }).click();
        await expect(lane).toContainText('Done');
        await expect(lane).toContainText('Answer 2 of 2');
        await expect(lane).toContainText('30 days');
      });

      await test.step('an edited message goes on as a branch, and both stay', async () => {
        await chats
          .lane('Flower shop')
          .getByRole('button', { name: /^Edit “Which of them/ })
          .click();
        const dialog = page.getByRole('dialog', { name: 'Edit and send as a branch' });
        await dialog.getByRole('textbox', { name: 'Message' }).fill('Which of them was in May?');
        await dialog.getByRole('button', { name: 'Send as a branch' }).click();
        const branch = chats.lane('Flower shop, branch 2');
        await expect(branch).toContainText('From the lane it branches off');
        await expect(branch).toContainText('Which of them was in May?');
        await expect(branch).toContainText('Done');
        await expect(chats.lane('Flower shop')).toContainText('Which of them takes three screens?');
      });

      await test.step('a synthesis is handed both lanes', async () => {
        await page.getByRole('button', { name: 'Synthesis', exact: true }).click();
        const dialog = page.getByRole('dialog', { name: 'Hand lanes to a synthesis' });
        await dialog.getByRole('checkbox', { name: 'Flower shop, branch 2' }).uncheck();
        await dialog.getByRole('button', { name: 'Start the synthesis' }).click();
        const lane = chats.lane('Synthesis of Flower shop, Bike repair');
        await expect(lane).toContainText('Done');
        await expect(lane).toContainText('(Bike repair)');
      });

      await test.step('all of it outlives the app, and goes on', async () => {
        await app.restart();
        const again = new ConversationsPage(app.page);
        await new Rooms(app.page).enter('Conversations');
        await app.page.getByRole('link', { name: 'Open Interview notes' }).click();
        await expect(again.lane('Flower shop, branch 2')).toContainText('Which of them was in May?');
        await expect(again.foot).toContainText('computed from the lanes');
        await again.toAll.fill('Say it in one sentence.');
        await app.page.keyboard.press('Enter');
        for (const title of ['Flower shop', 'Bike repair', 'Flower shop, branch 2']) {
          await expect(again.lane(title)).toContainText('Say it in one sentence.');
        }
      });

      await test.step('it goes out as a file, and becomes a workflow', async () => {
        const now = app.page;
        await expect(now.getByRole('button', { name: 'Stop all' })).toHaveAttribute('aria-disabled', 'true');
        const more = now.getByRole('button', { name: 'More for these conversations' });
        const file = testInfo.outputPath('conversations.json');
        await app.save(async () => {
          await more.click();
          await now.getByRole('menuitem', { name: /JSON/ }).click();
        }, file);
        const document: unknown = JSON.parse(await readFile(file, 'utf8'));
        expect(document).toMatchObject({ kind: 'conversations', title: 'Interview notes', lanes: [{}, {}, {}, {}] });
        await more.click();
        await now.getByRole('menuitem', { name: 'Turn into a workflow' }).click();
        await now.getByRole('button', { name: 'Open it in the builder' }).click();
        await expect(now.getByRole('group', { name: /^Plan, .*wave 2: Synthesis/ })).toBeVisible();
      });
    },
  );
});

test('lanes are measured one after another on a press, and searched together', async ({ app }) => {
  const { page } = app;
  const brief = 'List the problems with their figures.';
  const ids = Array.from({ length: 4 }, (_, index) => asTaskId(`lane-${index + 1}`));
  const lanes = ids.map((id) => ({ id, title: '', brief, materials: [asMaterialId('notes')] }));
  const materials = [{ id: asMaterialId('notes'), title: 'Notes', text: shop }];
  const draft = { title: 'Four readers', lanes, materials };
  const { id: set } = await hostCommand(page, 'conversations.create', { draft });
  await new Rooms(page).open(`/conversations/${set}`);
  const chats = new ConversationsPage(page);
  await chats.start.click();
  const measure = chats.foot.getByRole('button', { name: 'Measure it' });
  await expect(measure).not.toHaveAttribute('aria-disabled', 'true', { timeout: 60_000 });
  await measure.click();
  await expect(chats.foot).toContainText('The opening turns one after another, measured:', { timeout: 60_000 });
  await expect(chats.lane('Lane 4')).toContainText('14 bouquets');

  await page.getByRole('button', { name: 'Find in all lanes' }).click();
  await page.getByRole('textbox', { name: 'Words to find' }).fill('14 bouquets');
  await expect(page.getByRole('status').filter({ hasText: '4 places' })).toBeVisible();
  await page.getByRole('button', { name: /^Lane 4, answer/ }).click();
  await expect(chats.lane('Lane 4').getByText(brief)).toBeInViewport();
  await page.keyboard.press('Escape');

  await chats.ofSet('Rename');
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Four shops');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Four shops, four conversations')).toBeVisible();
  // A dialog that a menu opened gives the focus back to the menu's button.
  await expect(page.getByRole('button', { name: 'More for these conversations' })).toBeFocused();
  await chats.ofSet('Delete');
  const listed = page.getByRole('link', { name: 'Open Four shops' });
  await expect(page.getByRole('heading', { level: 1, name: 'Conversations' })).toBeVisible();
  await expect(listed).toHaveCount(0);
  await page.getByText('One set of conversations deleted').click();
  await page.getByRole('button', { name: /^Bring back Four shops/ }).click();
  await listed.click();
  await expect(chats.lane('Lane 4')).toContainText('14 bouquets');

  const alone = await LaneWindow.open(app, chats.lane('Lane 4'), 'Lane 4');
  await alone.page.getByRole('button', { name: 'What Lane 4 was sent' }).click();
  await expect(alone.page.getByRole('complementary', { name: 'What Lane 4 was sent' })).toContainText('Notes');
  expect.soft(await accessibilityViolations(alone.page)).toEqual([]);
});
