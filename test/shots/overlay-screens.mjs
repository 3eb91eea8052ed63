import { at, closeDialogs, step } from './ways.mjs';
import { ownWorkflow } from './workflow-screens.mjs';

/* What opens over a screen by a press, and isn't a screen's own state. */

const workflow = async (page) => {
  await closeDialogs(page);
  const { id } = await ownWorkflow(page);
  await at(`/workflows/${id}`, (page) => page.getByRole('button', { name: /^Ranking/ }))(page);
};

export const overlayScreens = [
  {
    name: 'palette',
    async visit(page) {
      await at('/settings', 'Settings')(page);
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').last().waitFor();
    },
  },
  {
    name: 'material',
    async visit(page) {
      await page.keyboard.press('Escape');
      await step('understand', /.+/)(page);
      await page.getByRole('button', { name: /^Competitor notes/ }).click();
      await page.getByRole('dialog', { name: 'Competitor notes' }).waitFor();
    },
  },
  {
    name: 'workflow-keys',
    async visit(page) {
      await workflow(page);
      await page.getByRole('button', { name: /^Ranking/ }).focus();
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'workflow-run',
    async visit(page) {
      await workflow(page);
      await page.getByRole('button', { name: 'Run side by side' }).click();
      await page.getByRole('dialog', { name: 'Run side by side' }).waitFor();
    },
  },
];

/** While a run goes on: one lane in front, and a menu of the run. */
export const runOverlays = [
  {
    name: 'run-lane',
    async visit(page) {
      await step('run', (page) => page.getByRole('button', { name: 'Stop all' }))(page);
      await page
        .getByRole('button', { name: /^Focus / })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'run-lane-sent',
    async visit(page) {
      await closeDialogs(page);
      await step('run', (page) => page.getByRole('button', { name: 'Stop all' }))(page);
      await page
        .getByRole('button', { name: /was sent$/ })
        .first()
        .click();
      await page.getByRole('button', { name: 'Copy all' }).waitFor();
    },
  },
];
