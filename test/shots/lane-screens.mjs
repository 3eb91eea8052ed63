import { conversations } from './conversation-screens.mjs';
import { at, command, prediction, progress, settings, start, structures } from './ways.mjs';

/** One lane in a window of its own, which falls silent in the middle of its reply and so stays as it is. */
export const laneStages = [
  {
    async prepare(page) {
      await settings(page, { pace: 10, faults: [{ kind: 'stall', text: 'Read the competitor notes', times: 1 }] });
      await progress(page, { step: 'run', prediction });
      const { comparison } = await start(page);
      const { id: set } = await conversations(page, 3);
      const { run } = await command(page, 'conversations.start', { set });
      const lane = `/lanes/${comparison}/${comparison}-${structures.at(-1)}/competitors`;
      return { comparison, lane, chat: `/lanes/${set}/${run}/lane-1` };
    },
    screens: [
      { name: 'lane', visit: (page, { lane }) => at(lane, (page) => page.getByText('Writing', { exact: true }))(page) },
      {
        name: 'lane-sent',
        async visit(page, { lane }) {
          await at(lane, (page) => page.getByRole('button', { name: /was sent$/ }))(page);
          if (!(await page.getByRole('complementary').isVisible()))
            await page.getByRole('button', { name: /was sent$/ }).click();
          await page.getByRole('button', { name: 'Copy all' }).waitFor();
        },
      },
      { name: 'lane-chat', visit: (page, { chat }) => at(chat, (page) => page.getByText(/^Practice model/))(page) },
      { name: 'lane-gone', visit: at('/lanes/none/none/none', 'This lane is gone') },
    ],
    async finish(page, { comparison }) {
      await command(page, 'comparison.stop', { comparison });
      await settings(page, { faults: [] });
    },
  },
];
