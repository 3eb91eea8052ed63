import { asMaterialId, asTaskId } from '../../shared/ids.ts';
import { expect, test } from './fixtures/test.ts';
import { ConversationsPage } from './pages/conversations-page.ts';
import { hostCommand } from './pages/host-command.ts';
import { LaneWindow } from './pages/lane-window.ts';
import { Rooms } from './pages/rooms.ts';
import { startRun } from './pages/started-run.ts';
import { RunPage } from './pages/run-page.ts';

const [shop, bike] = ['Flower shop', 'Bike repair'] as const;

// Falls silent in the middle of its reply, until somebody stops it: there is time to look on a slow machine too.
test.use({
  settings: {
    faults: [
      { kind: 'stall', text: 'Read the competitor notes', times: 1 },
      { kind: 'stall', text: 'Name what is wrong', times: 1 },
    ],
  },
});

test(
  'a lane in a window of its own goes on by itself, and acts on what it was taken out of',
  { tag: '@desktop' },
  async ({ app }) => {
    const { page } = app;
    const windows = () => page.context().pages().length;
    const run = await startRun(page, ['thread', 'all-at-once']);
    const title = 'Competitive research';
    const lane = run.column('All at once').lane(title);

    const popped = await test.step('its text, figures and state stand in the second window', async () => {
      const popped = await LaneWindow.open(app, lane, title);
      await expect(popped.page).toHaveTitle('Competitive research, All at once · Braid');
      await expect(popped.answer).toContainText(/\w{3}/);
      await expect(popped.page.getByText('Writing', { exact: true })).toBeVisible();
      await expect(popped.clock).toHaveText(/^(\d:\d\d|0\.\d s)$/);
      const first = await popped.clock.textContent();
      await expect(popped.clock).not.toHaveText(first ?? '');
      return popped;
    });

    await test.step('the first window asks for it again and gets the same one; loaded anew it ends nothing', async () => {
      await LaneWindow.press(lane, title);
      await page.reload();
      await expect(lane).toContainText('Writing');
      await LaneWindow.press(lane, title);
      await popped.page.getByRole('button', { name: `What ${title} was sent` }).click();
      await expect(popped.page.getByRole('complementary')).toContainText(/Context.*tokens/);
      await popped.page.keyboard.press('Escape');
      await expect(popped.page.getByRole('complementary')).toHaveCount(0);
      expect(windows()).toBe(2);
    });

    await test.step('what is stopped and asked again here shows there', async () => {
      await popped.page.getByRole('button', { name: `Stop ${title}` }).click();
      await expect(lane).toContainText(/stopped/i);
      await expect(popped.said).toContainText('All at once: Competitive research, Stopped');
      await popped.page.getByRole('button', { name: `Retry ${title}` }).click();
      await expect(new RunPage(page).column('All at once').done).toHaveText('4 of 4');
      await expect(popped.page.getByText(/^Done, /)).toBeVisible();
    });

    await test.step('it closes without a trace, opens for a run that has ended, and says where one is gone', async () => {
      await popped.page.close();
      const again = await LaneWindow.open(app, lane, title);
      await expect(again.answer).toContainText(/\w{3}/);
      await new Rooms(again.page).open('/lanes/none/none-thread/none');
      await expect(again.gone).toBeVisible();
      await again.page.close();
    });

    await test.step('a conversation is asked on in its own window', async () => {
      const materials = [{ id: asMaterialId('notes'), title: 'Notes', text: 'She sold 14 bouquets twice in May.' }];
      const lanes = [
        { id: asTaskId('shop'), title: shop, brief: 'List the problems.', materials: [asMaterialId('notes')] },
        { id: asTaskId('bike'), title: bike, brief: 'Name what is wrong.', materials: [asMaterialId('notes')] },
      ];
      const draft = { title: 'Interview notes', lanes, materials };
      const { id: set } = await hostCommand(page, 'conversations.create', { draft });
      await hostCommand(page, 'conversations.start', { set });
      await new Rooms(page).open(`/conversations/${set}`);
      const chats = new ConversationsPage(page);
      await expect(chats.lane(shop)).toContainText('Done');
      const chat = await LaneWindow.open(app, chats.lane(shop), shop);
      await new ConversationsPage(chat.page).ask(shop, 'Which month?');
      await expect(chats.lane(shop)).toContainText('Which month?');
      await expect(chat.page.getByText('Practice model, drawn from your text')).toHaveCount(2);
      await expect(chats.lane(bike)).toContainText('Writing');
      await chats
        .lane(shop)
        .getByRole('button', { name: `What ${shop} was sent` })
        .click();
      await expect(page.getByRole('complementary', { name: `What ${shop} was sent` })).toContainText('Request 2');
    });
  },
);
