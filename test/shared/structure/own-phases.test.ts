import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asTaskId } from '../../../shared/ids.ts';
import {
  fittedPhases,
  ownStructure,
  phasesOfRun,
  plainPhase,
  settledPhases,
  startFrom,
} from '../../../shared/structure/own-phases.ts';
import type { OwnPhase } from '../../../shared/structure/own-phases.ts';
import { phaseFaults, usablePhases } from '../../../shared/structure/phase-faults.ts';
import { presetStructure } from '../../../shared/structure/presets.ts';
import { compareStructures, parseStructureKey, structureKind } from '../../../shared/structure/structure.ts';
import { anyPhasesOf } from '../../support/any-phases.ts';
import { anyStructure, aTask, timedWorkflow } from '../../support/workflows.ts';

const phase = (tasks: string, given: Partial<OwnPhase> = {}): OwnPhase => ({
  ...plainPhase,
  ...given,
  tasks: tasks.split(' ').filter(Boolean).map(asTaskId),
});
const held = (phases: readonly OwnPhase[]): string[] => phases.map(({ tasks }) => tasks.join(' '));

const board = [
  aTask('notes'),
  aTask('figures'),
  aTask('story', { needs: ['notes'] }),
  aTask('join', { needs: ['story', 'figures'] }),
];

describe('hand-built phases', () => {
  it('hold each task once, in the first phase that names it, and no task that is gone', () => {
    const built = [phase('notes figures gone'), phase('story notes join')];
    expect(held(settledPhases(board, built))).toEqual(['notes figures', 'story join']);
  });

  it('take in what no phase names: the last phase does, or the first whose tasks need it, before them', () => {
    expect(held(settledPhases(board, [phase('notes'), phase('figures')]))).toEqual(['notes', 'figures story join']);
    expect(held(settledPhases(board, [phase('figures'), phase('join')]))).toEqual(['figures', 'notes story join']);
    expect(held(settledPhases(board, []))).toEqual(['notes figures story join']);
  });

  it('lose empty phases when they run, and keep them while they are built', () => {
    const built = [phase(''), phase('notes figures'), phase('gone'), phase('story join')];
    expect(held(settledPhases(board, built))).toEqual(['notes figures', 'story join']);
    expect(held(fittedPhases(board, built))).toEqual(['', 'notes figures', '', 'story join']);
  });

  it('run a thread at width 1 in the order it was given, and warm a cache only where several start together', () => {
    const built = [
      phase('figures notes', { context: 'thread', width: 3, gate: true, warm: true }),
      phase('story', { width: 1, warm: true }),
      phase('join', { width: 2, warm: true }),
    ];
    expect(ownStructure(board, built)).toEqual({
      key: 'own',
      phases: [
        { name: 'own', tasks: ['figures', 'notes'], context: 'thread', width: 1, gate: true },
        { name: 'own', tasks: ['story'], context: 'separate', width: 1, gate: false },
        { name: 'own', tasks: ['join'], context: 'separate', width: 2, gate: false, warm: true },
      ],
    });
  });

  it('are put in the order of their needs where each task has a conversation of its own', () => {
    expect(ownStructure(board, [phase('join story figures notes')]).phases[0]?.tasks).toEqual([
      'figures',
      'notes',
      'story',
      'join',
    ]);
  });

  it('begin as any preset, with the same tasks under the same rules', () => {
    fc.assert(
      fc.property(timedWorkflow, anyStructure, ({ tasks }, key) => {
        const own = ownStructure(tasks, startFrom(tasks, key));
        const { phases } = presetStructure(tasks, key);
        expect(own.phases).toEqual(phases.map((each) => ({ ...each, name: 'own' })));
        expect(phaseFaults(tasks, startFrom(tasks, key))).toEqual([]);
      }),
    );
  });

  it('place every task once, whatever the phases name, and settle in one step', () => {
    fc.assert(
      fc.property(
        timedWorkflow.chain(({ tasks }) => fc.tuple(fc.constant(tasks), anyPhasesOf(tasks))),
        ([tasks, built]) => {
          const settled = settledPhases(tasks, built);
          expect(settled.flatMap((each) => each.tasks).sort()).toEqual(tasks.map(({ id }) => id).sort());
          expect(settled.every((each) => each.tasks.length > 0)).toBe(true);
          expect(settledPhases(tasks, settled)).toEqual(settled);
          expect(phasesOfRun(ownStructure(tasks, settled))?.map(({ tasks: of }) => [...of].sort())).toEqual(
            settled.map(({ tasks: of }) => [...of].sort()),
          );
        },
      ),
    );
  });
});

describe('faults of hand-built phases', () => {
  it('are needs of a later phase, and needs further down the same thread', () => {
    const built = [phase('story join', { context: 'thread' }), phase('figures notes')];
    expect(phaseFaults(board, built)).toEqual([
      {
        kind: 'later-phase',
        task: { id: 'story', title: 'story' },
        needs: { id: 'notes', title: 'notes' },
        phase: 1,
        neededIn: 2,
      },
      {
        kind: 'later-phase',
        task: { id: 'join', title: 'join' },
        needs: { id: 'figures', title: 'figures' },
        phase: 1,
        neededIn: 2,
      },
    ]);
    expect(phaseFaults(board, [phase('figures story notes join', { context: 'thread' })])).toEqual([
      {
        kind: 'thread-order',
        task: { id: 'story', title: 'story' },
        needs: { id: 'notes', title: 'notes' },
        phase: 1,
        neededIn: 1,
      },
    ]);
    expect(phaseFaults(board, [phase('figures story notes join')])).toEqual([]);
  });

  it('refuse a run in a sentence, as do no phases; without `own` nobody asks', () => {
    expect(usablePhases(board, ['thread'], null)).toEqual({ ok: true, value: null });
    expect(usablePhases(board, ['thread', 'own'], null)).toMatchObject({ failure: { code: 'no-phases' } });
    expect(usablePhases(board, ['own'], [phase('join'), phase('notes figures story')])).toMatchObject({
      failure: {
        code: 'faulty-phases',
        wayOut: 'mend-input',
        faults: [
          { where: 'join in phase 1', what: 'needs “story”, which comes later, in phase 2' },
          { where: 'join in phase 1', what: 'needs “figures”, which comes later, in phase 2' },
        ],
      },
    });
    expect(usablePhases(board, ['own'], [phase('join')])).toMatchObject({ ok: true });
  });
});

describe('the key of hand-built phases', () => {
  it('is a structure of its own, shown last', () => {
    expect(parseStructureKey('own')).toBe('own');
    expect(structureKind('own')).toBe('own');
    expect((['own', 'two-rounds', 'thread', 'phased'] as const).toSorted(compareStructures).at(-1)).toBe('own');
  });
});
