import { lackingAbilities } from '../connection.ts';
import type { Abilities, Ability } from '../connection.ts';
import { listed, sentence } from './format.ts';
import { t } from './t.ts';

/** What a server can do, in words: a name for a table, and what Braid does without it. */
export const abilityWords: Readonly<Record<Ability, { readonly name: string; readonly without: string }>> = {
  streaming: {
    get name() {
      return t`Streaming`;
    },
    get without() {
      return t`Replies come whole, so nothing is shown while they are written and the time to the first token is unknown.`;
    },
  },
  structuredOutput: {
    get name() {
      return t`Structured output`;
    },
    get without() {
      return t`Fields are asked for in words. Braid checks them as always and asks once more where they are missing.`;
    },
  },
  caching: {
    get name() {
      return t`Prompt caching`;
    },
    get without() {
      return t`Repeated context is read again each time, so a long thread takes longer and costs more than it would elsewhere.`;
    },
  },
  countTokens: {
    get name() {
      return t`Counting tokens`;
    },
    get without() {
      return t`Sizes before a run are estimates. What a run used is counted by the server afterwards.`;
    },
  },
  batches: {
    get name() {
      return t`Message batches`;
    },
    get without() {
      return t`Every task is sent as a request of its own.`;
    },
  },
};

/** What a server lacks in one sentence, for the start of a run; null where it lacks nothing that a run would show. */
export function lackingSentence(abilities: Abilities | null): string | null {
  const missing = lackingAbilities(abilities).filter((ability) => ability !== 'batches');
  if (missing.length === 0) return null;
  const names = missing.map((ability) => abilityWords[ability].name.toLowerCase());
  return t`${sentence(t`this server does not have ${listed(names)}`)}: Braid does without, and says “n/a” where a figure is unknown.`;
}

/** What a server is asked to find out what it can do. */
export const probeWords = {
  get greeting() {
    return `Say hello in one short sentence.`;
  },
  filler: (number: number) => `Line ${number} is here for its length alone.`,
};
