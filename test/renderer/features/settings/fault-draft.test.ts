import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyFaultDraft, readFaultDraft } from '../../../../renderer/features/settings/fault-draft.ts';
import { addFaults, faultPresets } from '../../../../renderer/features/settings/fault-presets.ts';
import { faultKinds, faultTimings, formatFaults, parseFaults } from '../../../../shared/practice.ts';
import type { Fault } from '../../../../shared/practice.ts';

const named = fc.constantFrom(...faultKinds.map(({ name }) => name));

describe('a fault put together in the panel', () => {
  it('is one that the text form reads back, whatever its kind and timing', () => {
    fc.assert(
      fc.property(
        named,
        fc.constantFrom(...faultTimings),
        fc.integer({ min: 1, max: 100 }),
        fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== ''),
        (name, timing, count, text) => {
          const typed = String(count);
          const read = readFaultDraft({ name, timing, request: typed, percent: typed, times: typed, text });
          expect(read).toHaveProperty('fault');
          if (!('fault' in read)) return;
          expect(parseFaults(formatFaults([read.fault]))).toEqual({ ok: true, value: [read.fault] });
        },
      ),
    );
  });

  it('says what is missing and stays as typed', () => {
    const problem = (part: object) => {
      const read = readFaultDraft({ ...emptyFaultDraft, ...part });
      return 'problem' in read ? read.problem : null;
    };
    expect(problem({ request: '' })).toMatch(/number of a request/);
    expect(problem({ request: '2.5' })).toMatch(/number of a request/);
    expect(problem({ timing: 'percent', percent: '101' })).toMatch(/1 to 100/);
    expect(problem({ timing: 'text', text: ' ' })).toMatch(/words of the brief/);
    expect(problem({ timing: 'text', text: 'pricing', times: '' })).toMatch(/how many/);
  });

  it('fires every time for a slow reply that says nothing of how often', () => {
    expect(readFaultDraft({ ...emptyFaultDraft, name: 'slow', timing: 'text', text: 'pricing', times: '' })).toEqual({
      fault: { kind: 'slow', text: 'pricing' },
    });
  });
});

describe('the presets', () => {
  it('can all be set together, each fault once', () => {
    const all = faultPresets.reduce<Fault[]>((set, { faults }) => addFaults(set, faults), []);
    expect(all.length).toBeGreaterThan(faultPresets.length);
    expect(faultPresets.reduce<Fault[]>((set, { faults }) => addFaults(set, faults), all)).toEqual(all);
    expect(parseFaults(formatFaults(all))).toEqual({ ok: true, value: all });
  });
});
