import { openPlanningServer } from './planning-server.mjs';
import { at, closeDialogs, command, exercise, pressIfThere, progress, settings, step } from './ways.mjs';

/** A team template as a workflow of one's own. */
export const ownWorkflow = (page) =>
  command(page, 'workflow.create', { from: 'plan', exercise: 'code-review', plan: 'by-concern', own: false });

/** The same in phases that were built by hand: all but the last two tasks in a thread, closed by a review. */
export async function phasedWorkflow(page, sound = true) {
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

/** The sheet for a plan from a goal; in a narrow window its button lies in a drawer. */
async function openPlanner(page) {
  if (await pressIfThere(page, 'Plan from a goal')) return;
  await page.getByRole('button', { name: 'Goal and materials' }).click();
  await page.getByRole('button', { name: 'Plan from a goal' }).click();
}

/** The builder, with a workflow of one's own. */
export const workflowScreens = [
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
];

/** A plan from a goal, and a second opinion, of a server that answers like `server`. */
export const plannerStage = (server) => ({
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
});

/** A learner's own cut of an exercise. */
export const ownCutStages = [
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
];
