import { simulate } from '../../dist/shared/forecast/simulate.js';
import { computeWhatIf, replayable } from '../../dist/shared/forecast/what-if.js';
import { median } from './median.mjs';
import { headerOf, wideWorkflow } from './run.mjs';

const count = 24;
const moves = 300;
const frameMs = 1_000 / 60;

/** What a slider of the results page has to compute before the next frame, for a run of 24 tasks. */
export async function measure(say) {
  say(`  ${moves} moves of the what-if sliders over a run of ${count} tasks`);
  const header = headerOf(wideWorkflow(count));
  const usage = { input: 1_800, cacheWrite: 0, cacheRead: 0, output: 320 };
  const { state } = simulate({
    workflow: header.workflow,
    structure: header.structure,
    model: 'practice',
    estimate: ({ id }) => ({ thinkMs: 2_000, writeMs: 4_000 + 37 * id.length, usage, opening: null }),
  });
  const run = replayable(header, state);
  const limits = [null, 60, 20, 8];
  const times = Array.from({ length: moves }, (_, move) => {
    const set = { width: 1 + (move % count), requestsPerMinute: limits[move % 4], mergingMs: 0, spawnMs: 0 };
    const from = performance.now();
    computeWhatIf(run, set);
    return performance.now() - from;
  });
  const answer = median(times);
  return [
    {
      what: `what-if slider, ${count} tasks, median of its moves`,
      measured: `${answer.toFixed(1)} ms`,
      of: 'a frame at 60 a second',
      value: answer / frameMs,
      aim: 1,
    },
  ];
}
