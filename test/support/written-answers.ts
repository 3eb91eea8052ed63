import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Exercise } from '../../shared/exercise/exercise.ts';
import { scoreText } from '../../shared/exercise/finding.ts';

/** Written with the cues in sight, or without ever having seen them. */
export type Half = 'informed' | 'blind';

const WrittenAnswerSchema = z.strictObject({
  text: z.string().min(1),
  /** Findings and decoys that a reader takes from the text. */
  states: z.array(z.string()),
  /** Findings of which the text says a substantial part, and no more. */
  partly: z.array(z.string()).default([]),
  /** Why it isn't heard as it should be, where that is known. */
  known: z.string().min(1).optional(),
});
export type WrittenAnswer = z.infer<typeof WrittenAnswerSchema>;

const folder = fileURLToPath(new URL('../assets/answers/', import.meta.url));

/** The file as it lies there, for whoever wants to know that nobody touched it. */
export function answersSource(exercise: string, half: Half): Promise<string> {
  return readFile(`${folder}${exercise}/${half}.yaml`, 'utf8');
}

export async function writtenAnswers(exercise: string, half: Half): Promise<WrittenAnswer[]> {
  return z.array(WrittenAnswerSchema).parse(parse(await answersSource(exercise, half)));
}

/** Points said and meant, said and not meant, meant and not said. */
export type Tally = { readonly right: number; readonly wrong: number; readonly missed: number };

export type Mistake = {
  readonly kind: 'states' | 'misses' | 'partly states' | 'misses a part of';
  readonly id: string;
  readonly text: string;
};

export type Figures = { readonly found: Tally; readonly partly: Tally; readonly mistakes: readonly Mistake[] };

/** Holds what the scorer makes of each answer to what its writer meant by it. */
export function figuresOf(exercise: Exercise, answers: readonly WrittenAnswer[]): Figures {
  const judged = answers.map(({ text, states, partly }) => {
    const score = scoreText(text, exercise);
    return {
      text,
      found: compare(states, [...score.found, ...score.falseAlarms]),
      partly: compare(
        partly,
        score.partly.map(({ id }) => id),
      ),
    };
  });
  const mistakes = judged.flatMap(({ text, found, partly }) => [
    ...found.wrong.map((id) => ({ kind: 'states' as const, id, text })),
    ...found.missed.map((id) => ({ kind: 'misses' as const, id, text })),
    ...partly.wrong.map((id) => ({ kind: 'partly states' as const, id, text })),
    ...partly.missed.map((id) => ({ kind: 'misses a part of' as const, id, text })),
  ]);
  return { found: sumOf(judged.map((each) => each.found)), partly: sumOf(judged.map((each) => each.partly)), mistakes };
}

type Compared = {
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
};

function compare(meant: readonly string[], said: readonly string[]): Compared {
  return {
    right: said.filter((id) => meant.includes(id)),
    wrong: said.filter((id) => !meant.includes(id)),
    missed: meant.filter((id) => !said.includes(id)),
  };
}

function sumOf(compared: readonly Compared[]): Tally {
  const total = (key: keyof Compared) => compared.reduce((sum, each) => sum + each[key].length, 0);
  return { right: total('right'), wrong: total('wrong'), missed: total('missed') };
}

export function together(tallies: readonly Tally[]): Tally {
  const total = (key: keyof Tally) => tallies.reduce((sum, tally) => sum + tally[key], 0);
  return { right: total('right'), wrong: total('wrong'), missed: total('missed') };
}

/** How much of what it says is meant; 1 where it says nothing. */
export function precisionOf({ right, wrong }: Tally): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

/** How much of what is meant it says; 1 where nothing is meant. */
export function recallOf({ right, missed }: Tally): number {
  return right + missed === 0 ? 1 : right / (right + missed);
}
