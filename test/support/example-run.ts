import { readFileSync } from 'node:fs';
import type { RunResult } from '../../shared/run/comparison.ts';
import { RunEventSchema } from '../../shared/run/event.ts';
import { RunHeaderSchema } from '../../shared/run/header.ts';
import type { RunHeader } from '../../shared/run/header.ts';
import { measureRun, nothingKnown } from '../../shared/run/measure.ts';
import { reduceAll } from '../../shared/run/reduce.ts';
import type { RunState } from '../../shared/run/state.ts';

/** A run of the example that ships with Braid, as its log tells it. */
export function exampleRun(structure: 'thread' | 'one-at-a-time' | 'all-at-once'): {
  readonly header: RunHeader;
  readonly state: RunState;
  readonly result: RunResult;
} {
  const file = new URL(
    `../../assets/examples/three-services/runs/20261121-060420-5fd9cf-${structure}.jsonl`,
    import.meta.url,
  );
  const [head = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const header = RunHeaderSchema.parse(JSON.parse(head));
  const state = reduceAll(lines.map((line) => RunEventSchema.parse(JSON.parse(line))));
  return { header, state, result: measureRun(header, state, { ...nothingKnown, live: false }) };
}
