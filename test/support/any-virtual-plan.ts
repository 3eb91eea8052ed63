import fc from 'fast-check';
import { asMaterialId } from '../../shared/ids.ts';
import type { MaterialId, TaskId } from '../../shared/ids.ts';
import { ownStructure } from '../../shared/structure/own-phases.ts';
import type { OwnPhase } from '../../shared/structure/own-phases.ts';
import { presetStructure, withOptions } from '../../shared/structure/presets.ts';
import type { Phase, Structure, PresetKey } from '../../shared/structure/structure.ts';
import { topologicalOrder } from '../../shared/workflow/graph.ts';
import type { Material, OutputContract, Task, Workflow } from '../../shared/workflow/task.ts';
import { anyPhasesOf, anySoundPhases } from './any-phases.ts';
import { clumsyWord, replyKinds } from './virtual-model.ts';
import type { ReplyKind } from './virtual-model.ts';
import { anyStructure, aTask, aWorkflow } from './workflows.ts';

/** What a person, a host or a machine does, so many milliseconds after the one before. `which` chooses to whom. */
export type Act = {
  readonly afterMs: number;
  readonly what: (typeof actKinds)[number];
  readonly which: number;
  /** Of a kill: so many of the log's last lines never reached the disk. */
  readonly lost: number;
};

export const actKinds = [
  'pause',
  'continue',
  'stop',
  'stop all',
  'retry',
  'approve',
  'edit',
  'send back',
  'follow up',
  'resolve',
  'kill',
  'suspend',
  'jump date',
  'raise the cap',
] as const;

/** A run with everything that will go wrong in it. */
export type VirtualPlan = {
  readonly workflow: Workflow;
  readonly structure: Structure;
  readonly gates: 'pass' | 'ask';
  /** Tokens that the run may use before somebody raises the cap; null for any number. */
  readonly cap: number | null;
  readonly tickMs: number;
  readonly faults: readonly ReplyKind[];
  readonly acts: readonly Act[];
};

const contracts: readonly OutputContract[] = [
  { kind: 'prose' },
  { kind: 'sections', sections: ['Risks', 'Evidence'] },
  {
    kind: 'fields',
    fields: [
      { name: 'risks', type: 'list', required: true, description: '' },
      { name: 'months', type: 'number', required: false, description: 'How long.' },
      { name: 'owner', type: 'text', required: true, description: '' },
    ],
  },
];
const fields = contracts[2] ?? { kind: 'prose' };

export const materials: readonly Material[] = [
  { id: asMaterialId('paper'), title: 'Paper', text: 'A long paper about many things. '.repeat(130) },
  { id: asMaterialId('notes'), title: 'Notes', text: 'A few notes.' },
];

const anyRow = fc.record({
  needs: fc.array(fc.nat({ max: 7 }), { maxLength: 3 }),
  contract: fc.nat({ max: 2 }),
  followUps: fc.nat({ max: 2 }),
  reads: fc.nat({ max: 3 }),
  limited: fc.boolean(),
  clumsy: fc.boolean(),
  merge: fc.boolean(),
});

/** Up to eight tasks, with follow-ups, contracts, shared materials, time limits and merges; needs point to earlier ones. */
const anyWorkflow: fc.Arbitrary<Workflow> = fc.array(anyRow, { minLength: 1, maxLength: 8 }).map((rows) => {
  const needsOf = rows.map(({ needs }, index) => [...new Set(needs)].filter((need) => need < index));
  const isMerge = rows.map(({ merge }, index) => merge && (needsOf[index]?.length ?? 0) >= 2);
  const merged = new Set(needsOf.flatMap((needs, index) => (isMerge[index] === true ? needs : [])));
  const tasks = rows.map((row, index): Task => {
    const needs = (needsOf[index] ?? []).map((need) => `t${need}`);
    if (isMerge[index] === true) return aTask(`t${index}`, { brief: '', merge: true, needs, output: fields });
    return aTask(`t${index}`, {
      needs,
      brief: `Do part ${index}${row.clumsy ? ` ${clumsyWord}` : ''}.`,
      output: merged.has(index) ? fields : (contracts[row.contract] ?? fields),
      followUps: Array.from({ length: row.followUps }, (_, turn) => `And what of ${turn}?`),
      materials: readBy(row.reads),
      limitSeconds: row.limited ? 10 : null,
    });
  });
  return aWorkflow(tasks, { materials: [...materials] });
});

function readBy(reads: number): MaterialId[] {
  return materials.flatMap(({ id }, index) => (reads % 3 > index || reads === 3 ? [id] : []));
}

type Cut = { readonly size: number; readonly thread: boolean; readonly width: number; readonly phase: Partial<Phase> };

const anyCut: fc.Arbitrary<Cut> = fc.record({
  size: fc.integer({ min: 1, max: 5 }),
  thread: fc.boolean(),
  width: fc.nat({ max: 4 }),
  phase: fc.record(
    { gate: fc.boolean(), reviewEvery: fc.integer({ min: 1, max: 3 }), warm: fc.boolean() },
    { requiredKeys: ['gate'] },
  ),
});

/** Phases of any kind over the tasks in their order: what no preset has, and the scheduler must bear all the same. */
function cutStructure(workflow: Workflow, cuts: readonly Cut[]): Structure {
  let left: TaskId[] = topologicalOrder(workflow.tasks).map(({ id }) => id);
  const phases: Phase[] = [];
  for (let index = 0; left.length > 0; index += 1) {
    const { size, thread, width, phase } = cuts[index] ?? { size: 99, thread: false, width: 0, phase: {} };
    phases.push({
      name: 'work',
      tasks: left.slice(0, size),
      context: thread ? 'thread' : 'separate',
      width: thread ? 1 : width === 0 ? null : width,
      gate: false,
      ...phase,
    });
    left = left.slice(size);
  }
  return { key: 'all-at-once', phases };
}

type Shape =
  | {
      readonly kind: 'preset';
      readonly key: PresetKey;
      readonly reviewEvery: number | null;
      readonly warmCache: boolean;
    }
  | { readonly kind: 'cut'; readonly cuts: readonly Cut[] };

const anyShape: fc.Arbitrary<Shape> = fc.oneof(
  fc.record({
    kind: fc.constant('preset' as const),
    key: fc.oneof({ weight: 5, arbitrary: anyStructure }, { weight: 1, arbitrary: fc.constant('two-rounds' as const) }),
    reviewEvery: fc.option(fc.integer({ min: 1, max: 3 })),
    warmCache: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('cut' as const), cuts: fc.array(anyCut, { maxLength: 4 }) }),
);

const anyAct: fc.Arbitrary<Act> = fc.record({
  // What only a gate or an ended task allows comes to nothing most of the time, so it is tried more often.
  what: fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...actKinds) },
    { weight: 1, arbitrary: fc.constantFrom('edit', 'send back', 'follow up', 'resolve') },
  ),
  afterMs: fc.oneof(fc.constant(0), fc.nat({ max: 3_000 }), fc.nat({ max: 20_000 })),
  which: fc.nat({ max: 30 }),
  lost: fc.oneof(fc.constant(0), fc.nat({ max: 40 })),
});

const anyReplyKind: fc.Arbitrary<ReplyKind> = fc.oneof(
  { weight: 2, arbitrary: fc.constant('well' as const) },
  { weight: 3, arbitrary: fc.constantFrom(...replyKinds) },
);

/** Everything of a plan but its structure. */
const anyCourse = fc.record({
  workflow: anyWorkflow,
  gates: fc.constantFrom('pass' as const, 'ask' as const),
  cap: fc.option(fc.integer({ min: 100, max: 20_000 }), { freq: 3 }),
  tickMs: fc.constantFrom(0, 0.013),
  faults: fc.array(anyReplyKind, { maxLength: 24 }),
  acts: fc.array(anyAct, { maxLength: 14, size: '+1' }),
});

function planOf(course: Omit<VirtualPlan, 'structure'>, structure: Structure): VirtualPlan {
  const plan: VirtualPlan = { ...course, structure };
  // A counterexample is read by somebody: its texts are always the same and say nothing.
  return Object.assign(plan, { [fc.toStringMethod]: () => inShort(plan) });
}

export const anyVirtualPlan: fc.Arbitrary<VirtualPlan> = fc
  .tuple(anyCourse, anyShape)
  .map(([course, shape]) =>
    planOf(
      course,
      shape.kind === 'preset'
        ? withOptions(presetStructure(course.workflow.tasks, shape.key), shape)
        : cutStructure(course.workflow, shape.cuts),
    ),
  );

/** The same under phases that somebody built by hand without a fault. */
export const anyOwnPlan: fc.Arbitrary<VirtualPlan> = anyCourse.chain((course) =>
  anySoundPhases(course.workflow.tasks).map((phases) => planOf(course, ownStructure(course.workflow.tasks, phases))),
);

/** The same under phases as they may have been left, faults and all, without anything that disturbs the run. */
export const anyLeftPhases: fc.Arbitrary<{ workflow: Workflow; phases: OwnPhase[] }> = anyWorkflow.chain((workflow) =>
  anyPhasesOf(workflow.tasks).map((phases) => ({ workflow, phases })),
);

function inShort({ workflow, structure, gates, cap, tickMs, faults, acts }: VirtualPlan): string {
  const tasks = workflow.tasks.map(({ id, needs, output, followUps, materials: reads, limitSeconds, merge, brief }) => {
    const facts = [
      merge === true ? 'merge' : output.kind,
      ...(followUps.length > 0 ? [`${followUps.length} follow-ups`] : []),
      ...reads,
      ...(limitSeconds === null ? [] : [`${limitSeconds} s`]),
      ...(brief.includes(clumsyWord) ? [clumsyWord] : []),
    ];
    return `${id}[${facts.join(', ')}]${needs.length > 0 ? ` of ${needs.join(' and ')}` : ''}`;
  });
  const phases = structure.phases.map(({ tasks: held, context, width, gate, reviewEvery, warm, coordinator }) => {
    const extras = { width, gate, reviewEvery, warm, coordinator };
    return `${context}(${held.join(' ')}) ${JSON.stringify(extras)}`;
  });
  const done = acts.map(({ afterMs, what, which, lost }) => `+${afterMs} ${what} ${which}/${lost}`);
  return [
    '',
    `tasks: ${tasks.join('; ')}`,
    `phases: ${phases.join('; ')}`,
    `gates ${gates}, cap ${cap ?? 'none'}, tick ${tickMs}`,
    `replies: ${faults.join(', ')}`,
    `acts: ${done.join(', ')}`,
  ].join('\n');
}
