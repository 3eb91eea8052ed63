import { PushSchema } from '../../shared/contract.ts';
import type { ComparisonSummary } from '../../shared/contract.ts';
import { createRunEndings } from '../../shared/run/run-endings.ts';
import { endingNotice } from '../../shared/words/notices.ts';
import type { Notice } from '../../shared/words/notices.ts';

export type TellingPorts = {
  readonly subscribe: (listener: (push: unknown) => void) => () => void;
  /** Whether a person has asked to be told. */
  readonly isWanted: () => Promise<boolean>;
  /** Whether no window of the app is in front. */
  readonly isAway: () => boolean;
  readonly show: (notice: Notice, ended: ComparisonSummary) => void;
};

/** Tells of what ends while nobody looks, to whoever asked for it. Returns what ends that. */
export function tellEndings({ subscribe, isWanted, isAway, show }: TellingPorts): () => void {
  const endingOf = createRunEndings();
  return subscribe((push) => {
    const { data } = PushSchema.safeParse(push);
    const ended = data ? endingOf(data) : null;
    if (ended === null || !isAway()) return;
    void isWanted().then((wanted) => wanted && show(endingNotice(ended), ended));
  });
}
