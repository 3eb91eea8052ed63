import { failure } from '../../shared/failure.ts';
import type { Failure } from '../../shared/failure.ts';
import { heldNames } from '../../shared/words/class-failures.ts';
import { podCommands } from './pod-commands.ts';
import type { CommandCost } from './pod-commands.ts';

const costs: ReadonlyMap<string, CommandCost> = new Map(Object.entries(podCommands));

/** A name that no command has costs little: the app says so. */
export function costOf(command: unknown): CommandCost {
  const name = nameOf(command) ?? '';
  // What a browser reads of a workflow file is a text as yet; this machine takes it apart.
  if (name === 'workflow.create' && bringsFile(inputOf(command))) return 'file';
  return costs.get(name) ?? 'small';
}

/**
 * Why a pod's browser may not send this command; null where it may. A pod in a browser works with an app on the class
 * host's machine, in its network: what would take that machine somewhere else, or hold somebody's key there, is not a
 * pod's to do.
 */
export function refusedCommand(command: unknown): Failure | null {
  const name = nameOf(command);
  if (name === null) return null;
  const connects = name === 'settings.save' && namesServer(inputOf(command));
  if (!connects && costOf(command) !== 'host') return null;
  return name.startsWith('class.') ? failure('cannot-host') : failure('set-by-class', { names: heldNames.connection });
}

/** Of what is no text none is made: an object that can't be written as one throws. */
const nameOf = (command: unknown): string | null =>
  typeof command === 'object' && command !== null && 'name' in command && typeof command.name === 'string'
    ? command.name
    : null;

const inputOf = (command: unknown): unknown =>
  typeof command === 'object' && command !== null && 'input' in command ? command.input : null;

const bringsFile = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && 'from' in input && input.from === 'file';

function namesServer(input: unknown): boolean {
  if (typeof input !== 'object' || input === null || !('patch' in input)) return false;
  const { patch } = input;
  if (typeof patch !== 'object' || patch === null) return false;
  return 'compatible' in patch || ('connection' in patch && patch.connection !== 'practice');
}
