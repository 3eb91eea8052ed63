import { at, command, finished, pace, prediction, start } from './ways.mjs';

const choose = (page, name) => page.getByRole('checkbox', { name }).first().check();

/** Two plans of one exercise and the example: a history to tag, to delete from, and to lay side by side. */
export const historyStages = [
  {
    async prepare(page) {
      await pace(page, 20);
      const { comparison: first } = await start(page, 'first-plan', ['thread', 'all-at-once']);
      await finished(page, first);
      const { comparison: mended } = await start(page, 'by-document', ['thread', 'all-at-once']);
      await finished(page, mended);
      const { comparison: gone } = await command(page, 'comparison.start', {
        source: { kind: 'exercise', exercise: 'code-review', plan: 'by-concern' },
        structures: ['thread', 'all-at-once'],
        prediction: { ...prediction, structures: ['thread', 'all-at-once'] },
      });
      await finished(page, gone);
      await command(page, 'history.tag', { comparisons: [first, mended], tag: 'pod 3', on: true });
      await command(page, 'history.tag', { comparisons: [mended], tag: 'for the client', on: true });
      await command(page, 'history.delete', { comparisons: [gone] });
      const example = (await command(page, 'comparison.list', {})).find((each) => each.example).id;
      const beside = (...ids) =>
        `/results/side-by-side/${encodeURIComponent(ids.map((id) => `${id}~thread`).join('+'))}`;
      return { first, plans: beside(first, mended), other: beside(mended, example) };
    },
    screens: [
      {
        name: 'history-chosen',
        async visit(page) {
          await at('/', /Welcome/)(page);
          await at('/results', 'Results')(page);
          await choose(page, /^Choose Board preparation/);
          await choose(page, /^Choose Three services/);
          await page.getByRole('button', { name: 'Tags' }).click();
        },
      },
      {
        name: 'history-not-deleted',
        async visit(page) {
          await at('/', /Welcome/)(page);
          await at('/results', 'Results')(page);
          await choose(page, /^Choose Three services/);
          await page.getByRole('button', { name: 'Delete' }).click();
          await page.getByRole('alert').waitFor();
        },
      },
      {
        name: 'history-predictions',
        async visit(page) {
          await at('/', /Welcome/)(page);
          await at('/results', 'Results')(page);
          await page.getByText('Your predictions over time').click();
          await page.getByText(/comparisons? deleted|comparación(es)? elimin/).click();
          await page.getByText(/comparisons? deleted|comparación(es)? elimin/).scrollIntoViewIfNeeded();
        },
      },
      {
        name: 'side-by-side-plans',
        visit: (page, { plans }) => at(plans, (page) => page.getByText('What one found and another did not'))(page),
        whole: true,
      },
      {
        name: 'side-by-side',
        visit: (page, { other }) => at(other, (page) => page.getByText('Each run on its own clock'))(page),
      },
      {
        name: 'results-answer-diff',
        async visit(page, { first }) {
          await at('/', /Welcome/)(page);
          await at(`/results/${first}`, /.+/)(page);
          const fold = page.getByText('What one answer says and another doesn’t');
          await fold.click();
          await page.getByRole('region', { name: 'Only in One thread' }).scrollIntoViewIfNeeded();
        },
      },
    ],
  },
];
