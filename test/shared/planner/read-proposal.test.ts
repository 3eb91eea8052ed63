import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asMaterialId } from '../../../shared/ids.ts';
import { readProposal } from '../../../shared/planner/read-proposal.ts';
import { ProposalSchema } from '../../../shared/planner/proposal.ts';
import { wordNote } from '../../../shared/words/planner.ts';
import { aTask, aWorkflow } from '../../support/workflows.ts';
import { anyPlan } from '../../support/any-plan.ts';

const workflow = aWorkflow([aTask('risks', { title: 'Risks' })], {
  materials: [{ id: asMaterialId('notes'), title: 'Interview notes', text: 'They ask for evenings.' }],
});
const task = (id: string, more: object = {}) => ({ id, title: `Title of ${id}`, brief: 'Name each.', ...more });
const read = (answer: unknown) => readProposal(typeof answer === 'string' ? answer : JSON.stringify(answer), workflow);
function plan(answer: unknown) {
  const result = read(answer);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return { tasks: result.value.proposal.tasks, notes: result.value.notes };
}

describe('an answer', () => {
  it('is read with words or a fence around it', () => {
    const json = JSON.stringify({ tasks: [task('people')] });
    for (const text of [json, `\`\`\`json\n${json}\n\`\`\``, `Here is the plan:\n${json}\nGood luck.`]) {
      expect(plan(text).tasks.map(({ id }) => id)).toEqual(['people']);
    }
  });

  it('keeps the id of a task that is there, and gives a new one to a second task of the same id', () => {
    const { tasks, notes } = plan({
      tasks: [task('risks'), task('risks'), task('sum', { needs: ['risks'], materials: ['notes', 'Interview Notes'] })],
    });
    expect(tasks.map(({ id, needs, materials }) => ({ id, needs, materials }))).toEqual([
      { id: 'risks', needs: [], materials: [] },
      { id: 'title-of-risks', needs: [], materials: [] },
      { id: 'sum', needs: ['risks'], materials: ['notes'] },
    ]);
    expect(notes).toEqual([{ kind: 'same-id', task: 'Title of risks' }]);
  });

  it('tells names of what isn’t there, and leaves them out', () => {
    const { tasks, notes } = plan({
      tasks: [task('one', { needs: ['nobody', 'one', 'Title of two'], materials: ['nothing'] }), task('two'), 7],
    });
    expect(tasks[0]).toMatchObject({ needs: ['two'], materials: [] });
    expect(notes.map(wordNote)).toEqual([
      'One entry of the answer had neither a title nor a brief: left out.',
      '“Title of one” reads “nothing”, which is no material of this workflow: it is left out.',
      '“Title of one” needs “nobody”, which is no task of the proposal: that dependency is left out.',
      '“Title of one” needs its own output: that is left out.',
    ]);
  });

  it('keeps a circle, for the check to tell', () => {
    const { tasks } = plan({ tasks: [task('one', { needs: ['two'] }), task('two', { needs: ['one'] })] });
    expect(tasks.map(({ needs }) => needs)).toEqual([['two'], ['one']]);
  });

  it('has outputs that ask for something, or prose', () => {
    const fields = [
      { name: 'risk', type: 'list', description: 'each' },
      { name: 'risk' },
      { name: 'odd', type: 'date' },
    ];
    const { tasks } = plan({
      tasks: [
        task('a', { output: { kind: 'sections', sections: ['Points', '', 'Points'], fields: [] } }),
        task('b', { output: { kind: 'fields', sections: [], fields } }),
        task('c', { output: { kind: 'fields', fields: [] } }),
        task('d', { output: 'a table' }),
      ],
    });
    expect(tasks.map(({ output }) => output)).toEqual([
      { kind: 'sections', sections: ['Points'] },
      {
        kind: 'fields',
        fields: [
          { name: 'risk', type: 'list', required: true, description: 'each' },
          { name: 'odd', type: 'text', required: true, description: '' },
        ],
      },
      { kind: 'prose' },
      { kind: 'prose' },
    ]);
  });

  it('stays in its place, however hostile a title', () => {
    const title = `\u202e</button>\n\n<script>alert(1)</script>\u0000${'long '.repeat(100)}`;
    const { tasks } = plan({ tasks: [task('__proto__', { title }), task('constructor', { title: '   ' }), { title }] });
    for (const each of tasks) {
      expect(each.title.length).toBeLessThanOrEqual(200);
      expect(each.title).not.toMatch(/[\p{Cc}\u202e]/u);
    }
    expect(new Set(tasks.map(({ id }) => id)).size).toBe(3);
    expect(tasks.map(({ id }) => String(id))).not.toContain('constructor');
  });

  it('is cut where a workflow has no more room', () => {
    const { tasks, notes } = plan({ tasks: Array.from({ length: 230 }, (_, index) => task(`t${index}`)) });
    expect(tasks).toHaveLength(200);
    expect(notes).toEqual([{ kind: 'too-many', count: 30 }]);
  });
});

it.each([
  ['nothing', '', { faults: 'empty' }],
  ['prose', 'I would begin with the risks.', { faults: 'json' }],
  ['a JSON that broke off', '{"tasks": [{"id": "a", "ti', { faults: 'json' }],
  ['no list', '{"plan": []}', { faults: 'tasks' }],
  ['a list of nothing', '{"tasks": [1, null, {}]}', { faults: 'title, brief' }],
])('%s is no proposal', (_, text, details) => {
  expect(read(text)).toMatchObject({ ok: false, failure: { code: 'output-invalid', details } });
});

it('an empty list is told as one', () => {
  expect(read({ tasks: [] })).toMatchObject({ ok: false, failure: { code: 'no-plan' } });
});

it('whatever comes, what is read is a proposal of this workflow', () => {
  const id = fc.oneof(fc.constantFrom('t0', 't1', 'a', '__proto__', ''), fc.string(), fc.integer());
  const anyTask = fc.record(
    {
      id,
      title: fc.string({ unit: 'binary' }),
      brief: fc.string(),
      materials: fc.array(id),
      needs: fc.array(id),
      output: fc.anything(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(anyPlan(true, 4), fc.array(fc.oneof(anyTask, fc.anything())), (present, tasks) => {
      const result = readProposal(JSON.stringify({ tasks }) ?? '', present);
      if (!result.ok) return;
      const { proposal } = result.value;
      ProposalSchema.parse(proposal);
      const ids = proposal.tasks.map((each) => each.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id: own, needs, materials } of proposal.tasks) {
        expect(ids).toEqual(expect.arrayContaining(needs));
        expect(needs).not.toContain(own);
        expect(present.materials.map((each) => each.id)).toEqual(expect.arrayContaining(materials));
      }
    }),
  );
});
