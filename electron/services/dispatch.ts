import { z } from 'zod';
import { commands, CommandSchema } from '../../shared/contract.ts';
import type { CommandInput, CommandName } from '../../shared/contract.ts';
import { fail, failure } from '../../shared/failure.ts';
import type { Failure, Result } from '../../shared/failure.ts';
import { faultsOf, listFaults } from '../../shared/words/faults.ts';
import type { Fault } from '../../shared/words/faults.ts';
import type { Handlers } from './commands/handlers.ts';
import { fileProblem, unexpectedFailure } from './failures.ts';
import { isTooMuch } from '../../shared/data-weight.ts';

/** Nobody reads more, and an answer should not outgrow what was sent. As many are told of a file. */
const mostFaults = 100;
/** Every part that is wrong becomes a fault before they can be counted: of what holds more parts, none is told. */
const mostPartsTold = 40_000;

/**
 * The one door for every transport: what comes in is unknown until parsed, what goes out is plain JSON. Bad input is
 * `bad-command {command}` with its faults, or `faulty-workflow` where they all lie in a workflow that came with it; a
 * programming error is told to `report` whole and to the caller in a word.
 */
export function createDispatch(
  handlers: Handlers,
  report: (error: unknown) => void,
): (command: unknown) => Promise<Result<unknown>> {
  async function handle<N extends CommandName>(name: N, input: unknown): Promise<Result<unknown>> {
    const schema: z.ZodType = commands[name].input;
    const isHeavy = isTooMuch(input, { values: mostPartsTold });
    if (isHeavy && (isTooMuch(input) || !z.validate(schema, input)))
      return fail(failure('bad-command', { command: name }));
    const parsed = schema.safeParse(input);
    if (!parsed.success) return fail(refusal(name, faultsOf(parsed.error).slice(0, mostFaults)));
    // The schema of this name gives this name's input; the compiler loses the link through the union of all commands.
    return handlers[name](parsed.data as CommandInput<N>);
  }

  return async (command) => {
    const parsed = CommandSchema.safeParse(command);
    if (!parsed.success) return fail(failure('bad-command', {}, listFaults(faultsOf(parsed.error))));
    try {
      return await handle(parsed.data.name, parsed.data.input);
    } catch (error) {
      const problem = fileProblem(error);
      if (problem !== null) return fail(problem);
      report(error);
      return fail(unexpectedFailure(error));
    }
  };
}

const workflowAt = [['source', 'workflow'], ['patch', 'workflow'], ['workflow']] as const;

/** A workflow is a person's work, not the page's: its faults are told at their places in it. */
function refusal(command: CommandName, faults: readonly Fault[]): Failure {
  const inside = faults.flatMap(({ path, what }) => {
    const at = workflowAt.find(
      (place) => path.length > place.length && place.every((part, depth) => path[depth] === part),
    );
    return at ? [{ path: path.slice(at.length), what }] : [];
  });
  if (inside.length < faults.length) return failure('bad-command', { command }, listFaults(faults));
  return failure('faulty-workflow', {}, listFaults(inside));
}
