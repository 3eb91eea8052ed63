import type { ComparisonSummary } from '../contract.ts';
import { clock } from './format.ts';
import { structureName } from './structure-names.ts';
import { t } from './t.ts';

type Run = ComparisonSummary['runs'][number];

const outcomes: Readonly<Record<Run['state'], string>> = {
  get running() {
    return t`goes on`;
  },
  get finished() {
    return t`finished`;
  },
  get failed() {
    return t`failed`;
  },
  get stopped() {
    return t`was stopped`;
  },
  get interrupted() {
    return t`was cut off`;
  },
};

/** What is told of an end where anybody may read it: its name, how it ended and when. Nothing that a model wrote. */
export function endingNotice({ title, planTitle, conversations, runs }: ComparisonSummary): Notice {
  const said = runs.map((run) => {
    const after = run.wallClockMs === null ? '' : t` after ${clock(run.wallClockMs)}`;
    const name = conversations === true ? t`It` : structureName(run.structure);
    return `${name} ${outcomes[run.state]}${after}.`;
  });
  return {
    title: planTitle === null ? title : `${title}, ${planTitle}`,
    // A set is told by its own run; another one only measured it.
    body: (conversations === true ? said.slice(0, 1) : said).join(' '),
  };
}

export type Notice = { readonly title: string; readonly body: string };

export const noticeWords = {
  /** The title of a page in the background. */
  ended: (title: string): string => t`Ended: ${title} · Braid`,
  get setting() {
    return t`Tell me when a run ends`;
  },
  get about() {
    return t`While no window of Braid is in front: its name, how it ended and its time, never what was written.`;
  },
  get aboutPage() {
    return t`While this page is in the background: its name, how it ended and its time, never what was written. Your browser asks you once.`;
  },
  get refused() {
    return t`Your browser doesn’t let this page show notices. Its title says all the same that a run has ended.`;
  },
} as const;
