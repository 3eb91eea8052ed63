import { createContext } from 'react';

/** What an exported chart needs to know of the page that it leaves, and who saves it. */
export type ChartSource = {
  /** How its file's name begins. */
  readonly file: string;
  /** Where its figures are from, in words. */
  readonly said: string;
  readonly save: (name: string, content: Blob) => void;
};

/** Null where charts are only looked at: then no file is offered. */
export const ChartSourceContext = createContext<ChartSource | null>(null);
