import { checkWorkflow } from '../decomposition/check.ts';
import { defaultCircumstances } from '../decomposition/issue.ts';
import type { Circumstances, Issue, IssueParams, RuleId } from '../decomposition/issue.ts';
import type { TaskId } from '../ids.ts';
import type { Comparison } from '../run/comparison.ts';
import { mostAtOnce } from '../workflow/breadth.ts';
import { findCycle, waves } from '../workflow/graph.ts';
import type { Task, Workflow } from '../workflow/task.ts';
import { partedThreads, threadsOf } from '../workflow/thread.ts';
import { phasedEqualsAllAtOnce, presetStructure } from './presets.ts';
import type { PresetKey, StructureKey } from './structure.ts';

/** The structures whose forecasts the advice reads figures from. */
export const advisedStructures: readonly StructureKey[] = ['thread', 'one-at-a-time', 'all-at-once', 'phased'];

/** Figures of a structure in a forecast: about. */
export type Figures = { readonly structure: StructureKey; readonly ms: number; readonly tokens: number };

export type AdviceReason =
  | { readonly id: 'single'; readonly task: string; readonly turns: number }
  /** Each waits for the one before, so no width helps. */
  | { readonly id: 'chain'; readonly tasks: number }
  | { readonly id: 'independent'; readonly titles: readonly string[]; readonly waves: number }
  /** `readers`: how many rest on what is found out first. */
  | { readonly id: 'discovery'; readonly titles: readonly string[]; readonly readers: number }
  | { readonly id: 'integration'; readonly titles: readonly string[] }
  | { readonly id: 'whole'; readonly titles: readonly string[] }
  | { readonly id: 'shared-resource'; readonly titles: readonly string[]; readonly resource: string }
  | { readonly id: 'limit'; readonly params: IssueParams['too-wide'] }
  | { readonly id: 'phased-is-all-at-once' }
  | { readonly id: 'time'; readonly of: Figures; readonly against: Figures }
  | { readonly id: 'tokens'; readonly of: Figures; readonly against: Figures }
  /** What the structure costs beyond the other that was close. */
  | { readonly id: 'price'; readonly of: Figures; readonly against: Figures };

/** What speaks against it, or has to be mended first. */
export type AdviceCaution =
  | { readonly id: 'hidden'; readonly task: string; readonly from: readonly string[] }
  | { readonly id: 'loose'; readonly titles: readonly string[] }
  /** So many dependencies hold tasks back for nothing, as far as their briefs say. */
  | { readonly id: 'needless'; readonly links: number }
  | { readonly id: 'unplanned-merge'; readonly titles: readonly string[] }
  | { readonly id: 'parts-thread'; readonly titles: readonly string[] }
  /** Apart costs more: what several read is sent to each. */
  | { readonly id: 'reads-again'; readonly of: Figures; readonly against: Figures }
  /** A chain costs less apart: what speaks for the thread is quality. */
  | { readonly id: 'chain-apart'; readonly of: Figures; readonly against: Figures };

export type Advice = {
  readonly structure: PresetKey;
  readonly reasons: readonly AdviceReason[];
  readonly cautions: readonly AdviceCaution[];
};

export type AdviceInput = {
  readonly workflow: Workflow;
  /** A forecast of `advisedStructures`, or of some; null where there is none. */
  readonly forecast: Pick<Comparison, 'runs'> | null;
  readonly circumstances?: Circumstances;
};

/** What a plan and its forecast speak for. Null for a plan that can't run: a circle, or no task. */
export function adviseOn({ workflow, forecast, circumstances = defaultCircumstances }: AdviceInput): Advice | null {
  const tasks = workflow.tasks.filter(({ merge }) => merge !== true);
  if (tasks.length === 0 || findCycle(workflow.tasks)) return null;
  const { issues } = checkWorkflow(workflow, circumstances);
  const figures = figuresOf(forecast);
  const { structure, reasons } = chosen(workflow, tasks, issues);
  return {
    structure,
    reasons: [...reasons, ...figureReasons(structure, figures)],
    cautions: [...cautionsOf(issues), ...partedBy(workflow, structure), ...figureCautions(structure, figures)],
  };
}

type Chosen = Pick<Advice, 'structure' | 'reasons'>;

function chosen(workflow: Workflow, tasks: readonly Task[], issues: readonly Issue[]): Chosen {
  const [only, ...others] = tasks;
  if (only && others.length === 0) {
    return { structure: 'thread', reasons: [{ id: 'single', task: only.title, turns: only.followUps.length + 1 }] };
  }
  const titleOf = (id: TaskId): string => workflow.tasks.find((task) => task.id === id)?.title ?? id;
  const together = threadsOf(tasks).toSorted((one, other) => other.length - one.length)[0] ?? [];
  if (together.length * 2 > tasks.length) {
    return { structure: 'thread', reasons: [{ id: 'whole', titles: together.map(titleOf) }] };
  }
  const race = issueOf(issues, 'shared-resource');
  if (race) {
    const { tasks: titles, resource } = race.params;
    return { structure: 'one-at-a-time', reasons: [{ id: 'shared-resource', titles, resource }] };
  }
  if (mostAtOnce(workflow.tasks) === 1) {
    return { structure: 'thread', reasons: [{ id: 'chain', tasks: tasks.length }] };
  }
  const wide = widestOf(workflow);
  const independent: AdviceReason = { id: 'independent', titles: wide.titles, waves: wide.waves };
  const limit = issueOf(issues, 'too-wide');
  if (limit) {
    const structure: PresetKey = limit.params.allowed > 1 ? `queue:${limit.params.allowed}` : 'one-at-a-time';
    return { structure, reasons: [independent, { id: 'limit', params: limit.params }] };
  }
  return phasesOrBreadth(workflow, titleOf, independent);
}

/** Phased where something is found out first that two or more rest on, or where several tasks integrate. */
function phasesOrBreadth(workflow: Workflow, titleOf: (id: TaskId) => string, independent: AdviceReason): Chosen {
  if (phasedEqualsAllAtOnce(workflow.tasks)) {
    return { structure: 'all-at-once', reasons: [independent, { id: 'phased-is-all-at-once' }] };
  }
  const { phases } = presetStructure(workflow.tasks, 'phased');
  const held = (name: 'discover' | 'work' | 'integrate'): readonly Task[] => {
    const ids = new Set(phases.find((phase) => phase.name === name)?.tasks ?? []);
    return workflow.tasks.filter(({ id, merge }) => ids.has(id) && merge !== true);
  };
  const discover = held('discover');
  const first = new Set(discover.map(({ id }) => id));
  const readers = held('work').filter(({ needs }) => needs.some((need) => first.has(need))).length;
  const integrate = held('integrate');
  const reasons: AdviceReason[] = [
    ...(readers >= 2 ? [{ id: 'discovery', titles: discover.map(({ id }) => titleOf(id)), readers } as const] : []),
    ...(integrate.length >= 2 ? [{ id: 'integration', titles: integrate.map(({ title }) => title) } as const] : []),
  ];
  return reasons.length > 0
    ? { structure: 'phased', reasons: [...reasons, independent] }
    : { structure: 'all-at-once', reasons: [independent] };
}

function widestOf({ tasks }: Workflow): { titles: string[]; waves: number } {
  const all = waves(tasks).map((wave) => wave.filter(({ merge }) => merge !== true));
  const widest = all.reduce<readonly Task[]>((most, wave) => (wave.length > most.length ? wave : most), []);
  return { titles: widest.map(({ title }) => title), waves: all.filter((wave) => wave.length > 0).length };
}

const isOf = <R extends RuleId>(issue: Issue, rule: R): issue is Issue<R> => issue.rule === rule;

function issueOf<R extends RuleId>(issues: readonly Issue[], rule: R): Issue<R> | undefined {
  return issues.find((issue) => isOf(issue, rule));
}

function cautionsOf(issues: readonly Issue[]): AdviceCaution[] {
  const needless = issues.filter(({ rule }) => rule === 'needless-dependency').length;
  const all = issues.flatMap((issue): AdviceCaution[] => {
    if (isOf(issue, 'hidden-dependency')) return [{ id: 'hidden', task: issue.params.task, from: issue.params.from }];
    if (isOf(issue, 'loose-output')) return [{ id: 'loose', titles: issue.params.tasks }];
    if (isOf(issue, 'no-synthesis')) return [{ id: 'unplanned-merge', titles: issue.params.tasks }];
    return [];
  });
  return needless > 0 ? [...all, { id: 'needless', links: needless }] : all;
}

function partedBy(workflow: Workflow, key: PresetKey): AdviceCaution[] {
  return partedThreads(workflow.tasks, presetStructure(workflow.tasks, key)).map((ids) => ({
    id: 'parts-thread',
    titles: workflow.tasks.filter(({ id }) => ids.includes(id)).map(({ title }) => title),
  }));
}

function figuresOf(forecast: AdviceInput['forecast']): ReadonlyMap<StructureKey, Figures> {
  return new Map(
    (forecast?.runs ?? []).flatMap(({ structure, wallClockMs, tokens: { total } }) =>
      total === null ? [] : [[structure, { structure, ms: wallClockMs, tokens: total }] as const],
    ),
  );
}

function figureReasons(structure: StructureKey, figures: ReadonlyMap<StructureKey, Figures>): AdviceReason[] {
  const of = figures.get(structure);
  if (!of || structure === 'thread') return [];
  const [inTurn, thread, atOnce] = (['one-at-a-time', 'thread', 'all-at-once'] as const).map((key) => figures.get(key));
  return [
    ...(inTurn && inTurn.ms > of.ms ? [{ id: 'time', of, against: inTurn } as const] : []),
    ...(thread && thread.tokens > of.tokens ? [{ id: 'tokens', of, against: thread } as const] : []),
    ...(structure === 'phased' && atOnce ? [{ id: 'price', of, against: atOnce } as const] : []),
  ];
}

function figureCautions(structure: StructureKey, figures: ReadonlyMap<StructureKey, Figures>): AdviceCaution[] {
  const of = figures.get(structure);
  const [thread, inTurn] = (['thread', 'one-at-a-time'] as const).map((key) => figures.get(key));
  if (!of) return [];
  if (structure === 'thread') {
    return inTurn && inTurn.tokens < of.tokens ? [{ id: 'chain-apart', of, against: inTurn }] : [];
  }
  return thread && thread.tokens < of.tokens ? [{ id: 'reads-again', of, against: thread }] : [];
}
