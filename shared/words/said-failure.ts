import type { Failure, WayOut } from '../failure.ts';
import { failureWords } from './failures.ts';
import { afterAsking } from './planner.ts';
import { sentence } from './format.ts';
import { t } from './t.ts';

/** A failure in three parts, each a sentence or empty: what happened, what is safe, what to do next. */
export type SaidFailure = { readonly what: string; readonly safe: string; readonly next: string };

export function sayFailure(failure: Failure): SaidFailure {
  const words = failureWords[failure.code](failure.details);
  const said = failure.details['asked'] === undefined ? words : { ...words, ...afterAsking(failure, words.next) };
  return { what: sentence(`${said.what}${faultsText(failure)}.`), safe: said.safe, next: said.next };
}

/** The same as one line of text, for a terminal or a log. */
export function failureLine(failure: Failure): string {
  const { what, safe, next } = sayFailure(failure);
  return [what, safe, next].filter((part) => part !== '').join(' ');
}

/** The same for a terminal that has room: more faults than fit in the sentence follow it, one a line. */
export function failureLines(failure: Failure): string[] {
  const { faults = [] } = failure;
  if (faults.length <= shownFaults) return [failureLine(failure)];
  const { faults: _, ...bare } = failure;
  return [failureLine(bare), ...faults.map(({ where, what }) => `  ${[where, what].filter(Boolean).join(' ')}`)];
}

const shownFaults = 2;

/** One or two faults stand in the sentence; more of them are counted, and listed by whoever shows the failure. */
function faultsText({ faults = [] }: Failure): string {
  if (faults.length === 0) return '';
  const shown = faults.slice(0, shownFaults).map(({ where, what }) => [where, what].filter(Boolean).join(' '));
  const more = faults.length - shown.length;
  return `: ${shown.join('; ')}${more > 0 ? t`; and ${more} more` : ''}`;
}

/** What the button of a way out says; null where there is nothing to press. */
export const wayOutLabels: Readonly<Record<WayOut, string | null>> = {
  get retry() {
    return t`Try again`;
  },
  get 'open-settings'() {
    return t`Open Settings`;
  },
  wait: null,
  'mend-input': null,
  'choose-folder': null,
  get resume() {
    return t`Go on`;
  },
  get reload() {
    return t`Connect again`;
  },
  none: null,
};
