import { runPlan } from '../../exercise/check/plan-run.ts';
import { findingsResult } from '../../exercise/finding.ts';
import { comparable, holdsQuote } from '../../exercise/passage.ts';
import { expectedContext } from '../../forecast/expected-context.ts';
import { asMaterialId, asTaskId } from '../../ids.ts';
import type { FindingId, MaterialId, TaskId } from '../../ids.ts';
import type { BriefPart } from '../../run/brief.ts';
import type { LossCause } from '../../run/comparison.ts';
import { presetStructure } from '../../structure/presets.ts';
import type { PresetKey } from '../../structure/structure.ts';
import { contextViewerWords, toolLibrary } from '../../words/tool-library.ts';
import type { OutputContract, Task, Workflow } from '../../workflow/task.ts';
import { libraryFindings, libraryModel, librarySections } from './tool-library.ts';

/** How the six sections are dealt out: half to each lane, all to two lanes with different questions, or one conversation. */
export const cuts = ['by-section', 'by-question', 'one-thread'] as const;
export type Cut = (typeof cuts)[number];

export type ViewerChoice = {
  readonly cut: Cut;
  /** Whether briefs ask for contradictions. */
  readonly asks: boolean;
  /** What lanes hand on: a note in prose, or every rule word for word. */
  readonly ledger: boolean;
  readonly sections: readonly [one: MaterialId, other: MaterialId];
};

export type ViewedLane = {
  readonly task: TaskId;
  readonly title: string;
  readonly parts: readonly BriefPart[];
  readonly tokens: number;
  /** Whether its conversation holds the rule of the one picked section, and of the other. */
  readonly holds: readonly [one: boolean, other: boolean];
  readonly said: string;
};

export type ContextView = {
  readonly structure: PresetKey;
  readonly lanes: readonly ViewedLane[];
  /** Whose conversation holds both. */
  readonly seers: readonly ViewedLane[];
  /** What becomes of the clash between the two sections; null where they agree. */
  readonly cause: 'found' | LossCause | null;
  readonly clash: { readonly id: FindingId; readonly title: string } | null;
  /** Who found it, or where it was lost; null where nobody had it. */
  readonly who: ViewedLane | null;
  /** Everything that was sent, in all. */
  readonly tokens: number;
};

/** What each conversation of the cut is sent, part by part, and what becomes of what stands between two sections. */
export function viewContext(choice: ViewerChoice): ContextView {
  const workflow = libraryWorkflow(choice);
  const structure: PresetKey = choice.cut === 'one-thread' ? 'thread' : 'all-at-once';
  const { records } = runPlan(workflow, structure, libraryModel);
  const outputs = new Map(
    workflow.tasks.map(({ id, title }) => [title, records.find(({ task }) => task === id)?.output]),
  );
  const lines = choice.sections.map((id) => toolLibrary.sections.find((section) => section.id === id)?.line ?? '');

  const lanes = records.map(({ task: id, contextText, output }): ViewedLane => {
    const held = comparable(contextText);
    const parts = expectedContext(
      workflow,
      presetStructure(workflow.tasks, structure),
      id,
      (title) => outputs.get(title) ?? '',
    );
    return {
      task: id,
      title: workflow.tasks.find((task) => task.id === id)?.title ?? id,
      parts,
      tokens: parts.reduce((sum, { tokens }) => sum + tokens, 0),
      holds: [holdsQuote(held, lines[0] ?? ''), holdsQuote(held, lines[1] ?? '')],
      said: output,
    };
  });

  const finding = libraryFindings.find(({ evidence }) =>
    evidence.every(({ material }) => choice.sections.includes(material)),
  );
  const { lost } = findingsResult({ findings: libraryFindings, decoys: [] }, records);
  const loss = lost.find(({ id }) => id === finding?.id);
  const seers = lanes.filter(({ holds }) => holds[0] && holds[1]);
  return {
    structure,
    lanes,
    seers,
    cause: finding ? (loss?.cause ?? 'found') : null,
    clash: finding ? { id: finding.id, title: finding.title } : null,
    who: finding && !loss ? (seers[0] ?? null) : (lanes.find(({ task }) => task === loss?.task) ?? null),
    tokens: lanes.reduce((sum, { tokens }) => sum + tokens, 0),
  };
}

/** The cut as a plan: two lanes and what brings their notes together. */
export function libraryWorkflow({ cut, asks, ledger }: Pick<ViewerChoice, 'cut' | 'asks' | 'ledger'>): Workflow {
  const { lanes, briefs, fields, workflow: title } = contextViewerWords;
  const ids = librarySections.map(({ id }) => id);
  const brief = asks ? briefs.asking : briefs.summary;
  const output: OutputContract = ledger
    ? {
        kind: 'fields',
        fields: [
          { name: 'points', type: 'list', required: true, description: fields.points },
          { name: 'rules', type: 'list', required: true, description: fields.rules },
        ],
      }
    : { kind: 'prose' };
  const lane = (id: 'first-half' | 'second-half' | 'times' | 'people', materials: readonly MaterialId[]): Task =>
    task({ id: asTaskId(id), title: lanes[id], brief, materials: [...materials], output });
  const both =
    cut === 'by-question'
      ? [lane('times', ids), lane('people', ids)]
      : [lane('first-half', ids.slice(0, 3)), lane('second-half', ids.slice(3))];
  const merge = task({
    id: asTaskId('merge'),
    title: lanes.merge,
    brief: asks ? briefs.mergeAsking : briefs.merge,
    needs: both.map(({ id }) => id),
  });
  return {
    id: 'tool-library',
    title,
    goal: null,
    exercise: null,
    plan: null,
    materials: [...librarySections],
    tasks: [...both, merge],
  };
}

const task = (given: Pick<Task, 'id' | 'title' | 'brief'> & Partial<Task>): Task => ({
  materials: [],
  needs: [],
  output: { kind: 'prose' },
  followUps: [],
  writes: [],
  limitSeconds: null,
  estimate: null,
  ...given,
});

/** The sections as they can be picked. */
export const pickableSections = librarySections.map(({ id, title }) => ({ id, title }));

/** The distant pair that the lesson begins with. */
export const firstSections: ViewerChoice['sections'] = [asMaterialId('loans'), asMaterialId('insurance')];
