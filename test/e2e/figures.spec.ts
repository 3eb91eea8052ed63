import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { parse } from 'yaml';
import { z } from 'zod';
import { figuresOfLogs } from '../support/figures-from-log.ts';
import type { LogFigures } from '../support/figures-from-log.ts';
import { expect, test } from './fixtures/test.ts';
import { ResultsPage } from './pages/results-page.ts';
import { Rooms } from './pages/rooms.ts';
import { startRun } from './pages/started-run.ts';

/**
 * Every figure of the results page against the same one worked out from the log's lines by other code, with a wait for a
 * limit and a request that failed among them. Rounding and wording are written again here too.
 */
const asset = (name: string) =>
  parse(readFileSync(new URL(`../../assets/${name}`, import.meta.url), 'utf8')) as unknown;

const planted = z.array(z.looseObject({ evidence: z.array(z.looseObject({ quote: z.string() })) }));
const { findings, decoys } = z
  .looseObject({ findings: planted, decoys: planted })
  .parse(asset('exercises/board-prep/exercise.yaml'));
const price = z
  .looseObject({ models: z.record(z.string(), z.record(z.string(), z.number())) })
  .parse(asset('prices.yaml')).models['claude-sonnet-5-5'];

const count = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/, ',');
/** Below ten seconds in tenths. */
const elapsed = (ms: number) =>
  ms < 9_950
    ? `${(ms / 1000).toFixed(1)} s`
    : `${Math.floor(Math.round(ms / 1000) / 60)}:${String(Math.round(ms / 1000) % 60).padStart(2, '0')}`;
const times = (one: number, other: number) => `${(one / other).toFixed(1)}×`;
const fewer = (from: number, to: number) => `${Math.round((1 - to / from) * 100)}%`;
/** Tenths of a second: the page counts its own few milliseconds to either side of a request. */
const nearly = (ms: number) => [ms - 10, ms, ms + 10].map((time) => `${(time / 1000).toFixed(1)} s`);
const requests = ({ requests: sent, retried, limited }: LogFigures) =>
  `${sent} requests, ${retried} retry, ${limited}× limited`;
const dollars = (run: LogFigures) =>
  ((run.input - run.cacheRead - run.cacheWrite) * (price?.['input'] ?? NaN) +
    run.cacheWrite * (price?.['cacheWrite'] ?? NaN) +
    run.cacheRead * (price?.['cacheRead'] ?? NaN) +
    run.output * (price?.['output'] ?? NaN)) /
  1e6;
const reported = (run: LogFigures, of: typeof findings) =>
  of.filter(({ evidence }) =>
    // A quote may open a sentence.
    evidence.every(({ quote }) => run.answer.toLowerCase().includes(quote.toLowerCase())),
  ).length;

/** All numbers of a text with their unit, as they stand. */
const numbers = (text: string) => text.match(/\d+:\d{2}|\$?\d+(?:,\d{3})*(?:\.\d+)?(?:×|%| s\b)?/g) ?? [];

/** What a part of the page says, without the scales of its charts and the choices of its lists. */
async function textOf(part: Locator): Promise<string> {
  return part.evaluate((element) => {
    const copy = element.cloneNode(true);
    if (!(copy instanceof Element)) return '';
    for (const left of copy.querySelectorAll('svg, select, option')) left.remove();
    for (const block of copy.querySelectorAll('p, li, td, th, dt, dd, h2, h3, div, br, span')) block.after(' ');
    return (copy.textContent ?? '').replaceAll(/\s+/g, ' ');
  });
}

test.use({
  settings: {
    faults: [
      { kind: 'status', status: 429, request: 3 },
      { kind: 'status', status: 500, request: 1 },
    ],
  },
});

test('every figure of the results equals the one worked out from the logs by other code', async ({ app }) => {
  const { page } = app;
  const run = await startRun(page, ['thread', 'one-at-a-time', 'all-at-once']);
  for (const column of ['One thread', 'One at a time', 'All at once'])
    await expect(run.column(column).done).toHaveText('4 of 4', { timeout: 60_000 });
  await new Rooms(page).openStep('compare');
  const results = new ResultsPage(page);
  await expect(results.headline).toContainText('One thread');
  await expect(page.getByText('Where the tokens went')).toBeVisible();

  const logs = figuresOfLogs(app.dataFolder);
  const [thread, apart, once] = ['thread', 'one-at-a-time', 'all-at-once'].map((key) =>
    logs.find(({ structure }) => structure === key),
  );
  if (!thread || !apart || !once) throw new Error('A run has no log.');
  const runs = [thread, apart, once];
  // Pressed, a button has another name, so the first is always the next.
  const closed = page.getByRole('button', { name: 'Show as table' });
  while ((await closed.count()) > 0 && (await closed.first().isVisible())) await closed.first().click();
  const says = (name: string) => textOf(page.getByRole('region', { name, exact: true }));
  const folded = (name: string) => textOf(page.locator('details').filter({ hasText: name }));
  const names = ['One thread', 'One at a time', 'All at once'];
  const each = (figure: (run: LogFigures, name: string) => string) => runs.map((of, i) => figure(of, names[i] ?? ''));
  const total = (of: LogFigures) => of.input + of.output;
  const sooner = `${times(thread.wallMs, once.wallMs)} sooner`;
  const fewerTokens = `${fewer(total(thread), total(once))} fewer`;
  const cheaper = `${fewer(dollars(thread), dollars(once))} less`;

  const headline = await textOf(results.headline.locator('..'));
  for (const figure of [sooner, `${fewerTokens} tokens`, cheaper]) expect(headline).toContain(figure);
  for (const figure of [sooner, ...each((of, name) => `${name} ${elapsed(of.wallMs)}`)])
    expect(await textOf(results.figures('Wall-clock'))).toContain(figure);
  for (const figure of [
    fewerTokens,
    ...each((of, name) => `${name} ${count(total(of))}`),
    ...each((of, name) => `${name} In ${count(of.input)}, out ${count(of.output)} ${requests(of)}`),
  ])
    expect(await textOf(results.figures('Tokens'))).toContain(figure);
  for (const figure of [cheaper, ...each((of, name) => `${name} $${dollars(of).toFixed(3)}`)])
    expect(await textOf(results.figures('List price'))).toContain(figure);
  const ours = Number(/at most (\d+) ms are Braid/.exec(await textOf(results.figures('Wall-clock')))?.[1]);
  const oursByLog = Math.max(...runs.map(({ ownMs }) => ownMs));
  // Both read the same lines, so that a slow machine makes both longer and not one.
  expect(Math.abs(ours - oursByLog), `${ours} ms against ${oursByLog} ms`).toBeLessThanOrEqual(1);
  const found = (of: LogFigures) => reported(of, findings);
  for (const figure of [
    `${found(thread) - found(once)} more, One thread`,
    ...each((of, name) => `${name} ${found(of)} of ${findings.length}`),
    ...each((of, name) => `${reported(of, decoys)} in ${name}`),
  ])
    expect(await textOf(results.figures('Findings'))).toContain(figure);
  const spent = await folded('Where the tokens went');
  for (const figure of [
    ...each((of, name) => `${Math.round((of.beyond / total(of)) * 100)}% of ${name}`),
    `One thread ${count(total(thread))}`,
    `${count(thread.cacheRead)} cache read · ${count(thread.cacheWrite)} cache write`,
    ...each((of) => `${count(of.beyond)} of it beyond`),
  ])
    expect(spent).toContain(figure);
  expect(await says('Why it came out this way')).toContain(
    `Its turns read ${thread.contexts.slice(0, -1).map(count).join(', ')} and ${count(thread.contexts.at(-1) ?? 0)} tokens: ${count(thread.input)} in. One at a time, ${count(apart.input)}.`,
  );

  // And nothing else is told: whatever number stands in these parts is one of those that the logs give.
  const fromLogs = new Set([
    ...runs.flatMap((of) => [
      elapsed(of.wallMs),
      ...[total(of), of.input, of.output, of.cacheRead, of.cacheWrite, of.beyond, ...of.contexts].map(count),
      count(of.input - of.cacheRead - of.cacheWrite),
      `$${dollars(of).toFixed(3)}`,
      ...[of.limitMs, of.retryMs, of.limitMs + of.retryMs, of.criticalMs, of.wallMs, ...of.moments].flatMap(nearly),
      ...of.tasks.flatMap(({ ms, tokens }) => [...nearly(ms), count(tokens)]),
      ...[of.requests, of.retried, found(of), reported(of, decoys), of.contexts.length].map(count),
      `${of.limited}×`,
      ...[of.beyond, of.output].map((part) => `${Math.round((part / total(of)) * 100)}%`),
    ]),
    // Which of two was later is the machine's doing, where they are near each other.
    ...runs.flatMap((one) => runs.map((other) => times(one.wallMs, other.wallMs))),
    ...[thread, apart].flatMap((one) => [apart, once].map((other) => fewer(total(one), total(other)))),
    ...[fewer(dollars(thread), dollars(once)), '0 s'],
    ...[findings.length, found(thread) - found(apart), runs.length].map(count),
  ]);
  const told = {
    headline: headline.replace(/^.*pace 20×/, ''),
    // What is left out are dates, the numbers of a list, titles, and our own few milliseconds.
    'Wall-clock': (await textOf(results.figures('Wall-clock'))).replace(/at most \d+ ms/, ''),
    Tokens: await textOf(results.figures('Tokens')),
    'List price': (await textOf(results.figures('List price'))).replace(/Prices of .*/, ''),
    Findings: await textOf(results.figures('Findings')),
    levers: await says('The two levers apart'),
    clock: await says('Three runs on one clock'),
    turns: await says('What each turn had to read'),
    why: (await says('Why it came out this way')).replaceAll(/“[^”]*”/g, '').replaceAll(/ \d+ (?=[A-Z])/g, ' '),
    spent,
  };
  const unaccounted = Object.entries(told).flatMap(([part, text]) =>
    numbers(text).flatMap((number) => (fromLogs.has(number) ? [] : [`${part}: ${number}`])),
  );
  expect(unaccounted, JSON.stringify(told, null, 1)).toEqual([]);
});
