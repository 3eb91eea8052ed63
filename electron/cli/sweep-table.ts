import { notAvailable, seconds, tokens } from '../../shared/words/format.ts';
import type { Sweep } from './sweep.ts';
import { aligned } from './table.ts';

/** A row a width, and under it where wider no longer helps. */
export function sweepTable({ workflow, model, pace, seed, predicted, points, breakEven, sentence, id }: Sweep): string {
  const who = model === 'practice' ? 'practice model' : model;
  const speed = pace === null ? 'measured' : `measured at a simulated speed, pace ${pace}×`;
  const about = predicted ? 'predicted on a virtual clock, without limits and without a request' : speed;
  const heads = ['Width', 'Wall-clock', ...(predicted ? [] : ['Predicted', 'For the limit', 'Rejected'])];
  const rows = points.map((point) => [
    `${point.width}`,
    (predicted ? 'about ' : '') + seconds(point.wallClockMs),
    ...(predicted ? [] : [`about ${seconds(point.predicted)}`, seconds(point.rateLimitMs), rejectedOf(point.rejected)]),
    seconds(point.slotMs),
    tokens(point.tokens),
    predicted ? 'predicted' : point.state,
  ]);
  return [
    `${workflow.title}: ${workflow.tasks} tasks, ${who}, seed ${seed}, ${about}`,
    sentence,
    '',
    ...aligned([[...heads, 'For a slot', 'Total', 'State'], ...rows]),
    '',
    breakEven === null ? 'No break-even was found.' : `Break-even at width ${breakEven}.`,
    'Waiting for the limit and for a slot are sums over the tasks.',
    ...(predicted ? [] : ['Predicted is without limits.', `Kept as ${id ?? ''}.`]),
  ].join('\n');
}

const rejectedOf = (count: number | null): string => (count === null ? notAvailable() : tokens(count));
