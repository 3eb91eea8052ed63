import type { CommandInput, CommandName, CommandOutput } from '../../../shared/contract.ts';
import type { Result } from '../../../shared/failure.ts';

/** One handler a command: takes input that has been parsed, answers with a value or an expected failure. */
export type Handlers = {
  readonly [N in CommandName]: (input: CommandInput<N>) => Promise<Result<CommandOutput<N>>>;
};

export const done = { done: true } as const;
