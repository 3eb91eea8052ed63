import { describe, expect, it } from 'vitest';
import { podIdOf } from '../../../shared/class/ids.ts';
import type { ClassEventBody } from '../../../shared/class/event.ts';
import { exportClass } from '../../../shared/class/export/class-export.ts';
import type { ClassExport } from '../../../shared/class/commands.ts';
import { eventsOf, joined, opened, podResult, podRun, reducedClass, reported } from '../../support/a-class.ts';
import { csvRecords, parsed } from '../../support/csv-records.ts';
import { xapiFaults } from '../../support/xapi-rules.ts';

const result = podResult([podRun('thread', {}), podRun('all-at-once', { a: 'not-seen' }, { wallClockMs: 20_712 })], {
  guess: { clock: 1.5, tokens: null },
});
const bodies: readonly ClassEventBody[] = [
  opened(),
  ...joined(3, { name: '=1+1', members: ['Zoë', '@ravi'] }),
  ...joined(4),
  reported(3, 1, { kind: 'result', result }),
  reported(3, 1, { kind: 'result', result }),
  reported(3, 2, { kind: 'reflection', exercise: result.exercise, text: '-1 is "less"\nthan 0' }),
  reported(3, 3, { kind: 'transfer', moment: 'before', choice: 'compare', why: '+why' }),
  reported(4, 1, { kind: 'result', result: { ...result, given: true } }),
  reported(4, 2, {
    kind: 'shared',
    answers: [{ comparison: result.comparison, structure: 'thread', text: 'What the model said' }],
  }),
];

function file(as: ClassExport, hideNames = false, more: readonly ClassEventBody[] = []) {
  const events = eventsOf(...bodies, ...more);
  return exportClass(reducedClass(events), events, as, { hideNames });
}

describe('a class as tables', () => {
  it('has a row a pod, with dates, times and counts in columns of their own', () => {
    expect(csvRecords(file('roster-csv').text)).toMatchObject([
      {
        pod: '3',
        joined_date: '2026-11-30',
        joined_time_utc: '10:00:01',
        member_count: '2',
        comparisons: '1',
        reflection_written: 'yes',
      },
      { pod: '4', pod_name: '', members: '', comparisons: '0', given_comparisons: '1', reflection_written: 'no' },
    ]);
  });

  it('has a row a pod, comparison and run, its seconds and figures bare', () => {
    const { text, name } = file('results-csv');
    expect(csvRecords(text)).toMatchObject([
      { pod: '3', structure: 'thread', clock_s: '52', tokens: '27720', found: '12', not_seen: '0', given: 'no' },
      { pod: '3', structure: 'all-at-once', clock_s: '20.712', not_seen: '1', guess_clock_factor: '1.5' },
      { pod: '4', given: 'yes', started_date: '2026-11-30', started_time_utc: '10:10:00' },
      { pod: '4', guess_tokens_factor: '' },
    ]);
    expect(text).toContain(',20.712,10512,11,12,2,1,0,0,0,1.5,,');
    expect(name).toBe('class-2026-11-30-results.csv');
  });

  it('leaves empty what isn’t known, also when it was lost and when it began', () => {
    const unknown = podResult([podRun('thread', {}, { found: null, of: null, wallClockMs: null })], {
      startedAt: 'now',
    });
    const rows = csvRecords(file('results-csv', false, [reported(4, 3, { kind: 'result', result: unknown })]).text);
    expect(rows.find(({ started_date }) => started_date === '')).toMatchObject({
      found: '',
      not_seen: '',
      clock_s: '',
      started_time_utc: '',
    });
  });

  it('has what pods wrote, a row a text', () => {
    expect(csvRecords(file('reflections-csv').text)).toMatchObject([
      { pod: '3', what: 'reflection', text: `'-1 is "less"\nthan 0` },
      { pod: '3', what: 'transfer', moment: 'before', choice: 'compare', text: `'+why` },
    ]);
  });

  it('lets no text start a formula, in any of them', () => {
    for (const as of ['roster-csv', 'results-csv', 'reflections-csv'] as const) {
      const { text } = file(as);
      expect(text.startsWith('\ufeff')).toBe(true);
      for (const row of parsed(text.slice(1))) for (const each of row) expect(each).not.toMatch(/^[=+\-@\t\r]/);
    }
  });

  it('names nobody where names are hidden', () => {
    for (const as of ['roster-csv', 'results-csv', 'reflections-csv', 'xapi'] as const) {
      expect(file(as, true).text).not.toMatch(/Zoë|ravi|1\+1/);
    }
    expect(file('roster-csv').text).toMatch(/Zoë/);
  });

  it('carries no answer of a model, shared or not', () => {
    for (const as of ['roster-csv', 'results-csv', 'reflections-csv', 'xapi'] as const) {
      expect(file(as).text).not.toContain('What the model said');
    }
  });
});

describe('a class as xAPI statements', () => {
  type Said = { verb: { display: { en: string } }; actor: { name: string; account: { name: string } }; id: string };
  const said = (text: string): Said[] => JSON.parse(text);

  it('keeps the rules of the specification, with names and without', () => {
    expect(xapiFaults(file('xapi').text)).toEqual([]);
    expect(xapiFaults(file('xapi', true).text)).toEqual([]);
  });

  it('tells of each pod that joined and of each run once, in their order', () => {
    expect(said(file('xapi').text).map(({ verb, actor }) => [actor.account.name, verb.display.en])).toEqual([
      ['pod-3', 'registered'],
      ['pod-4', 'registered'],
      ['pod-3', 'completed'],
      ['pod-3', 'completed'],
      ['pod-3', 'commented'],
      ['pod-3', 'answered'],
      ['pod-4', 'experienced'],
      ['pod-4', 'experienced'],
    ]);
    expect(said(file('xapi', true).text)[0]?.actor.name).toBe('Pod 3');
  });

  it('has ids that stay as the class goes on, and the last word where one was given again', () => {
    const again = reported(3, 4, { kind: 'reflection', exercise: result.exercise, text: 'Thought again' });
    const before = said(file('xapi').text);
    const after = said(file('xapi', false, [again]).text);
    const kept = before.filter(({ verb }) => verb.display.en !== 'commented').map(({ id }) => id);
    expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(kept));
    expect(file('xapi', false, [again]).text).toContain('Thought again');
    expect(file('xapi', false, [again]).text).not.toContain('less');
  });

  it('says nothing of a pod that was taken out', () => {
    const { text } = file('xapi', false, [{ kind: 'pod-removed', pod: podIdOf(3) }]);
    expect(text).not.toContain('pod-3');
  });
});
