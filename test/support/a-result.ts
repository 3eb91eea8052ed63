import type { ComparisonResult } from '../../shared/contract.ts';
import type { ExportedBy } from '../../shared/export/format.ts';
import { asFindingId } from '../../shared/ids.ts';
import { aComparison, aRun, aTask, someFindings, someTokens } from './comparison-builder.ts';

export const exportedBy: ExportedBy = { at: '2026-11-21T09:00:00.000Z', version: '1.0.0', conditions: [] };

/** A comparison of two finished runs and one that failed; every text that somebody else wrote is `text`. */
export function aResult(text = 'Plain words', given: Partial<ComparisonResult> = {}): ComparisonResult {
  const listPrice = { model: 'claude-sonnet-5-5', date: '2026-11-20', usd: 0.0412 };
  const task = (id: string, times: { from: number; to: number }) => aTask(id, { ...times, title: text, output: text });
  const runs = [
    aRun('thread', {
      tasks: [task('people', { from: 0, to: 20_000 }), task('synthesis', { from: 20_000, to: 52_000 })],
      tokens: someTokens(600, 2_000, { write: 7_400, read: 17_700 }),
      findings: someFindings({ ids: ['churn', 'runway'] }),
      answer: text,
      listPrice,
    }),
    aRun('all-at-once', {
      tasks: [task('people', { from: 0, to: 9_000 }), task('synthesis', { from: 9_000, to: 20_700 })],
      findings: someFindings({
        ids: ['churn'],
        lost: [{ id: 'runway', cause: 'not-seen', seenBy: [['people'], []] }],
        falseAlarms: ['gap'],
      }),
      answer: text,
      listPrice,
    }),
    aRun('queue:2', {
      state: 'failed',
      answer: null,
      tasks: [{ ...task('people', { from: 0, to: 3_000 }), endedMs: null, state: 'failed' }],
    }),
  ];
  const point = (id: string, kind: 'finding' | 'decoy') => ({
    id: asFindingId(id),
    title: text,
    severity: 'high' as const,
    kind,
    reach: 'between' as const,
    evidence: [{ material: 'notes', materialTitle: text, place: text, quote: text }],
    answeredIn: kind === 'decoy' ? { materialTitle: text, place: text, quote: text } : null,
    places: [],
  });
  const comparison = aComparison(runs, { workflow: { id: 'plan', title: text, tasks: 2, plan: 'first' } });
  return {
    comparison,
    kept: true,
    forecast: { ...aComparison(runs, { predicted: true }), startedAt: null },
    points: [point('churn', 'finding'), point('runway', 'finding'), point('gap', 'decoy')],
    mends: [],
    reflection: [],
    lossChoices: [{ id: 'between', title: text, detail: text, findings: ['runway'] }],
    summary: {
      id: comparison.id,
      startedAt: '2026-11-20T10:42:00.000Z',
      title: text,
      exercise: null,
      plan: null,
      planTitle: text,
      model: comparison.model,
      pace: comparison.pace,
      seed: comparison.seed,
      prediction: {
        structures: ['thread', 'all-at-once'],
        of: 'all-at-once',
        against: 'thread',
        endsFirst: 'all-at-once',
        soonerFactor: 4,
        tokenFactor: 1.2,
        findsMost: 'same',
        lost: 'between',
        why: text,
        lockedAt: '2026-11-20T10:41:00.000Z',
      },
      example: false,
      runs: runs.map(({ id, structure, state, wallClockMs }) => ({
        id,
        structure,
        state,
        wallClockMs,
        totalTokens: null,
        found: null,
        of: null,
        falseAlarms: null,
      })),
    },
    ...given,
  };
}

/** What somebody might put into a title, a brief or a reply to have it run where the export is read. */
export const hostileTexts = [
  '</pre><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onload='alert(1)",
  '</style></title><svg onload=alert(1)>',
  '<!-- <meta http-equiv="refresh" content="0;url=https://example.com"> -->',
  '![](https://example.com/seen.png) [here](javascript:alert(1)) <https://example.com> www.example.com a@example.com',
  '```\n</div><iframe src="https://example.com"></iframe>\n````\n# Heading\n| a | b |',
  "=cmd|' /C calc'!A0",
  '\t=1+1',
  '+1;"a",b',
  '@SUM(A1)\r\n-2',
  '\uff1d1+1',
  '&lt;b&gt; &amp; \u202e gnp.exe \u0000 \ud800',
  '1. one',
  '- two',
] as const;
