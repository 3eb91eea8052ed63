import { report, standing } from './class-host.ts';

/** What a pod must not be able to do anything with: each with what it tries. `n` 1 is the report that is wanted. */
export type HostileMessage = { readonly name: string; readonly text: string };

const json = (name: string, value: unknown): HostileMessage => ({ name, text: JSON.stringify(value) });
const reported = (value: unknown, changes: object = {}) => ({ ...report(1), report: value, ...changes });
const result = {
  comparison: 'comparison-1',
  exercise: 'board-prep',
  plan: null,
  planTitle: null,
  round: 'first',
  startedAt: '2026-11-30T10:00:00Z',
  pace: 4,
  seed: 1,
  assisted: false,
  given: false,
  guess: null,
  runs: [
    {
      run: 'run-1',
      structure: 'thread',
      state: 'finished',
      wallClockMs: 1,
      totalTokens: 1,
      found: 1,
      of: 1,
      falseAlarms: 0,
      lost: [],
    },
  ],
};
const [run] = result.runs;
const aResult = (changes: object) => reported({ kind: 'result', result: { ...result, ...changes } });
const aStanding = (changes: object) => reported({ ...standing('building'), ...changes });
const script = '<script>alert(document.cookie)</script>';
const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;

/** Not what a message looks like. */
const malformed: HostileMessage[] = [
  { name: 'nothing', text: '' },
  { name: 'a word', text: 'hello' },
  { name: 'half a message', text: JSON.stringify(report(1)).slice(0, 40) },
  { name: 'a message and more', text: `${JSON.stringify(report(1))}{}` },
  { name: 'a NUL', text: '\u0000' },
  { name: 'lists in lists', text: deep },
  { name: 'a report deep in lists', text: `{"kind":"report","n":1,"report":${deep}}` },
  json('null', null),
  json('a number', 1),
  json('a list', [report(1)]),
  json('an empty object', {}),
  json('no kind', { n: 1 }),
  json('a kind that is none', { kind: 'welcome' }),
  json('a kind of an object', { kind: '__proto__' }),
  json('a report without one', { kind: 'report', n: 1, at: '2026-11-30T10:00:00Z' }),
  json('a report of no kind', reported({})),
  json('a report of an unknown kind', reported({ kind: 'score', points: 1_000 })),
  json('a number in words', { ...report(1), n: '1' }),
  json('a number of parts', { ...report(1), n: 1.5 }),
  json('a number below', { ...report(1), n: 0 }),
  json('a number far below', { ...report(1), n: -1 }),
  json('a number beyond all', { ...report(1), n: 1e308 }),
  { name: 'a number without end', text: JSON.stringify(report(1)).replace('"n":1', '"n":1e999') },
  json('a time that is none', { ...report(1), at: 'yesterday' }),
  json('a time before time', { ...report(1), at: '-000001-01-01T00:00:00Z' }),
  json('a step that is none', aStanding({ step: 'won' })),
  json('something done that is none', aStanding({ doing: { id: 'winning', ended: null, of: null } })),
  json('fewer than no runs', aStanding({ doing: { id: 'running', ended: -1, of: 3 } })),
  json('a stuck pod for no reason', aStanding({ stuck: { id: 'bored', detail: '' } })),
  json('an id of a record', aResult({ comparison: '__proto__' })),
  json('an id of a constructor', aResult({ comparison: 'constructor' })),
  json('an id that climbs', aResult({ comparison: '../../events.jsonl' })),
  json('a result without runs', aResult({ runs: [] })),
  json('a round that is none', aResult({ round: 'third' })),
  json('a pace of nothing', aResult({ pace: 0 })),
  json('a guess below zero', aResult({ guess: { clock: -1, tokens: 1 } })),
  json('a run that goes on', aResult({ runs: [{ ...run, state: 'running' }] })),
  json('a run of less than no time', aResult({ runs: [{ ...run, wallClockMs: -5 }] })),
  json('parts of a token', aResult({ runs: [{ ...run, totalTokens: 0.5 }] })),
  json('a finding lost for no cause', aResult({ runs: [{ ...run, lost: [{ id: 'f1', cause: 'magic' }] }] })),
  json('a transfer at no moment', reported({ kind: 'transfer', moment: 'never', choice: 'a', why: '' })),
  json('a reflection of no words', reported({ kind: 'reflection', exercise: 'board-prep', text: 7 })),
];

/** More than fits. */
const oversized: HostileMessage[] = [
  json('a reflection of a book', reported({ kind: 'reflection', exercise: 'board-prep', text: 'a'.repeat(4_001) })),
  json('a name of a page', reported({ kind: 'named', name: 'a'.repeat(41), members: [] })),
  json('more members than chairs', reported({ kind: 'named', name: null, members: Array(9).fill('Ada') })),
  json('more runs than structures', aResult({ runs: Array(9).fill(run) })),
  json(
    'more losses than findings',
    aResult({ runs: [{ ...run, lost: Array(101).fill({ id: 'f', cause: 'not-seen' }) }] }),
  ),
  json('more answers than lanes', reported({ kind: 'shared', answers: Array(5).fill(shared('a')) })),
  json('an answer of a library', reported({ kind: 'shared', answers: [shared('a'.repeat(200_001))] })),
  json('a report padded to a megabyte', { ...report(1), padding: 'a'.repeat(1_000_000) }),
  json('a share padded past its most', {
    ...reported({ kind: 'shared', answers: [shared('a')] }),
    padding: 'a'.repeat(3_000_001),
  }),
  json('a leave of many words', { kind: 'leave', padding: 'a'.repeat(70_000) }),
];

/** Of what came already, or of what is yet to come; forged for others. */
const replayedAndForged: HostileMessage[] = [
  json('a report from the future', report(2)),
  json('a report far ahead', report(1_000_000)),
  json('an event instead of a report', { seq: 2, on: '2026-11-30T10:00:00Z', body: { kind: 'ended' } }),
  json('an end', { kind: 'ended' }),
  json('a setting', { kind: 'set', patch: { pace: 100 } }),
  json('the removal of another pod', { kind: 'pod-removed', pod: 'pod-2' }),
  json('a welcome', { kind: 'welcome', protocol: 1, reports: 9, class: {} }),
  json('a window’s command', { id: 1, command: { name: 'class.act', input: { action: { kind: 'end' } } } }),
  json('a token of another', { token: 'a'.repeat(43) }),
];

/** Markup and code where ids and choices stand. */
const scripted: HostileMessage[] = [
  json('a script as a comparison', aResult({ comparison: script })),
  json('a script as an exercise', aResult({ exercise: script })),
  json('a script as a plan', aResult({ plan: script })),
  json('a script as a run', aResult({ runs: [{ ...run, run: script }] })),
  json('a script as a structure', aResult({ runs: [{ ...run, structure: script }] })),
  json('a script as a finding', aResult({ runs: [{ ...run, lost: [{ id: script, cause: 'not-seen' }] }] })),
  json('a script as a step', aStanding({ step: script })),
  json('a script as a time', { ...report(1), at: script }),
  json(
    'a script as a shared structure',
    reported({ kind: 'shared', answers: [{ ...shared('a'), structure: script }] }),
  ),
  json('a script as a moment', reported({ kind: 'transfer', moment: script, choice: 'a', why: '' })),
];

function shared(text: string) {
  return { comparison: 'comparison-1', structure: 'thread', text };
}

export const hostileMessages: readonly HostileMessage[] = [
  ...malformed,
  ...oversized,
  ...replayedAndForged,
  ...scripted,
];

/** Bodies of the door that let nobody in. `code` stands for the right one. */
export const hostileJoins = (code: string): { readonly name: string; readonly body: string }[] => {
  const right = { code, number: 1, name: null, members: [] as string[] };
  return [
    { name: 'nothing', body: '' },
    { name: 'a word', body: 'join' },
    { name: 'null', body: 'null' },
    { name: 'lists in lists', body: deep },
    { name: 'a megabyte', body: JSON.stringify({ ...right, padding: 'a'.repeat(1_000_000) }) },
    ...[
      ['no code', { ...right, code: '' }],
      ['a code of a page', { ...right, code: 'a'.repeat(81) }],
      ['a code in a list', { ...right, code: [code] }],
      ['pod 0', { ...right, number: 0 }],
      ['pod 121', { ...right, number: 121 }],
      ['a pod in words', { ...right, number: '1' }],
      ['a name of a page', { ...right, name: 'a'.repeat(41) }],
      ['a name that is a list', { ...right, name: ['Ada'] }],
      ['more members than chairs', { ...right, members: Array(9).fill('Ada') }],
      ['no members at all', { code, number: 1, name: null }],
    ].map(([name, body]) => ({ name: String(name), body: JSON.stringify(body) })),
  ];
};
