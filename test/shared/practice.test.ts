import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultKinds, FaultSchema, formatFaults, parseFaults } from '../../shared/practice.ts';
import type { Fault } from '../../shared/practice.ts';

const timing = fc.oneof(
  fc.record({ request: fc.integer({ min: 1, max: 1_000_000 }) }),
  fc.record({ text: fc.string({ minLength: 1, maxLength: 100 }), times: fc.integer({ min: 1, max: 1_000 }) }),
  fc.record({ percent: fc.integer({ min: 1, max: 100 }) }),
);
const named = fc
  .tuple(fc.constantFrom(...faultKinds), timing)
  .map(([{ kind, status, bare }, when]) =>
    FaultSchema.parse({ kind, ...(status === null ? {} : { status }), ...(bare ? { bare } : {}), ...when }),
  );
const alwaysSlow = fc.record({ kind: fc.constant('slow' as const), text: fc.string({ minLength: 1, maxLength: 100 }) });
const faults: fc.Arbitrary<Fault> = fc.oneof({ weight: 8, arbitrary: named }, alwaysSlow);

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
    const read = parseFaults('429@3,402@1,stall,cut@0,slow:"",500~0%,500~101%,429-bare,529:"a"x0,500-bare@1');
    expect(read.ok ? [] : read.failure.faults?.map((fault) => fault.where)).toEqual([
      '402@1',
      'stall',
      'cut@0',
      'slow:""',
      '500~0%',
      '500~101%',
      '429-bare',
      '529:"a"x0',
      '500-bare@1',
    ]);
  });

  it('reads each of the ways to say which requests meet a fault', () => {
    const text = '429-bare@2, refusal:"Pricing, \\"now\\"", 529:"merge"x4, invalid ~ 15 %, schema:merge, slow~5%';
    expect(parseFaults(text)).toEqual({
      ok: true,
      value: [
        { kind: 'status', status: 429, bare: true, request: 2 },
        { kind: 'refusal', text: 'Pricing, "now"', times: 1 },
        { kind: 'status', status: 529, text: 'merge', times: 4 },
        { kind: 'invalid', percent: 15 },
        { kind: 'schema', text: 'merge', times: 1 },
        { kind: 'slow', percent: 5 },
      ],
    });
  });

  it('reads back what formatFaults writes', () => {
    fc.assert(
      fc.property(fc.array(faults), (given) => {
        expect(parseFaults(formatFaults(given))).toEqual({ ok: true, value: given });
      }),
    );
  });
});

describe('the faults of earlier logs', () => {
  it.each([
    { kind: 'status', status: 429, request: 3 },
    { kind: 'stall', request: 5 },
    { kind: 'cut', request: 2 },
    { kind: 'error', request: 4 },
    { kind: 'slow', text: 'in the brief' },
  ])('are read as they were: %j', (fault) => {
    expect(FaultSchema.parse(fault)).toEqual(fault);
  });
});

describe('faultKinds', () => {
  it('lists names that are all read, each once', () => {
    const names = faultKinds.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) {
      const read = parseFaults(`${name}@1`);
      expect(read.ok && formatFaults(read.value)).toBe(`${name}@1`);
    }
  });
});
