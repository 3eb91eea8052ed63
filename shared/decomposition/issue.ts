import type { TaskId } from '../ids.ts';
import type { LessonId } from '../lesson/lesson-id.ts';
import { noLimits } from '../practice.ts';
import type { Limits } from '../practice.ts';
import type { StructureKey } from '../structure/structure.ts';
import type { Edit } from '../workflow/edit.ts';

export type Severity = 'error' | 'warning' | 'hint';

/** What each rule says of what it found, for the words: titles as the learner wrote them, counts and tokens. */
export type IssueParams = {
  /** The titles along the circle, each handing to the next. */
  readonly cycle: { readonly titles: readonly string[] };
  readonly 'empty-brief': { readonly task: string };
  readonly 'vague-brief': { readonly task: string };
  /** `word`: what nobody can check, as the brief has it. */
  readonly 'unmeasurable-output': { readonly task: string; readonly word: string };
  /** `material`: its title, or the words that speak of one that nobody has added. */
  readonly 'missing-material': { readonly task: string; readonly material: string; readonly isAdded: boolean };
  /** `words`: what the brief calls the result it isn't handed. */
  readonly 'hidden-dependency': {
    readonly task: string;
    readonly from: readonly string[];
    readonly words: string;
  };
  readonly 'shared-resource': { readonly tasks: readonly string[]; readonly resource: string };
  readonly 'duplicate-task': { readonly task: string; readonly other: string };
  readonly 'no-synthesis': { readonly tasks: readonly string[] };
  readonly 'synthesis-does-work': {
    readonly task: string;
    readonly materials: readonly string[];
    /** What the brief asks for that is no bringing together; null where only materials speak for it. */
    readonly words: string | null;
  };
  readonly 'context-too-large': { readonly task: string; readonly tokens: number; readonly window: number };
  readonly 'needless-dependency': { readonly task: string; readonly from: string };
  readonly 'over-split': { readonly conversations: number; readonly tokensEach: number | null };
  readonly 'under-split': { readonly task: string; readonly asks: number };
  readonly 'loose-output': { readonly tasks: readonly string[]; readonly synthesis: string };
  readonly 'unused-output': { readonly task: string; readonly synthesis: string };
  readonly 'too-small-to-split': {
    readonly tasks: readonly string[];
    /** Of the largest of them. */
    readonly workTokens: number;
    readonly overheadTokens: number;
  };
  readonly 'too-wide': {
    readonly atOnce: number;
    readonly allowed: number;
    readonly limit: keyof Limits;
    readonly perMinute: number;
  };
};
export type RuleId = keyof IssueParams;

/** What a remedy's button says. */
export type RemedyLabel =
  | { readonly id: 'unlink' | 'hand-over'; readonly from: string; readonly to: string }
  | { readonly id: 'unlink-circle' | 'combine' | 'split' | 'use-fields'; readonly count: number }
  | { readonly id: 'show-material' | 'reader-for-it'; readonly material: string }
  | { readonly id: 'keep-one'; readonly kept: string }
  | { readonly id: 'one-after-another' | 'add-synthesis' | 'join-fields' | 'take-materials-away' | 'only-named' }
  | { readonly id: 'open-brief' | 'open-materials' | 'open-output' }
  | { readonly id: 'run-as'; readonly structure: StructureKey };

/** One click. `edit` makes the issue go away; `open` leads to where somebody has to think; `run-as` chooses a structure. */
export type Remedy =
  | { readonly kind: 'edit'; readonly label: RemedyLabel; readonly edits: readonly Edit[] }
  | {
      readonly kind: 'open';
      readonly label: RemedyLabel;
      readonly opens: 'brief' | 'materials' | 'output';
      readonly task: TaskId;
    }
  | { readonly kind: 'run-as'; readonly label: RemedyLabel; readonly structure: StructureKey };

/** One thing that a rule says of a plan. `lesson`: where it is taught why that matters. */
export type Issue<R extends RuleId = RuleId> = {
  readonly rule: R;
  readonly severity: Severity;
  readonly tasks: readonly TaskId[];
  readonly params: IssueParams[R];
  /** The best first; there is always one. */
  readonly remedies: readonly Remedy[];
  readonly lesson: LessonId;
};

/** What a plan is judged under. */
export type Circumstances = {
  readonly limits: Limits;
  /** The most tokens that one conversation may hold. */
  readonly contextWindow: number;
  /**
   * What starting a conversation and returning from it is assumed to cost, in tokens. Plain chats, which is what Braid
   * runs, have hardly any; agents are said to have about 5,000.
   */
  readonly overheadTokens: number;
};

export const agentOverheadTokens = 5_000;

export const defaultCircumstances: Circumstances = {
  limits: noLimits,
  contextWindow: 200_000,
  overheadTokens: 0,
};
