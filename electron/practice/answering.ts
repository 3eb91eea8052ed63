import type { Decoy, Finding, Observation } from '../../shared/exercise/exercise.ts';

/** A request as the practice model reads it. */
export type PracticeRequest = {
  system: string;
  messages: { role: 'user' | 'assistant'; text: string }[];
  schema: unknown;
};

export type Knowledge = {
  findings: readonly Finding[];
  decoys: readonly Decoy[];
  observations: readonly Observation[];
  /** Titles of the materials by id, so that a place can be named where only a handoff is in view. */
  titles?: Readonly<Record<string, string>>;
};

/** The model itself, as a pure function: what it says depends on the request, on what is planted, and on the seed. */
export type Answer = (request: PracticeRequest, knowledge: Knowledge, seed: number) => { text: string };
