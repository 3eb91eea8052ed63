import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { barsPaper } from '../../../renderer/charts/bars-paper.tsx';
import { ChartPaper, sheetLayout } from '../../../renderer/charts/ChartPaper.tsx';
import type { PaperDrawing } from '../../../renderer/charts/ChartPaper.tsx';
import { contextPaper } from '../../../renderer/charts/ContextPerTurn.tsx';
import { sheet } from '../../../renderer/charts/paper-place.ts';
import { timelinePaper } from '../../../renderer/charts/timeline-paper.tsx';
import { timelineRowsOfResult } from '../../../renderer/charts/timeline-rows-of-result.ts';
import { stacksPaper } from '../../../renderer/charts/TokenStack.tsx';
import { shortened, wrappedLines } from '../../../renderer/charts/wrapped-lines.ts';
import { aRun, aTask, someTokens } from '../../support/comparison-builder.ts';

const words = {
  title: 'Wall-clock',
  finding: 'All at once ended first.',
  legend: 'Bars begin at zero.',
  source: 'A source',
};
const onSheet = (chart: PaperDrawing) =>
  renderToStaticMarkup(<ChartPaper {...words} structures={['thread', 'all-at-once']} chart={chart} />);

const runs = [
  aRun('thread', {
    tasks: [aTask('read', { to: 2_000 }), aTask('write', { from: 2_000, to: 5_000, contextTokens: 3_000 })],
    tokens: someTokens(4_000, 400, { read: 1_000 }),
  }),
  aRun('all-at-once', {
    tasks: [aTask('read', { to: 2_000 }), aTask('write', { from: 2_000, to: 4_000, contextTokens: null })],
    tokens: someTokens(2_000, 400),
  }),
];

describe('a chart on a sheet of its own', () => {
  it('carries everything that the page around it said', () => {
    const text = onSheet(barsPaper([{ structure: 'thread', share: 1, value: '0:05' }]));
    for (const said of [...Object.values(words), 'One thread', 'All at once', '0:05']) expect(text).toContain(said);
  });

  it('says n/a without a bar for what is not known', () => {
    const known = onSheet(barsPaper([{ structure: 'queue:2', share: 0.5, value: '1' }]));
    const unknown = onSheet(barsPaper([{ structure: 'queue:2', share: null, value: 'n/a' }]));
    expect(unknown).toContain('n/a');
    expect(unknown.split('<rect').length).toBeLessThan(known.split('<rect').length);
  });

  it('draws the same marks as the page, with the names that stand beside them there', () => {
    const rows = runs.flatMap((run) => timelineRowsOfResult(run));
    const timeline = onSheet(timelinePaper({ rows, axisMs: 5_000, named: true }));
    expect(timeline).toContain('Read');
    expect(timeline).toContain('0:05');
    const groups = runs[0]?.tasks.map(({ id, title }) => ({
      ...{ id, title },
      bars: runs.map((run) => ({
        ...{ run: run.id, structure: run.structure },
        tokens: run.tasks.find((task) => task.id === id)?.contextTokens ?? null,
      })),
    }));
    const contexts = onSheet(contextPaper(groups ?? []));
    expect(contexts).toContain('3,000');
    expect(contexts).toContain('n/a');
    const stacks = runs.map(({ structure, tokens }) => ({ structure, spent: tokens }));
    expect(onSheet(stacksPaper(stacks, 5_400))).toContain('1,000 cache read, 4,000 input, 400 out');
  });

  it('has room for all of its lines', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), fc.integer({ min: 0, max: 900 }), (text, height) => {
        const chart = { height, drawing: null };
        const laid = sheetLayout({ ...words, finding: text, legend: text, structures: ['thread'], chart });
        expect(laid.chartAt + height).toBeLessThan(laid.keyAt);
        expect(laid.height).toBeGreaterThan(laid.notesAt + (laid.notes.length - 1) * 19);
        expect(laid.findings.join(' ')).toBe(text);
      }),
    );
    expect(sheet.width).toBe(960);
  });
});

describe('lines of text', () => {
  it('hold every word in its order, and no line is longer than it may be', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 12 })),
        fc.integer({ min: 12, max: 60 }),
        (parts, most) => {
          const text = parts.join(' ');
          const lines = wrappedLines(text, most);
          expect(lines.join(' ')).toBe(text.split(/\s+/).filter(Boolean).join(' '));
          expect(lines.every((line) => line.length <= most)).toBe(true);
        },
      ),
    );
  });

  it('are seen to be cut', () => {
    expect(shortened('Business case', 20)).toBe('Business case');
    expect(shortened('Business case', 10)).toBe('Business…');
  });
});
