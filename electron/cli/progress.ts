import type { ComparisonSummary } from '../../shared/contract.ts';
import { sayFailure } from '../../shared/words/said-failure.ts';
import { clock, seconds } from '../../shared/words/format.ts';
import { structureName } from '../../shared/words/structure-names.ts';
import type { Services } from '../services/services.ts';
import { terminal } from './terminal.ts';

/** Tells on standard error how the runs get on: begun, each task's end, failures, the end. */
export function tellProgress({ pushes }: Services, summary: ComparisonSummary): () => void {
  const names = new Map<string, string>(summary.runs.map(({ id, structure }) => [id, structureName(structure)]));
  return pushes.subscribe((push) => {
    if (push.kind !== 'run-events') return;
    const name = names.get(push.run) ?? push.run;
    for (const event of push.events) {
      const at = `${name} ${clock(event.at)}`;
      if (event.kind === 'run-started') terminal.say(`${name} starts`);
      if (event.kind === 'resumed') terminal.say(`${name} goes on`);
      if (event.kind === 'task-finished') terminal.say(`${at} ${event.task} is done`);
      if (event.kind === 'attempt-failed')
        terminal.say(`${at} ${event.step}: ${sayFailure(event.failure).what}${again(event)}`);
      if (event.kind === 'run-finished') terminal.say(`${at} ${event.state}`);
    }
  });
}

function again({ at, retryAt }: { at: number; retryAt: number | null }): string {
  return retryAt === null ? '' : ` Asked again in ${seconds(retryAt - at)}.`;
}
