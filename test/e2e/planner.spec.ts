import type { KeptWorkflowSummary } from '../../shared/workflow/kept.ts';
import { openPlanningServer, planningModel, planningSettings } from '../support/planning-server.ts';
import { accessibilityViolations } from './fixtures/accessibility.ts';
import { expect, test } from './fixtures/test.ts';
import { BuilderPage } from './pages/builder-page.ts';
import { hostCommand } from './pages/host-command.ts';
import { Rooms } from './pages/rooms.ts';

const prose = { kind: 'prose', sections: [], fields: [] };
/** `people`: the id of the task that is there already. */
const planFor = (people: string) => ({
  tasks: [
    {
      id: people,
      title: 'People',
      brief: 'Name each person who left, with the reason.',
      materials: ['interviews'],
      needs: [],
      output: prose,
    },
    {
      id: 'dates',
      title: 'Dates',
      brief: 'Name each date that moved, with both days.',
      materials: ['log'],
      needs: [],
      output: prose,
    },
    {
      id: 'page',
      title: 'One page',
      brief: 'Merge the outputs into one page and keep every point.',
      materials: [],
      needs: [people, 'dates'],
      output: prose,
    },
  ],
});
/** A model may name a task by its title. */
const opinion = { remarks: [{ task: 'People', remark: 'Nobody reads the log.', reason: 'The goal speaks of dates.' }] };

test('a goal becomes a proposed plan, of which parts are taken, checked and undone; and a plan gets a second opinion', async ({
  app,
}) => {
  const { page } = app;
  const builder = new BuilderPage(page);
  await new Rooms(page).enter('Exercises');
  await builder.begin();
  await builder.paste('Interviews', 'Nine of eleven people left because the roster changed.');
  await builder.paste('Log', 'The pilot slipped from 3 May to 24 June.');
  await builder.write('People', 'Look at the people.', ['Interviews']);
  const entry = page.getByRole('button', { name: 'Plan from a goal' });
  const sheet = page.getByRole('dialog', { name: 'Plan from a goal' });
  const check = page.getByRole('region', { name: 'Check', exact: true });

  await test.step('the practice model can’t: the list of steps is offered instead', async () => {
    await expect(check).toContainText('the practice model can’t judge one');
    await entry.click();
    await sheet.getByRole('button', { name: 'List the steps' }).click();
    await expect(page.getByRole('dialog', { name: 'List the steps' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await expect(builder.saved).toBeVisible();
  const [summary] = await hostCommand(page, 'workflows.list', {});
  const { workflow } = await hostCommand(page, 'workflow.open', { workflow: (summary as KeptWorkflowSummary).id });
  const plan = planFor(workflow.tasks[0]?.id ?? '');
  const server = await openPlanningServer({ plan: JSON.stringify(plan), opinion: JSON.stringify(opinion) });
  try {
    await hostCommand(page, 'settings.save', { patch: planningSettings(server) });

    await test.step('the goal and the chosen texts are sent', async () => {
      await expect(check.getByRole('button', { name: `Ask ${planningModel}` })).toBeVisible();
      await entry.click();
      await sheet.getByRole('button', { name: 'Ask for a plan' }).click();
      await expect(sheet.getByRole('alert')).toContainText('Say first');
      await sheet.getByRole('textbox', { name: 'Goal' }).fill('One page on what threatens the quarter');
      await sheet.getByRole('checkbox', { name: 'Log' }).uncheck();
      await expect(sheet.getByText(/^About [\d,]+ tokens in and 1,600 out/)).toBeVisible();
      await sheet.getByRole('button', { name: 'Ask for a plan' }).click();
      await expect(sheet.getByRole('list', { name: 'Proposed changes' })).toBeVisible();
      const { body } = server.asked[0] ?? { body: '' };
      expect(body).toContain('One page on what threatens the quarter');
      expect(body).toContain('Nine of eleven');
      expect(body).not.toContain('24 June');
    });

    await test.step('what is left out takes its dependency with it, and the check says so', async () => {
      await expect(
        sheet.getByText(/^Proposed: two new tasks, one changed field and two changed dependencies\./),
      ).toBeFocused();
      await expect(sheet.getByRole('status')).toContainText('With these parts the check finds');
      expect.soft(await accessibilityViolations(page)).toEqual([]);
      await sheet.getByRole('checkbox', { name: 'Add “Dates”' }).uncheck();
      await expect(
        sheet.getByRole('checkbox', { name: /“Dates”: falls away, since “Dates” is left out/ }),
      ).toBeDisabled();
      await sheet.getByRole('button', { name: 'Take three parts' }).click();
      await expect(page.getByRole('group', { name: 'Plan, wave 1: People; wave 2: One page' })).toBeVisible();
    });

    await test.step('one undo brings the plan back, and the proposal outlives a reload', async () => {
      await builder.undo.click();
      await expect(page.getByRole('group', { name: 'Plan, wave 1: People', exact: true })).toBeVisible();
      await expect(builder.saved).toBeVisible();
      await page.reload();
      await entry.click();
      await sheet.getByRole('button', { name: 'Take five parts' }).click();
      await expect(page.getByRole('group', { name: 'Plan, wave 1: People and Dates; wave 2: One page' })).toBeVisible();
      expect(server.asked).toHaveLength(1);
    });

    await test.step('a second opinion stands apart from the rules', async () => {
      await check.getByRole('button', { name: `Ask ${planningModel}` }).click();
      const remarks = check.getByRole('list', { name: 'Remarks of the model' });
      await expect(remarks).toContainText('Nobody reads the log.');
      await expect(check).toContainText('It may be wrong, it is none of the rules, and it changes nothing.');
      await builder.undo.click();
      await expect(check).toContainText('The plan has changed since.');
    });
  } finally {
    await server.close();
  }
});
