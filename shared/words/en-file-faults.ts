import { t } from './t.ts';

/** What is wrong with a file as a whole: follows its name. */
export const fileFaultWords = {
  get tooManyParts() {
    return t`has more lines or fields than Braid reads from one file`;
  },
  tooManyFiles: (name: string) => t`“${name}” is one file too many, or too much beside the others`,
  further: (count: number) => t`has further faults that are not listed here: ${count}`,
};
