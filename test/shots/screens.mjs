/*
 * The screens that `npm run shots` takes pictures of, in stages: a stage's `prepare` makes what its screens show, once,
 * then every screen is visited in every theme and size. To add a screen: a name for its file and the way there from
 * wherever the page happens to be; `visit` ends when the screen is complete.
 */

import { classStages } from './class-screens.mjs';
import { conversationStages } from './conversation-screens.mjs';
import { historyStages } from './history-screens.mjs';
import { laneStages } from './lane-screens.mjs';
import { lessonStages } from './lesson-screens.mjs';
import { lessonWidgetStages } from './lesson-widget-screens.mjs';
import { overlayScreens, runOverlays } from './overlay-screens.mjs';
import { repeatStages } from './repeat-screens.mjs';
import { server, settingsScreens, settingsStages } from './settings-screens.mjs';
import {
  at,
  closeDialogs,
  command,
  finished,
  noLimits,
  pace,
  prediction,
  progress,
  settings,
  start,
  step,
} from './ways.mjs';
import { ownCutStages, phasedWorkflow, plannerStage, workflowScreens } from './workflow-screens.mjs';

/** A gate of the run that lies open. */
const gate = (page) => page.getByRole('region', { name: /waits for your review$/ });
export const stages = [
  {
    prepare: () => undefined,
    screens: [
      { name: 'home-first', visit: at('/', 'Welcome to Braid') },
      { name: 'exercises', visit: at('/exercises', 'Exercises') },
      { name: 'understand', visit: step('understand', /.+/) },
      ...settingsScreens,
      ...workflowScreens,
      { name: 'claims', visit: at('/claims', (page) => page.getByRole('button', { name: 'Measure it' })) },
      {
        name: 'claims-whole',
        visit: at('/claims', (page) => page.getByRole('button', { name: 'Measure it' })),
        whole: true,
      },
      {
        name: 'claims-measured',
        async visit(page) {
          await at('/claims', (page) => page.getByRole('button', { name: 'Measure it' }))(page);
          const claim = page.getByRole('region', { name: /^A fault between services/ });
          await claim.getByRole('button', { name: 'Measure it' }).click();
          await claim.getByRole('columnheader', { name: 'Measured' }).waitFor();
          await claim.scrollIntoViewIfNeeded();
        },
      },
      { name: 'help', visit: at('/help', (page) => page.getByRole('heading', { name: 'A guide to Braid' })) },
      {
        name: 'help-troubleshooting',
        visit: at('/help/troubleshooting', (page) => page.getByRole('heading', { name: 'It does not start' })),
      },
      {
        name: 'help-licences',
        async visit(page) {
          await at('/help/licences', (page) => page.getByRole('heading', { name: 'The work of others' }))(page);
          await page.getByText(/^react \d/).click();
        },
      },
      { name: 'results-empty', visit: at('/results', 'Results') },
      { name: 'not-found', visit: at('/nowhere', /.+/) },
      ...overlayScreens,
    ],
  },
  ...settingsStages,
  plannerStage(server),
  {
    async prepare(page) {
      await settings(page, { budget: { run: { tokens: 20_000, usd: null }, month: { tokens: null, usd: null } } });
      await progress(page, { step: 'predict', prediction });
    },
    screens: [
      {
        name: 'predict-over-cap',
        async visit(page) {
          await step('predict', /.+/)(page);
          await page.getByRole('button', { name: 'Start the run' }).click();
          await page.getByRole('dialog', { name: 'This would pass a cap' }).waitFor();
        },
      },
    ],
    async finish(page) {
      await settings(page, { budget: { run: { tokens: null, usd: null }, month: { tokens: null, usd: null } } });
      await progress(page, { prediction: null });
    },
  },
  {
    async prepare(page) {
      await settings(page, { connection: 'compatible', compatible: server });
      await progress(page, { step: 'predict', prediction });
    },
    screens: [
      {
        name: 'predict-how-they-start',
        async visit(page) {
          await step('predict', /.+/)(page);
          await page.getByRole('button', { name: 'Start the run' }).click();
          await page.getByRole('radio', { name: /^In turn/ }).waitFor();
        },
      },
    ],
    async finish(page) {
      await settings(page, { connection: 'practice' });
      await progress(page, { prediction: null });
    },
  },
  {
    prepare: (page) => progress(page, { step: 'predict' }),
    screens: [
      { name: 'break-down', visit: step('break-down', /.+/) },
      { name: 'predict', visit: step('predict', /.+/) },
    ],
  },
  {
    async prepare(page) {
      await settings(page, { gates: 'ask' });
      await progress(page, { step: 'predict', prediction });
    },
    screens: [
      { name: 'break-down-locked', visit: step('break-down', (page) => page.getByRole('row', { name: /^Phased/ })) },
    ],
    async finish(page) {
      await settings(page, { gates: 'pass' });
      await progress(page, { prediction: null });
    },
  },
  ...ownCutStages,
  {
    async prepare(page) {
      await progress(page, { step: 'run', prediction });
      await pace(page, 2);
      const started = await start(page);
      // Long enough for the first lanes to write.
      await page.waitForTimeout(9_000);
      return started;
    },
    screens: [
      { name: 'run', visit: step('run', (page) => page.getByRole('button', { name: 'Stop all' })) },
      ...runOverlays,
    ],
    finish: (page, { comparison }) => command(page, 'comparison.stop', { comparison }),
  },
  {
    async prepare(page) {
      await progress(page, { step: 'run', prediction });
      await settings(page, { pace: 1, starting: 'in-turn' });
      return start(page);
    },
    screens: [
      { name: 'run-in-turn', visit: step('run', (page) => page.getByText('Waits for its turn: One thread').first()) },
    ],
    async finish(page, { comparison }) {
      await command(page, 'comparison.stop', { comparison });
      await settings(page, { starting: 'as-needed' });
    },
  },
  {
    async prepare(page) {
      await settings(page, { pace: 10, gates: 'ask', reviewEvery: 2 });
      await progress(page, { step: 'run', prediction });
      const started = await start(page, 'first-plan', ['thread', 'queue:2', 'phased']);
      await step('run', gate)(page);
      return started;
    },
    screens: [
      {
        name: 'run-gate',
        async visit(page) {
          await closeDialogs(page);
          await step('run', gate)(page);
        },
      },
      {
        name: 'run-review',
        async visit(page) {
          await closeDialogs(page);
          await step('run', gate)(page);
          await gate(page).first().getByRole('button', { name: 'Review', exact: true }).click();
        },
      },
      {
        name: 'run-stop',
        async visit(page) {
          await closeDialogs(page);
          await step('run', gate)(page);
          await page.getByRole('button', { name: 'Stop all' }).click();
          await page.getByRole('dialog').last().waitFor();
        },
      },
    ],
    async finish(page, { comparison }) {
      await command(page, 'comparison.stop', { comparison });
      await settings(page, { gates: 'pass', reviewEvery: null });
    },
  },
  {
    async prepare(page) {
      await pace(page, 10);
      const id = await phasedWorkflow(page);
      const source = { kind: 'kept', workflow: id };
      const started = await command(page, 'comparison.start', {
        source,
        structures: ['thread', 'phased', 'own'],
        prediction: null,
      });
      await finished(page, started.comparison);
      await settings(page, { gates: 'ask', limits: { ...noLimits, requestsPerMinute: 60 } });
      return { ...started, id };
    },
    finish: (page) => settings(page, { gates: 'pass', limits: noLimits }),
    screens: [
      {
        name: 'phases-run',
        visit: (page, { id }) => at(`/workflows/${id}/run`, (page) => page.getByText('See the comparison'))(page),
      },
      {
        name: 'workflow-forecast',
        visit: async (page, { id }) => {
          await at(`/workflows/${id}`, (page) => page.getByRole('row', { name: /^Your phases/ }))(page);
          await page.getByRole('region', { name: 'What it would take' }).evaluate((part) => part.scrollTo(0, 0));
        },
      },
      {
        name: 'workflow-forecast-notes',
        visit: async (page, { id }) => {
          await at(`/workflows/${id}`, (page) => page.getByRole('row', { name: /^Your phases/ }))(page);
          await page.getByText('Critical path').evaluate((note) => note.closest('section').scrollIntoView(false));
        },
      },
      {
        name: 'phases-results',
        visit: (page, { comparison }) => at(`/results/${comparison}`, /.+/)(page),
        whole: true,
      },
    ],
  },
  {
    async prepare(page) {
      const faults = [
        { kind: 'status', status: 500, text: 'Read the competitor notes', times: 100 },
        { kind: 'invalid', text: 'Draft the storyline', times: 1 },
        { kind: 'refusal', text: 'Analyse the quarter', times: 1 },
      ];
      await settings(page, { pace: 10, faults, forgetting: true });
      await progress(page, { step: 'run', prediction });
      const started = await start(page, 'first-plan', ['one-at-a-time', 'all-at-once', 'two-rounds']);
      await finished(page, started.comparison);
      return started;
    },
    screens: [
      { name: 'run-faults', visit: step('run', (page) => page.getByText('Set for these runs')) },
      {
        name: 'results-faults',
        visit: (page, { comparison }) =>
          at(`/results/${comparison}`, (page) => page.getByText('Set for these runs'))(page),
      },
    ],
    finish: (page) => settings(page, { faults: [], forgetting: false }),
  },
  {
    async prepare(page) {
      await pace(page, 20);
      await progress(page, { step: 'run', prediction });
      const { comparison } = await start(page);
      await finished(page, comparison);
      await progress(page, { step: 'compare' });
      return { comparison };
    },
    screens: [
      { name: 'home', visit: at('/', 'Welcome back') },
      { name: 'run-ended', visit: step('run', (page) => page.getByRole('main')) },
      { name: 'results', visit: step('compare', /.+/) },
      {
        name: 'results-whole',
        visit: (page, { comparison }) => at(`/results/${comparison}`, /.+/)(page),
        whole: true,
      },
      { name: 'reflect', visit: step('reflect', (page) => page.getByRole('main')) },
      { name: 'history', visit: at('/results', 'Results') },
      {
        name: 'results-export',
        visit: async (page, { comparison }) => {
          await at(`/results/${comparison}`, /.+/)(page);
          await page.getByRole('button', { name: 'Export' }).click();
        },
      },
      {
        name: 'results-forecast',
        visit: async (page, { comparison }) => {
          await at(`/results/${comparison}`, /.+/)(page);
          const fold = page.getByText('Forecast against measured');
          if (!(await page.getByRole('table', { name: 'One thread' }).isVisible())) await fold.click();
          await fold.scrollIntoViewIfNeeded();
        },
      },
      {
        name: 'results-what-if',
        visit: async (page, { comparison }) => {
          await at(`/results/${comparison}`, /.+/)(page);
          const fold = page.getByText('What if', { exact: true });
          const slider = page.getByRole('slider', { name: 'Width' });
          if (!(await slider.isVisible())) {
            await fold.click();
            await page.getByText('Width sweep', { exact: true }).click();
          }
          await fold.scrollIntoViewIfNeeded();
        },
      },
      {
        name: 'results-walk-back',
        visit: async (page, { comparison }) => {
          await at(`/results/${comparison}`, /.+/)(page);
          const fold = page.getByText('Walk back from a line');
          const lines = page.getByRole('list', { name: 'Sentences of the final answer' });
          if (!(await lines.isVisible())) await fold.click();
          await lines.getByRole('button').nth(1).click();
          await fold.scrollIntoViewIfNeeded();
        },
      },
      {
        name: 'results-lacked',
        visit: async (page, { comparison }) => {
          await at(`/results/${comparison}`, /.+/)(page);
          await page.getByText('Who lacked what').click();
        },
      },
      {
        name: 'results-point',
        visit: async (page, { comparison }) => {
          await at(`/results/${comparison}`, /.+/)(page);
          await page
            .getByRole('button', { name: /: (lost|perdido), / })
            .first()
            .click();
          await page.getByRole('dialog').getByRole('button', { name: 'Synthesis' }).first().click();
        },
      },
    ],
  },
  ...historyStages,
  ...conversationStages,
  ...laneStages,
  ...repeatStages,
  ...lessonWidgetStages,
  ...classStages,
  ...lessonStages,
];
