import { describe, expect, it } from 'vitest';
import { asMaterialId } from '../../../shared/ids.ts';
import type { TaskId } from '../../../shared/ids.ts';
import { briefOf, partsSent } from '../../../shared/run/brief.ts';
import { expand } from '../../../shared/run/expand.ts';
import { promptOf } from '../../../shared/run/messages.ts';
import { outputFaults } from '../../../shared/run/output.ts';
import { outputSchema } from '../../../shared/run/output-contract.ts';
import { presetStructure } from '../../../shared/structure/presets.ts';
import type { PresetKey } from '../../../shared/structure/structure.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { aTask, aWorkflow } from '../../support/workflows.ts';

const notes = { id: asMaterialId('notes'), title: 'Notes "2026"', text: 'Northwind cut its price.' };
const pack = { id: asMaterialId('pack'), title: 'Pack', text: 'Revenue is 4.2 million.' };
const workflow = aWorkflow(
  [
    aTask('a', { materials: [notes.id], followUps: ['And what is missing?'] }),
    aTask('b', { materials: [notes.id, pack.id], limitSeconds: 90 }),
    aTask('join', { needs: ['a', 'b'] }),
  ],
  { materials: [notes, pack] },
);

function briefAt(of: Workflow, key: PresetKey, step: string) {
  const structure = presetStructure(of.tasks, key);
  const steps = expand(of, structure);
  const found = steps.find(({ id }) => id === step);
  if (!found) throw new Error(`no step ${step}`);
  const outputs = Object.fromEntries(of.tasks.map(({ id }) => [id, `Output of ${id}.`])) as Record<TaskId, string>; // keys are ids
  return briefOf({
    workflow: of,
    structure,
    steps,
    step: found,
    outputs,
    replyOf: (id) => `Reply to ${id}.`,
    runMark: null,
  });
}

describe('a task that names one thing twice', () => {
  it('is told it once', () => {
    const twice = aTask('join', { needs: ['a', 'a'], materials: [pack.id, pack.id] });
    const { told } = briefAt(aWorkflow([aTask('a'), twice], { materials: [pack] }), 'all-at-once', 'join');
    expect(told.map(({ kind }) => kind)).toEqual(['material', 'handoff', 'brief', 'contract']);
  });
});
const kinds = (brief: ReturnType<typeof briefAt>) =>
  partsSent(brief).map(({ kind, reference }) => `${kind}:${reference ?? ''}`);

describe('a brief', () => {
  it('apart: rules, its own materials, what it is handed, the task and the contract, and nothing else', () => {
    expect(kinds(briefAt(workflow, 'all-at-once', 'b'))).toEqual([
      'rules:',
      'material:notes',
      'material:pack',
      'brief:b',
      'contract:b',
    ]);
    expect(kinds(briefAt(workflow, 'all-at-once', 'join'))).toEqual([
      'rules:',
      'handoff:a',
      'handoff:b',
      'brief:join',
      'contract:join',
    ]);
  });

  it('in a thread: the growing history, each material where it is first used, no handoff of what was said there', () => {
    expect(kinds(briefAt(workflow, 'thread', 'b'))).toEqual([
      'rules:',
      'history:a',
      'history:a.2',
      'material:pack',
      'brief:b',
      'contract:b',
    ]);
    expect(kinds(briefAt(workflow, 'thread', 'join'))).toEqual([
      'rules:',
      'history:a',
      'history:a.2',
      'history:b',
      'brief:join',
      'contract:join',
    ]);
  });

  it('of a follow-up turn holds what was asked and answered before in its conversation', () => {
    expect(kinds(briefAt(workflow, 'all-at-once', 'a.2'))).toEqual(['rules:', 'history:a', 'follow-up:a']);
  });

  it("names the task's time limit, and escapes titles", () => {
    const bodies = partsSent(briefAt(workflow, 'all-at-once', 'b')).map(({ body }) => body);
    expect(bodies.find((body) => body.startsWith('<task'))).toContain('90 seconds');
    expect(bodies[1]).toContain('title="Notes &quot;2026&quot;"');
  });

  it('hands an integrating thread outputs only', () => {
    expect(kinds(briefAt(workflow, 'phased', 'join'))).toEqual([
      'rules:',
      'handoff:a',
      'handoff:b',
      'brief:join',
      'contract:join',
    ]);
  });

  it('opens with the same bytes where all tasks of a phase read the same materials', () => {
    const shared = aWorkflow(
      [
        aTask('a', { materials: [pack.id, notes.id] }),
        aTask('b', { materials: [notes.id, pack.id] }),
        aTask('join', { needs: ['a', 'b'] }),
      ],
      { materials: [notes, pack] },
    );
    const [a, b] = ['a', 'b'].map((id) => briefAt(shared, 'all-at-once', id));
    expect(a?.sharedOpening).toBe(2);
    expect(a?.told.slice(0, 2)).toEqual(b?.told.slice(0, 2));
    expect(briefAt(shared, 'all-at-once', 'join').sharedOpening).toBe(0);
  });
});

describe('a prompt', () => {
  const marks = (step: string, key: PresetKey = 'thread') =>
    promptOf(briefAt(workflow, key, step)).messages.map(({ role, content }) => [
      role,
      content.map((block) => block.cache_control !== undefined),
    ]);

  it('marks the turn before for reading and this one for writing, and writes nothing on the last turn', () => {
    expect(marks('a')).toEqual([['user', [false, false, true]]]);
    expect(marks('join')).toEqual([
      ['user', [false, false, false]],
      ['assistant', [false]],
      ['user', [false]],
      ['assistant', [false]],
      ['user', [false, false, true]],
      ['assistant', [false]],
      ['user', [false, false]],
    ]);
    expect(marks('b', 'all-at-once')).toEqual([['user', [true, false, false, false]]]); // after the opening that a shares
    expect(marks('join', 'all-at-once')).toEqual([['user', [false, false, false, false]]]);
  });

  it('repeats earlier turns byte for byte, so that a cache can read them', () => {
    const texts = (step: string) =>
      promptOf(briefAt(workflow, 'thread', step)).messages.map(({ content }) => content.map(({ text }) => text));
    const first = texts('a');
    expect(texts('join').slice(0, first.length)).toEqual(first);
  });
});

describe('an output contract', () => {
  const fields = {
    kind: 'fields',
    fields: [
      { name: 'risks', type: 'list', required: true, description: 'each with its quote' },
      { name: 'note', type: 'text', required: false, description: '' },
    ],
  } as const;

  it('compiles to a schema that allows nothing else', () => {
    expect(outputSchema({ ...fields, fields: [...fields.fields] })).toEqual({
      type: 'object',
      properties: {
        risks: { type: 'array', items: { type: 'string' }, description: 'each with its quote' },
        note: { type: 'string' },
      },
      required: ['risks', 'note'],
      additionalProperties: false,
    });
  });

  it('names what an output lacks', () => {
    const contract = { ...fields, fields: [...fields.fields] };
    expect(outputFaults(contract, '{"risks":["a"],"note":""}')).toEqual([]);
    expect(outputFaults(contract, '```json\n{"risks":["a"]}\n```')).toEqual([]);
    expect(outputFaults(contract, '{"risks":[]}')).toEqual(['risks']);
    expect(outputFaults(contract, 'Sure, here are the risks')).toEqual(['json']);
    expect(outputFaults({ kind: 'sections', sections: ['Risks', 'Gaps'] }, '## risks\n- one')).toEqual(['Gaps']);
    expect(outputFaults({ kind: 'prose' }, '  ')).toEqual(['empty']);
  });
});
