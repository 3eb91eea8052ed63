import { assertNever } from '../assert-never.ts';
import type { ClassAction } from './action.ts';
import type { ClassEventBody } from './event.ts';
import type { ClassState } from './state.ts';

/** What an action writes into the class's log. `give` is apart: its comparison has to be found first. */
export function eventsOf(action: Exclude<ClassAction, { kind: 'give' }>, state: ClassState): ClassEventBody[] {
  switch (action.kind) {
    case 'set': {
      const { exercise } = action.patch;
      const anew = exercise !== undefined && exercise !== state.setting.exercise;
      // Another exercise begins at its first step, and its wall is the facilitator's again.
      const patch = anew ? { step: 'understand' as const, ...action.patch } : action.patch;
      return [
        { kind: 'set', patch },
        ...(anew && state.revealed ? [{ kind: 'revealed' as const, revealed: false }] : []),
        ...(anew && state.presenting !== null ? [{ kind: 'presenting' as const, pod: null }] : []),
      ];
    }
    case 'move':
      return [{ kind: 'set', patch: { step: action.step } }];
    case 'pause':
      return [{ kind: 'paused', paused: action.paused }];
    case 'reveal':
      return [{ kind: 'revealed', revealed: action.revealed }];
    case 'hide-names':
      return [{ kind: 'names-hidden', hidden: action.hidden }];
    case 'present':
      return [{ kind: 'presenting', pod: action.pod }];
    case 'ask':
      return [{ kind: 'asked', moment: action.moment }];
    case 'help':
      return [{ kind: 'helped', pod: action.pod }];
    case 'remove':
      return [{ kind: 'pod-removed', pod: action.pod }];
    case 'end':
      return [{ kind: 'ended' }];
    case 'reopen':
      return [{ kind: 'reopened' }];
    default:
      return assertNever(action);
  }
}
