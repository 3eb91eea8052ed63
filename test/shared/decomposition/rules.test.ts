import { describe, expect, it } from 'vitest';
import { checkWorkflow } from '../../../shared/decomposition/check.ts';
import { agentOverheadTokens, defaultCircumstances } from '../../../shared/decomposition/issue.ts';
import type { Circumstances, Issue, RuleId } from '../../../shared/decomposition/issue.ts';
import { rules } from '../../../shared/decomposition/rules.ts';
import { asMaterialId } from '../../../shared/ids.ts';
import { lessonIds } from '../../../shared/lesson/lesson-id.ts';
import { applyEdit } from '../../../shared/workflow/edit.ts';
import type { OutputContract, Task, Workflow } from '../../../shared/workflow/task.ts';
import { wordIssue } from '../../../shared/words/decomposition.ts';
import { aTask, aTimedTask, aWorkflow } from '../../support/workflows.ts';

const notes = { id: asMaterialId('interview-notes'), title: 'Interview notes', text: 'Nine ask for evenings.' };
const budget = { id: asMaterialId('budget'), title: 'Budget', text: 'Rent is 9,600.' };
const fields: OutputContract = {
  kind: 'fields',
  fields: [{ name: 'points', type: 'list', required: true, description: '' }],
};
const sound = 'Name each clause of the lease that lets the landlord end it early, with its notice.';

const plan = (...tasks: Task[]): Workflow => aWorkflow(tasks, { materials: [notes, budget] });
const merge = (needs: string[], given: Partial<Omit<Task, 'id' | 'needs'>> = {}): Task =>
  aTask('page', { title: 'Page', brief: 'Merge the outputs into one page, point by point.', needs, ...given });
const strict = (given: Partial<Circumstances>): Circumstances => ({ ...defaultCircumstances, ...given });
const found = (workflow: Workflow, rule: RuleId, circumstances?: Circumstances): Issue[] =>
  checkWorkflow(workflow, circumstances).issues.filter((issue) => issue.rule === rule);

type Case = readonly [
  rule: RuleId,
  has: Workflow,
  tasks: readonly string[],
  near: Workflow,
  circumstances?: Circumstances,
];

const many = (count: number, brief: (index: number) => string): Task[] =>
  Array.from({ length: count }, (_, index) => aTask(`t${index}`, { brief: brief(index) }));
const subjects = 'rent heat light water roof yard stairs cellar lift keys bins post'.split(' ');

/** A plan in which the rule finds something, the tasks it names, and a plan nearby in which it finds nothing. */
const cases: readonly Case[] = [
  [
    'cycle',
    plan(aTask('a', { needs: ['b'] }), aTask('b', { needs: ['a'] })),
    ['a', 'b'],
    plan(aTask('a'), aTask('b', { needs: ['a'] })),
  ],
  ['empty-brief', plan(aTask('a', { brief: ' \n' })), ['a'], plan(aTimedTask('a', 20))],
  ['vague-brief', plan(aTask('a', { brief: 'Look at the lease.' })), ['a'], plan(aTask('a', { brief: sound }))],
  [
    'unmeasurable-output',
    plan(aTask('a', { brief: 'Make the tone of the letter to tenants more engaging.' })),
    ['a'],
    plan(aTask('a', { brief: 'Make the tone of the letter to tenants more engaging.', output: fields })),
  ],
  [
    'missing-material',
    plan(aTask('a', { brief: 'Say which of the interview notes ask for evenings.' })),
    ['a'],
    plan(aTask('a', { brief: 'Say which of the interview notes ask for evenings.', materials: [notes.id] })),
  ],
  [
    'hidden-dependency',
    plan(
      aTask('outline', { title: 'Outline', brief: 'Write the outline of the guide, chapter by chapter.' }),
      aTask('text', { brief: 'Fill in each chapter of the outline with what a newcomer needs.' }),
    ),
    ['text', 'outline'],
    plan(
      aTask('outline', { title: 'Outline', brief: 'Write the outline of the guide, chapter by chapter.' }),
      aTask('text', { brief: 'Fill in each chapter of the outline with what a newcomer needs.', needs: ['outline'] }),
    ),
  ],
  [
    'shared-resource',
    plan(aTask('a', { writes: ['schema.sql'] }), aTask('b', { writes: ['Schema.sql '] })),
    ['a', 'b'],
    plan(aTask('a', { writes: ['schema.sql'] }), aTask('b', { writes: ['schema.sql'], needs: ['a'] })),
  ],
  [
    'duplicate-task',
    plan(
      aTask('a', { title: 'Rival prices', brief: 'Compare the prices of our rivals, plan by plan.' }),
      aTask('b', { title: 'Price check', brief: 'List competitor pricing, plan by plan.' }),
    ),
    ['a', 'b'],
    plan(
      aTask('a', { title: 'Northern prices', brief: 'Compare the prices of our rivals in the north.' }),
      aTask('b', { title: 'Southern prices', brief: 'Compare the prices of our rivals in the south.' }),
    ),
  ],
  [
    'no-synthesis',
    plan(aTask('a', { brief: sound }), aTask('b', { brief: sound })),
    ['a', 'b'],
    plan(aTask('a', { brief: sound }), aTask('b', { brief: sound }), merge(['a', 'b'])),
  ],
  [
    'synthesis-does-work',
    plan(aTask('a'), aTask('b'), merge(['a', 'b'], { materials: [budget.id] })),
    ['page'],
    plan(aTask('a'), aTask('b', { materials: [budget.id] }), merge(['a', 'b'])),
  ],
  [
    'context-too-large',
    plan(aTask('a', { materials: [notes.id, budget.id] })),
    ['a'],
    plan(aTask('a', { materials: [] })),
    strict({ contextWindow: 358 }),
  ],
  [
    'needless-dependency',
    plan(
      aTask('a', { title: 'Wishes', brief: 'Count the wishes by evening.', materials: [notes.id] }),
      aTask('b', {
        title: 'Rent',
        brief: 'Say what the rent of each room costs.',
        materials: [budget.id],
        needs: ['a'],
      }),
    ),
    ['a', 'b'],
    plan(
      aTask('a', { title: 'Wishes', brief: 'Count the wishes by evening.', materials: [notes.id] }),
      aTask('b', { brief: 'Say what the wishes cost in rent.', materials: [budget.id], needs: ['a'] }),
    ),
  ],
  [
    'over-split',
    plan(
      ...many(14, (index) => `Say what is wrong with the ${subjects[index % 12] ?? ''} on floor ${index}.`).map(
        (task, at) => ({
          ...task,
          brief: at % 2 === 0 ? task.brief : `Count the ${subjects[at % 12] ?? ''} by age, and price each repair.`,
        }),
      ),
    ),
    Array.from({ length: 14 }, (_, index) => `t${index}`),
    plan(...many(8, (index) => `Count the ${subjects[index] ?? ''} by age, and price each repair.`)),
  ],
  [
    'under-split',
    plan(
      aTask('a', {
        brief: subjects
          .slice(0, 6)
          .map((each) => `Say who pays for the ${each}.`)
          .join('\n'),
      }),
    ),
    ['a'],
    plan(
      aTask('a', {
        brief: subjects
          .slice(0, 5)
          .map((each) => `Say who pays for the ${each}.`)
          .join('\n'),
      }),
    ),
  ],
  [
    'loose-output',
    plan(aTask('a'), aTask('b', { output: fields }), merge(['a', 'b'])),
    ['a'],
    plan(aTask('a', { output: fields }), aTask('b', { output: fields }), merge(['a', 'b'])),
  ],
  [
    'unused-output',
    plan(aTask('a'), aTask('b'), aTask('c'), merge(['a', 'b'])),
    ['c'],
    plan(aTask('a'), aTask('b'), aTask('c'), merge(['a', 'b', 'c'])),
  ],
  [
    'too-small-to-split',
    plan(aTimedTask('a', 20, [], 4_000), aTimedTask('b', 20, [], 15_000)),
    ['a'],
    plan(aTimedTask('a', 20, [], 6_000), aTimedTask('b', 20, [], 15_000)),
    strict({ overheadTokens: agentOverheadTokens }),
  ],
  [
    'too-wide',
    plan(...many(4, () => sound), merge(['t0', 't1', 't2', 't3'])),
    ['t0', 't1', 't2', 't3'],
    plan(...many(2, () => sound), merge(['t0', 't1'])),
    strict({ limits: { ...defaultCircumstances.limits, requestsPerMinute: 12 } }),
  ],
];

describe('each rule', () => {
  it.each(cases.map((each) => ({ name: each[0], each })))(
    '$name finds what it is about, and nothing nearby',
    ({ each }) => {
      const [rule, has, tasks, near, circumstances] = each;
      const issues = found(has, rule, circumstances);
      expect(issues.map((issue) => [...issue.tasks].sort())).toEqual([[...tasks].sort()]);
      expect(found(near, rule, circumstances)).toEqual([]);
    },
  );

  it('has a case here, and a lesson', () => {
    expect(cases.map(([rule]) => rule).sort()).toEqual(rules.map(({ id }) => id).sort());
    const lessons = cases.flatMap(([rule, has, , , circumstances]) => found(has, rule, circumstances));
    expect(lessons.every(({ lesson }) => lessonIds.includes(lesson))).toBe(true);
  });
});

describe('a rule reads sense, and not a form', () => {
  it('two people’s words for one thing are a duplicate, and one form filled in twice is none', () => {
    const said = aTask('a', {
      brief: 'List the payment terms of the lease that go against us: deadlines, interest and the yearly increase.',
    });
    const again = aTask('b', {
      brief:
        'Go through the lease and name deadlines, interest, the yearly increase and other payment terms to our loss.',
    });
    expect(found(plan(said, again), 'duplicate-task')).toHaveLength(1);
    const north = 'List the payment terms of the lease in the north: deadlines, interest and the yearly increase.';
    const forms = plan(aTask('a', { brief: north }), aTask('b', { brief: north.replace('north', 'south') }));
    expect(found(forms, 'duplicate-task')).toEqual([]);
  });

  it('a row of small steps is split too far, and one conversation does them in their order', () => {
    const briefs = [
      'Copy the names out of the replies.',
      'Put the names in order.',
      'Number the names.',
      'Count the names.',
    ];
    const row = briefs.map((brief, at) => aTask(`t${at}`, { brief, needs: at === 0 ? [] : [`t${at - 1}`] }));
    const workflow = plan(...row, aTask('end', { brief: sound, needs: ['t3'], materials: [notes.id] }));
    const [issue] = found(workflow, 'over-split');
    expect(issue?.tasks).toEqual(['t0', 't1', 't2', 't3']);
    const remedy = issue?.remedies[0];
    const after = (remedy?.kind === 'edit' ? remedy.edits : []).reduce(applyEdit, workflow);
    expect(after.tasks.map(({ id, brief, needs }) => [id, brief, needs])).toEqual([
      ['t0', briefs.join('\n'), []],
      ['end', sound, ['t0']],
    ]);
    expect(found(plan(...row.slice(0, 3)), 'over-split')).toEqual([]);
  });

  it('three things to write are several pieces of work, and a check that names what it finds is one', () => {
    const brief = 'Write a safety plan for the yard. Draft an answer to each tenant. Propose a rota for the keys.';
    expect(found(plan(aTask('a', { brief })), 'under-split')).toHaveLength(1);
    const one = 'Check the largest tenants against the lease, and name each that is late. Say who pays. Say by when.';
    expect(found(plan(aTask('a', { brief: one })), 'under-split')).toEqual([]);
  });

  it('a title that is a question is known again word for word', () => {
    const asks = aTask('a', { title: 'Who is alone', brief: 'Give the share that is often alone, floor by floor.' });
    const fits = aTask('b', { brief: 'For the two floors that were worst in who is alone, name an offer nearby.' });
    expect(found(plan(asks, fits), 'hidden-dependency').map(({ tasks }) => tasks)).toEqual([['b', 'a']]);
  });
});

describe('a brief that joins drafts and names a text', () => {
  const joins = merge([], { brief: 'Merge the two drafts into one page. Lay them beside the interview notes.' });

  it('is to be handed the draft that was made from the text, and not told to read it as well', () => {
    const workflow = plan(
      aTask('a', { brief: 'List who asks for evenings, one a line, with the words of each.', materials: [notes.id] }),
      aTask('b', { brief: sound }),
      joins,
    );
    expect(found(workflow, 'missing-material')).toEqual([]);
    const [issue] = found(workflow, 'hidden-dependency');
    const remedy = issue?.remedies[0];
    const after = (remedy?.kind === 'edit' ? remedy.edits : []).reduce(applyEdit, workflow);
    expect(checkWorkflow(after).issues.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });

  it('can’t see the text where no draft was made from it', () => {
    const workflow = plan(aTask('a', { materials: [budget.id] }), aTask('b'), joins);
    expect(found(workflow, 'missing-material').map(({ tasks }) => tasks)).toEqual([['page']]);
  });
});

describe('a mend', () => {
  it('of a circle cuts the link that leads back, and no other', () => {
    const workflow = plan(aTask('a', { needs: ['c'] }), aTask('b', { needs: ['a'] }), aTask('c', { needs: ['b'] }));
    const [issue] = found(workflow, 'cycle');
    expect(issue && wordIssue(issue).reason).toBe('a → b → c → a: none of them can start.');
    expect(issue?.remedies[0]).toMatchObject({ edits: [{ kind: 'disconnect', from: 'c', to: 'a' }] });
  });

  it('of loose prose takes its fields from the brief, in the learner’s words', () => {
    const brief =
      'Say why the margin fell.\nCheck the largest customers against the bank’s limits.\nQuote each passage.';
    const workflow = plan(aTask('a', { brief }), aTask('b', { output: fields }), merge(['a', 'b']));
    const remedy = found(workflow, 'loose-output')[0]?.remedies[0];
    const after = (remedy?.kind === 'edit' ? remedy.edits : []).reduce(applyEdit, workflow);
    expect(after.tasks[0]?.output).toMatchObject({
      fields: [
        { name: 'summary' },
        { name: 'margin_fell', description: 'Say why the margin fell.' },
        { name: 'customers', description: 'Check the largest customers against the bank’s limits.' },
      ],
    });
  });

  it('of many tiny tasks joins those that read the same', () => {
    const needs = ['start'];
    const rows = ['a', 'b', 'c', 'd'].flatMap((input) =>
      ['limits of age', 'roles in the club', 'dates of entry'].map((what, index) =>
        aTask(`${input}${index}`, {
          brief: `Name each of the ${what} that ${input} leaves open.`,
          needs,
          materials: [asMaterialId(input)],
        }),
      ),
    );
    const materials = ['a', 'b', 'c', 'd'].map((id) => ({ id: asMaterialId(id), title: `Form ${id}`, text: 'x' }));
    const workflow = aWorkflow([aTask('start'), ...rows, merge(rows.map(({ id }) => id))], { materials });
    const remedy = found(workflow, 'over-split')[0]?.remedies[0];
    const after = (remedy?.kind === 'edit' ? remedy.edits : []).reduce(applyEdit, workflow);
    expect(after.tasks.map(({ id }) => id)).toEqual(['start', 'a0', 'b0', 'c0', 'd0', 'page']);
  });
});
