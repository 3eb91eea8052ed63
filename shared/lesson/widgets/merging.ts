import { mergeFields } from '../../run/merge.ts';
import type { Merged } from '../../run/merge.ts';
import { mergingWords, threeDrafts } from '../../words/merging.ts';
import type { MergeManner } from '../../words/merging.ts';
import { promptWords } from '../../words/prompt.ts';
import type { OutputContract, Task, Workflow } from '../../workflow/task.ts';
import { computedRun } from './computed-runs.ts';
import { madeTask, madeWork } from './made-task.ts';

export type MergeChoice = {
  /** What three equal tasks save by running at once. */
  readonly savedSeconds: number;
  readonly manner: MergeManner;
  /** A person's own seconds; they count where the merge is theirs. */
  readonly mergingSeconds: number;
  /** The two outputs that disagree get a turn of their own. */
  readonly resolves: boolean;
};

export type MergeBill = {
  readonly inTurnMs: number;
  readonly atOnceMs: number;
  /** In turn less at once, before anybody merges: how long a person may merge until nothing is left. */
  readonly savedMs: number;
  /** At once, with the merge and whatever settles the conflict. */
  readonly wholeMs: number;
  readonly mergeMs: number;
  /** What is left of the saving; below 0 it cost more than it saved. */
  readonly leftMs: number;
  readonly tokens: number;
  /** Beyond the three drafts. */
  readonly mergeTokens: number;
};

/** What the merge of three drafts takes and costs, by the forecast of the plan that has it. */
export function billForMerging(choice: MergeChoice): MergeBill {
  const drafts = mergingWork({ ...choice, manner: 'person', resolves: false });
  const whole = mergingWork(choice);
  const [inTurn, atOnce, merged] = [
    computedRun(drafts, 'one-at-a-time'),
    computedRun(drafts, 'all-at-once'),
    computedRun(whole, 'all-at-once'),
  ];
  const ownMs = choice.manner === 'person' ? choice.mergingSeconds * 1_000 : 0;
  const wholeMs = merged.wallClockMs + ownMs;
  const tokens = merged.tokens.total ?? 0;
  return {
    inTurnMs: inTurn.wallClockMs,
    atOnceMs: atOnce.wallClockMs,
    savedMs: inTurn.wallClockMs - atOnce.wallClockMs,
    wholeMs,
    mergeMs: wholeMs - atOnce.wallClockMs,
    leftMs: inTurn.wallClockMs - wholeMs,
    tokens,
    mergeTokens: tokens - (atOnce.tokens.total ?? 0),
  };
}

const contract: OutputContract = {
  kind: 'fields',
  fields: [
    { name: 'growth', type: 'number', required: false, description: mergingWords.fieldNames.growth },
    { name: 'hires', type: 'number', required: true, description: mergingWords.fieldNames.hires },
    { name: 'risks', type: 'list', required: true, description: mergingWords.fieldNames.risks },
  ],
};

/** Three equal tasks of stated length, with the merge that was chosen. */
export function mergingWork({ savedSeconds, manner, resolves }: Omit<MergeChoice, 'mergingSeconds'>): Workflow {
  const drafts = threeDrafts.map(({ id, title }) =>
    madeTask({
      id,
      title,
      output: manner === 'fields' ? contract : { kind: 'prose' },
      // One after another takes three of them and at once takes one, so two are saved.
      estimate: { seconds: savedSeconds / 2, tokens: 12_000 },
    }),
  );
  const ids = drafts.map(({ id }) => id);
  const [one, other] = drafts;
  const merge: Task[] =
    manner === 'synthesis'
      ? [madeTask({ id: 'merge', title: mergingWords.merge, brief: mergingWords.mergeBrief, needs: ids })]
      : manner === 'fields'
        ? [madeTask({ id: 'merge', title: mergingWords.merge, needs: ids, merge: true, output: contract })]
        : [];
  const resolution: Task[] =
    resolves && one && other
      ? [
          madeTask({
            id: 'resolution',
            title: promptWords.resolutionTitle(one.title, other.title),
            brief: promptWords.resolutionBrief(one.title, other.title, mergingWords.reason),
            needs: [one.id, other.id],
            role: 'resolution',
          }),
        ]
      : [];
  return madeWork('three-drafts', mergingWords.title, [...drafts, ...merge, ...resolution]);
}

/** The three outputs joined by their fields, as a run would join them. */
export const mergedDrafts = (): Merged =>
  mergeFields(threeDrafts.map(({ title, fields }) => ({ from: title, fields })));
