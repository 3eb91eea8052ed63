import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameWork, tasksOfCards, taskOfCard } from '../../../shared/exercise/card.ts';
import type { OpenCard } from '../../../shared/exercise/card.ts';
import { asMaterialId, asTaskId } from '../../../shared/ids.ts';
import { blankTask } from '../../../shared/workflow/blank-task.ts';

const card = (id: string, brief: string, given: Partial<OpenCard> = {}): OpenCard => ({
  ...{ id: asTaskId(id), title: `Card ${id}`, brief, materials: [], output: { kind: 'prose' } },
  ...{ followUps: [], writes: [], limitSeconds: null, ...given },
});
const join = (id: string) => card(id, '', { merge: true });
const prices = card('prices', 'List the prices.', { materials: [asMaterialId('list')], followUps: ['Once more.'] });
const dates = card('dates', 'List the dates.');

describe('a card', () => {
  it('becomes a task of its name that is told the same and connected to nothing', () => {
    const task = taskOfCard(prices);
    expect(task).toEqual({ ...prices, needs: [], estimate: null });
    expect(isSameWork(task, prices)).toBe(true);
    expect(taskOfCard(join('j')).merge).toBe(true);
  });

  it('is on the table as the task of its id, whatever somebody made of that', () => {
    const edited = { ...taskOfCard(prices), title: 'What it costs', brief: 'Add the prices up.' };
    expect([...tasksOfCards([prices, dates], [edited])]).toEqual([['prices', 'prices']]);
  });

  it('is there too where a plan that was taken over does its work under another name', () => {
    const other = { ...taskOfCard(prices), id: asTaskId('costs'), title: 'Costs', needs: [asTaskId('dates')] };
    expect([...tasksOfCards([prices], [other])]).toEqual([['prices', 'costs']]);
    const less = { ...other, followUps: [] };
    expect([...tasksOfCards([prices], [less])]).toEqual([]);
  });

  it('shares a task with no other card: of two joins the second is still to be picked', () => {
    const joined = { ...taskOfCard(join('suites')), id: asTaskId('joined') };
    expect([...tasksOfCards([join('suites'), join('plan')], [joined])]).toEqual([['suites', 'joined']]);
    // The one that was picked has the task of its id, also where another comes first.
    expect([...tasksOfCards([join('suites'), join('plan')], [taskOfCard(join('plan'))])]).toEqual([['plan', 'plan']]);
  });

  it('is found again once picked, among any other tasks and in any order', () => {
    const cards = [prices, dates, join('suites'), join('plan')];
    const some = fc.tuple(fc.subarray(cards), fc.integer({ min: 0, max: 3 }), fc.boolean());
    fc.assert(
      fc.property(some, ([picked, blanks, backwards]) => {
        const tasks = picked.map(taskOfCard);
        for (let count = 0; count < blanks; count += 1) tasks.push(blankTask(tasks, 'Task'));
        const there = tasksOfCards(cards, backwards ? tasks.toReversed() : tasks);
        expect(new Map([...there].toSorted())).toEqual(new Map(picked.map(({ id }) => [id, id] as const).toSorted()));
      }),
    );
  });
});
