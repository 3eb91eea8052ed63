import { failure } from '../../shared/failure.ts';
import type { Failure } from '../../shared/failure.ts';
import { heldNames } from '../../shared/words/en-class-failures.ts';
import { forPods } from './pod-commands.ts';

/*
 * A pod in a browser works with an app on the class host's machine, in its network. What would take that machine
 * somewhere else, or hold somebody's key there, is not a pod's to do.
 */
/** What makes the host's machine work for a while. */
const starting = /^(comparison\.(start|again|resume)|conversations\.(start|measure)|claims\.measure)$/;

/** Whether a command starts runs, which the machines of a class have to share. */
export function startsRuns(command: unknown): boolean {
  return typeof command === 'object' && command !== null && 'name' in command && starting.test(String(command.name));
}

/** Why a pod's browser may not send this command; null where it may. */
export function refusedCommand(command: unknown): Failure | null {
  if (typeof command !== 'object' || command === null || !('name' in command)) return null;
  const name = String(command.name);
  const connects = name === 'settings.save' && namesServer('input' in command ? command.input : null);
  if (!connects && !isHosts(name)) return null;
  return name.startsWith('class.') ? failure('cannot-host') : failure('set-by-class', { names: heldNames.connection });
}

/** A name that no command has is nobody's: the app says so. */
const isHosts = (name: string): boolean => Object.entries(forPods).some(([each, open]) => each === name && !open);

function namesServer(input: unknown): boolean {
  if (typeof input !== 'object' || input === null || !('patch' in input)) return false;
  const { patch } = input;
  if (typeof patch !== 'object' || patch === null) return false;
  return 'compatible' in patch || ('connection' in patch && patch.connection !== 'practice');
}
