import { succeed } from '../../../shared/failure.ts';
import type { Services } from '../services.ts';
import { done } from './handlers.ts';
import type { Handlers } from './handlers.ts';

/** Questions to a real model about kept workflows: for a plan, and for a second opinion. */
export function plannerCommands({ planner }: Services) {
  return {
    'planner.cost': (question) => planner.cost(question),
    'planner.ask': (question) => planner.ask(question),
    'planner.last': (subject) => planner.last(subject),
    'planner.stop': (subject) => {
      planner.stop(subject);
      return Promise.resolve(succeed(done));
    },
  } satisfies Partial<Handlers>;
}
