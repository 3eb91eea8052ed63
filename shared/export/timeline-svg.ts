import type { RunResult, TaskResult } from '../run/comparison.ts';
import { tasksInOrder } from '../run/figures.ts';
import { structureKind } from '../structure/structure.ts';
import { clock, elapsed, seconds } from '../words/format.ts';
import { structureName } from '../words/structure-names.ts';
import { escaped } from './html-text.ts';

const width = 960;
const left = 210;
const right = 60;
const rowHeight = 26;
const barHeight = 14;

type Row = { readonly run: RunResult; readonly name: string; readonly tasks: readonly TaskResult[] };

/** All runs on one axis, to scale, from the times that were measured. Colours come from classes of the page. */
export function timelineSvg(runs: readonly RunResult[]): string {
  const rows = runs.flatMap(rowsOf);
  const longest = Math.max(1_000, ...runs.map(({ wallClockMs }) => wallClockMs));
  const x = (ms: number): number => left + (Math.min(ms, longest) / longest) * (width - left - right);
  const height = rows.length * rowHeight + 34;
  const said = runs.map((run) => `${structureName(run.structure)} ${elapsed(run.wallClockMs)}`).join(', ');
  return [
    `<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(said)}">`,
    ...ticks(longest).flatMap((ms) => [
      `<line class="grid" x1="${round(x(ms))}" x2="${round(x(ms))}" y1="4" y2="${height - 24}"/>`,
      `<text class="tick" x="${round(x(ms))}" y="${height - 8}" text-anchor="middle">${clock(ms)}</text>`,
    ]),
    ...rows.flatMap(({ run, name, tasks }, index) => {
      const y = index * rowHeight + 6;
      const end = Math.max(0, ...tasks.map(({ endedMs }) => endedMs ?? 0));
      const kind = structureKind(run.structure);
      return [
        `<text class="name" x="${left - 10}" y="${y + 11}" text-anchor="end">${escaped(short(name))}</text>`,
        ...tasks.flatMap((task) =>
          barsOf(task, run).map(({ look, from, to, says }) => {
            const wide = Math.max(1, round(x(to) - x(from)));
            return `<rect class="${look} ${kind}" x="${round(x(from))}" y="${y}" width="${wide}" height="${barHeight}" rx="2"><title>${escaped(says)}</title></rect>`;
          }),
        ),
        ...(end > 0 && Math.abs(end - run.wallClockMs) < 100
          ? [`<text class="end" x="${round(x(end)) + 6}" y="${y + 11}">${elapsed(run.wallClockMs)}</text>`]
          : []),
      ];
    }),
    '</svg>',
  ].join('');
}

/** One row where conversations follow each other, else one for each. */
function rowsOf(run: RunResult): Row[] {
  const tasks = tasksInOrder(run).filter(({ sentMs }) => sentMs !== null);
  const kind = structureKind(run.structure);
  if (kind === 'thread' || kind === 'one-at-a-time') return [{ run, name: structureName(run.structure), tasks }];
  const lanes = [...new Set(tasks.map(({ conversation }) => conversation))];
  return lanes.map((lane) => {
    const held = tasks.filter(({ conversation }) => conversation === lane);
    return { run, name: held.map(({ title }) => title).join(', '), tasks: held };
  });
}

function barsOf({ title, sentMs, firstTokenMs, endedMs }: TaskResult, run: RunResult) {
  if (sentMs === null) return [];
  const end = endedMs ?? run.wallClockMs;
  const first = Math.min(firstTokenMs ?? end, end);
  const says = `${title}, ${structureName(run.structure)}: sent at ${seconds(sentMs)}, first token at ${seconds(firstTokenMs)}, ended at ${seconds(endedMs)}`;
  return [
    { look: 'thinking', from: sentMs, to: first, says },
    { look: 'writing', from: first, to: end, says },
  ].filter(({ from, to }) => to > from);
}

/** At most eight, at round times. */
function ticks(longest: number): number[] {
  const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1_800, 3_600, 7_200, 14_400, 43_200, 86_400];
  const step = 1_000 * (steps.find((each) => longest / (each * 1_000) <= 8) ?? Math.ceil(longest / 8_000));
  return Array.from({ length: Math.floor(longest / step) + 1 }, (_, index) => index * step);
}

const round = (value: number): number => Math.round(value * 10) / 10;
const short = (name: string): string => (name.length > 30 ? `${name.slice(0, 29)}…` : name);
