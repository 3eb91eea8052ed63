import { estimateTurn } from '../../shared/forecast/estimate.ts';
import { simulate } from '../../shared/forecast/simulate.ts';
import type { RunEvent } from '../../shared/run/event.ts';
import type { RunHeader } from '../../shared/run/header.ts';

/** What a log would hold of a run on the virtual clock: whole at once, and as the header says. */
export function simulatedRun(header: RunHeader): { header: RunHeader; events: readonly RunEvent[] } {
  const { workflow, structure, connection, pace } = header;
  const { events } = simulate({
    workflow,
    structure,
    model: connection.model,
    estimate: (step, steps) => estimateTurn({ workflow, structure, steps, step, pace: pace ?? 1 }),
  });
  return { header, events };
}
