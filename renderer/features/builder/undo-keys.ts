import type { KeyboardEvent } from 'react';
import { commandOf } from './builder-keys.ts';
import type { Builder } from './builder-store.ts';

/** Undo and redo anywhere in the builder, in its fields too; what the stage took is left alone. */
export function undoKeys({ undo, redo }: Pick<Builder, 'undo' | 'redo'>): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.defaultPrevented) return;
    const command = commandOf(event, true);
    if (command?.kind !== 'undo' && command?.kind !== 'redo') return;
    event.preventDefault();
    if (command.kind === 'undo') undo();
    else redo();
  };
}
