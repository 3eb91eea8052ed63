import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFaults, parseFaults } from '../../shared/practice.ts';
import type { Fault } from '../../shared/practice.ts';

const number = fc.integer({ min: 1, max: 1_000_000 });
const faults: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({
    kind: fc.constant('status' as const),
    status: fc.constantFrom(429 as const, 500 as const, 529 as const),
    request: number,
  }),
  fc.record({ kind: fc.constantFrom('stall' as const, 'cut' as const, 'error' as const), request: number }),
  fc.record({ kind: fc.constant('slow' as const), text: fc.string({ minLength: 1, maxLength: 100 }) }),
);

describe('parseFaults', () => {
  it('reads every kind', () => {
    const text = '429@3, stall@5,slow:"text, in \\"the\\" brief",cut@2,500@1,529@9,error@4,slow:narrative';
    expect(parseFaults(text)).toEqual({
      ok: true,
      value: [
        { kind: 'status', status: 429, request: 3 },
        { kind: 'stall', request: 5 },
        { kind: 'slow', text: 'text, in "the" brief' },
        { kind: 'cut', request: 2 },
        { kind: 'status', status: 500, request: 1 },
        { kind: 'status', status: 529, request: 9 },
        { kind: 'error', request: 4 },
        { kind: 'slow', text: 'narrative' },
      ],
    });
  });

  it('reads nothing as no fault', () => {
    expect(parseFaults('')).toEqual({ ok: true, value: [] });
  });

  it('names every piece that it cannot read', () => {
    const read = parseFaults('429@3,404@1,stall,cut@0,slow:""');
    expect(read.ok ? [] : read.failure.faults?.map((fault) => fault.where)).toEqual([
      '404@1',
      'stall',
      'cut@0',
      'slow:""',
    ]);
  });

  it('reads back what formatFaults writes', () => {
    fc.assert(
      fc.property(fc.array(faults), (given) => {
        expect(parseFaults(formatFaults(given))).toEqual({ ok: true, value: given });
      }),
    );
  });
});
