/*
 * The screens that `npm run shots` takes pictures of, in stages: a stage's `prepare` makes what its screens show, once,
 * then every screen is visited in every theme and size. To add a screen: a name for its file and the way there from
 * wherever the page happens to be; `visit` ends when the screen is complete.
 */

import { openPlanningServer } from './planning-server.mjs';

/** Sends a command over a socket of the page's own, as the app does. */
function command(page, name, input) {
  return page.evaluate(
    ([commandName, commandInput]) =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket(`ws://${location.host}/socket`);
        socket.onopen = () =>
          socket.send(JSON.stringify({ id: 1, command: { name: commandName, input: commandInput } }));
        socket.onerror = () => reject(new Error('The socket broke.'));
        socket.onmessage = ({ data }) => {
          const { id, result } = JSON.parse(data);
          if (id !== 1) return;
          socket.close();
          if (result.ok) resolve(result.value);
          else reject(new Error(`${commandName}: ${result.failure.code}`));
        };
      }),
    [name, input],
  );
}

const exercise = 'board-prep';
const structures = ['thread', 'one-at-a-time', 'all-at-once'];
const prediction = {
  structures,
  of: 'all-at-once',
  against: 'thread',
  endsFirst: 'all-at-once',
  soonerFactor: 3,
  tokenFactor: 0.6,
  findsMost: 'same',
  lost: 'nothing',
  why: 'Nothing is lost: every file is read by somebody.',
  lockedAt: '2026-11-20T10:00:00.000Z',
};
const progress = (page, patch) => command(page, 'progress.save', { exercise, patch });

/** A set of so many conversations about the same notes, not started yet. */
const conversations = (page, lanes) =>
  command(page, 'conversations.create', {
    draft: {
      title: 'Interview notes',
      lanes: Array.from({ length: lanes }, (_, index) => ({
        id: `lane-${index + 1}`,
        title: ['Flower shop', 'Bike repair', 'Bakery'][index] ?? '',
        brief: 'Read these notes only. List the problems, each with a quote in its own words.',
        materials: ['notes'],
      })),
      materials: [
        {
          id: 'notes',
          title: 'Notes',
          text: 'Stock counts drift, says the owner. She sold 14 bouquets twice in May. Refunds take three screens.',
        },
      ],
    },
  });

/** A team template as a workflow of one's own. */
const ownWorkflow = (page) =>
  command(page, 'workflow.create', { from: 'plan', exercise: 'code-review', plan: 'by-concern', own: false });

/** The same in phases that were built by hand: all but the last two tasks in a thread, closed by a review. */
async function phasedWorkflow(page, sound = true) {
  const { id, workflow } = await ownWorkflow(page);
  const tasks = workflow.tasks.map((task) => task.id);
  const rules = { context: 'separate', width: 2, gate: false, warm: true };
  const phases = [
    { ...rules, context: 'thread', tasks: tasks.slice(0, -2), gate: true },
    { ...rules, tasks: tasks.slice(-2, -1) },
    { ...rules, width: null, tasks: tasks.slice(-1) },
  ];
  await command(page, 'workflow.save', {
    workflow: id,
    patch: { phases: sound ? phases : [...phases.slice(2), ...phases.slice(0, 2)], structures: ['phased', 'own'] },
  });
  return id;
}

/** Goes to a route and waits for a heading, or for whatever `ready` finds. */
const at = (route, ready) => async (page) => {
  await page.evaluate((hash) => (location.hash = hash), route);
  if (typeof ready === 'function') await ready(page).first().waitFor();
  else await page.getByRole('heading', { level: 1, name: ready }).first().waitFor();
};
const step = (name, ready) => at(`/exercises/${exercise}/${name}`, ready);

const start = (page, plan = 'first-plan', chosen = structures) =>
  command(page, 'comparison.start', {
    source: { kind: 'exercise', exercise, plan },
    structures: chosen,
    prediction: { ...prediction, structures: chosen },
  });

/** A gate of the run that lies open. */
const gate = (page) => page.getByRole('region', { name: /waits for your review$/ });
const closeDialogs = (page) =>
  page.evaluate(() => document.querySelectorAll('dialog[open]').forEach((each) => each.close()));

/** Presses a button where it is; false where it isn't. */
async function pressIfThere(page, name) {
  const button = page.getByRole('button', { name, exact: true });
  const there = await button.isVisible();
  if (there) await button.click();
  return there;
}

/** The sheet for a plan from a goal; in a narrow window its button lies in a drawer. */
async function openPlanner(page) {
  if (await pressIfThere(page, 'Plan from a goal')) return;
  await page.getByRole('button', { name: 'Goal and materials' }).click();
  await page.getByRole('button', { name: 'Plan from a goal' }).click();
}

async function finished(page, comparison) {
  for (;;) {
    const { summary } = await command(page, 'comparison.open', { comparison });
    if (summary.runs.every((run) => run.state !== 'running')) return;
    await page.waitForTimeout(300);
  }
}

const noLimits = { requestsPerMinute: null, inputTokensPerMinute: null, outputTokensPerMinute: null };
const settings = (page, patch) => command(page, 'settings.save', { patch });
const pace = (page, value) => settings(page, { pace: value });
/** A server that was asked, and that lacks some of what Braid can use. */
const server = {
  baseUrl: 'http://localhost:8080',
  model: 'a-local-model',
  probe: {
    baseUrl: 'http://localhost:8080',
    model: 'a-local-model',
    date: '2026-11-20T10:00:00.000Z',
    abilities: { streaming: true, countTokens: false, structuredOutput: false, caching: false, batches: true },
    models: [
      { id: 'a-local-model', name: 'A local model', contextTokens: 131_072, outputTokens: 8_192 },
      { id: 'another', name: 'another', contextTokens: null, outputTokens: null },
    ],
    firstTokenMs: 240,
  },
};
const faults = [
  { kind: 'status', status: 429, request: 3 },
  { kind: 'slow', text: 'pricing' },
  { kind: 'cut', percent: 10 },
];

/** One set, once this button of it is there. */
async function set(page, id, button) {
  await at(`/conversations/${id}`, /.+/)(page);
  await page.getByRole('button', { name: button }).waitFor();
}

export const stages = [
  {
    prepare: () => undefined,
    screens: [
      { name: 'home-first', visit: at('/', 'Welcome to Braid') },
      { name: 'exercises', visit: at('/exercises', 'Exercises') },
      { name: 'understand', visit: step('understand', /.+/) },
      { name: 'settings', visit: at('/settings', 'Settings') },
      { name: 'settings-whole', visit: at('/settings', 'Settings'), whole: true },
      {
        name: 'workflow',
        visit: async (page) => {
          const { id } = await ownWorkflow(page);
          await at(`/workflows/${id}`, (page) => page.getByRole('button', { name: /^Ranking/ }))(page);
          await page.getByRole('row', { name: /^All at once/ }).waitFor();
        },
      },
      {
        name: 'workflow-list',
        visit: async (page) => {
          await page.getByText('List', { exact: true }).click();
          await page.getByRole('region', { name: 'Plan as a list' }).waitFor();
        },
      },
      {
        name: 'workflow-interview',
        visit: async (page) => {
          await page.getByText('Canvas', { exact: true }).click();
          await page.getByRole('button', { name: 'Ask pair by pair' }).click();
          await page.getByRole('radio', { name: /a note would do/ }).check();
        },
      },
      {
        name: 'workflow-guide',
        visit: async (page) => {
          await page.getByRole('button', { name: 'Close the questions' }).click();
          await page.getByRole('button', { name: 'Why', exact: true }).click();
          await page.getByRole('dialog', { name: 'Which structure?' }).waitFor();
        },
      },
      {
        name: 'workflow-phases',
        visit: async (page) => {
          const id = await phasedWorkflow(page);
          await at(`/workflows/${id}`, (page) => page.getByRole('row', { name: /^Your phases/ }))(page);
          await page.getByRole('button', { name: 'Phases', exact: true }).click();
          await page.getByRole('region', { name: 'Phase 3' }).waitFor();
        },
      },
      {
        name: 'workflow-phases-fault',
        visit: async (page) => {
          await closeDialogs(page);
          const id = await phasedWorkflow(page, false);
          await at(`/workflows/${id}`, (page) => page.getByRole('button', { name: /^Ranking/ }))(page);
          await page.getByRole('button', { name: 'Phases', exact: true }).click();
          await page
            .getByText(/which comes later/)
            .first()
            .waitFor();
        },
      },
      {
        name: 'workflow-empty',
        visit: async (page) => {
          const { id } = await command(page, 'workflow.create', { from: 'blank', title: 'A workflow of my own' });
          await at(`/workflows/${id}`, (page) => page.getByRole('button', { name: 'Task', exact: true }))(page);
        },
      },
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
      { name: 'results-empty', visit: at('/results', 'Results') },
      { name: 'not-found', visit: at('/nowhere', /.+/) },
    ],
  },
  {
    prepare: (page) => settings(page, { connection: 'compatible', compatible: server, faults }),
    screens: [{ name: 'settings-server', visit: at('/settings', 'Settings'), whole: true }],
    finish: (page) => settings(page, { connection: 'claude', faults: [] }),
  },
  {
    prepare: () => undefined,
    screens: [
      {
        name: 'settings-claude',
        async visit(page) {
          await at('/settings/connection', 'Settings')(page);
          await page.getByText('Models, context and prices').click();
        },
      },
    ],
    finish: (page) => settings(page, { connection: 'practice' }),
  },
  {
    async prepare(page) {
      const planning = await openPlanningServer();
      const probe = { ...server.probe, baseUrl: planning.address };
      await settings(page, { connection: 'compatible', compatible: { ...server, baseUrl: planning.address, probe } });
      const { id } = await ownWorkflow(page);
      return { planning, id };
    },
    screens: [
      {
        name: 'planner',
        async visit(page, { id }) {
          await at(`/workflows/${id}`, (page) => page.getByRole('button', { name: /^Security/ }))(page);
          await closeDialogs(page);
          await openPlanner(page);
          await pressIfThere(page, 'Ask anew');
          await page.getByRole('button', { name: 'Ask for a plan' }).waitFor();
          await page
            .getByRole('dialog')
            .getByText(/^About .* tokens in/)
            .waitFor();
        },
      },
      {
        name: 'planner-proposal',
        async visit(page) {
          if (!(await pressIfThere(page, 'Back to the proposal'))) await pressIfThere(page, 'Ask for a plan');
          await page.getByRole('list', { name: 'Proposed changes' }).waitFor();
        },
      },
      {
        name: 'workflow-second-opinion',
        async visit(page) {
          await closeDialogs(page);
          await pressIfThere(page, 'Ask a-local-model');
          await page.getByRole('list', { name: 'Remarks of the model' }).scrollIntoViewIfNeeded();
        },
      },
    ],
    async finish(page, { planning }) {
      planning.close();
      await settings(page, { connection: 'practice' });
    },
  },
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
  {
    async prepare(page) {
      const own = { from: 'plan', exercise, plan: 'first-plan', own: true };
      const { id } = await command(page, 'workflow.create', own);
      await progress(page, { plan: 'own', step: 'break-down' });
      return id;
    },
    screens: [
      {
        name: 'break-down-own',
        visit: step('break-down', (page) => page.getByRole('button', { name: 'Undo (Ctrl Z)' })),
      },
      {
        name: 'break-down-own-cards',
        async visit(page) {
          await step('break-down', (page) => page.getByRole('button', { name: 'Undo (Ctrl Z)' }))(page);
          const drawer = page.getByRole('button', { name: 'Dossier, cards and hints' });
          if (await drawer.isVisible()) await drawer.click();
          const cards = page.getByRole('region', { name: 'Cards for this exercise' }).last();
          const card = cards.getByRole('button', { name: /^Loss reasons against pricing/ });
          await card.click();
          await card.focus();
        },
      },
    ],
    async finish(page, workflow) {
      await progress(page, { plan: 'first-plan' });
      await command(page, 'workflow.delete', { workflow });
    },
  },
  {
    async prepare(page) {
      const own = { from: 'plan', exercise, plan: 'first-plan', own: true };
      const { id, workflow } = await command(page, 'workflow.create', own);
      await command(page, 'workflow.save', { workflow: id, patch: { workflow: { ...workflow, tasks: [] } } });
      await progress(page, { plan: 'own', step: 'predict' });
      return id;
    },
    screens: [
      {
        name: 'break-down-own-empty',
        visit: step('break-down', (page) => page.getByRole('group', { name: 'Plan without tasks' })),
      },
      { name: 'predict-empty', visit: step('predict', 'Your plan has no tasks yet') },
    ],
    async finish(page, workflow) {
      await progress(page, { plan: 'first-plan' });
      await command(page, 'workflow.delete', { workflow });
    },
  },
  {
    async prepare(page) {
      await progress(page, { step: 'run', prediction });
      await pace(page, 2);
      const started = await start(page);
      // Long enough for the first lanes to write.
      await page.waitForTimeout(9_000);
      return started;
    },
    screens: [{ name: 'run', visit: step('run', (page) => page.getByRole('button', { name: 'Stop all' })) }],
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
            .getByRole('button', { name: /: lost, / })
            .first()
            .click();
          await page.getByRole('dialog').getByRole('button', { name: 'Synthesis' }).first().click();
        },
      },
    ],
  },
  {
    async prepare(page) {
      await pace(page, 20);
      const [draft, few, many] = [
        await conversations(page, 3),
        await conversations(page, 3),
        await conversations(page, 24),
      ];
      for (const { id } of [few, many]) await command(page, 'conversations.start', { set: id });
      return { draft: draft.id, few: few.id, many: many.id };
    },
    screens: [
      { name: 'conversations-list', visit: at('/conversations', 'Conversations') },
      { name: 'conversations-draft', visit: (page, { draft }) => set(page, draft, 'Start all') },
      { name: 'conversations', visit: (page, { few }) => set(page, few, 'Measure it') },
      { name: 'conversations-many', visit: (page, { many }) => set(page, many, 'Measure it') },
    ],
  },
];
