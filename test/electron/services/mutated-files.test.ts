import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { parse } from 'yaml';
import { check } from '../../../electron/cli/check.ts';
import { forecast } from '../../../electron/cli/forecast.ts';
import { terminal } from '../../../electron/cli/terminal.ts';
import { readFiledWorkflow } from '../../../electron/services/workflow-file.ts';
import { failureLines, sayFailure } from '../../../shared/words/said-failure.ts';
import type { Failure } from '../../../shared/failure.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { ask, send, testApp } from '../../support/test-app.ts';

const whole = `braid: 1
title: Quarterly risk review
goal: One page for the steering group
materials:
  - { id: notes, title: Interview notes, text: "Nine people left. The rota costs 1,450 hours." }
  - { id: log, title: Milestone log, text: "The pilot slipped to 24 June." }
tasks:
  - id: people
    title: People risks
    brief: Name the three largest people risks, each with its evidence.
    materials: [notes]
    output: { kind: sections, sections: [Risks, Evidence] }
    limitSeconds: 120
  - id: delivery
    title: Delivery risks
    brief: List the dates that moved, each with its passage.
    materials: [log]
    output:
      kind: fields
      fields: [{ name: dates, type: list, required: true, description: Dates that moved }]
    followUps: [What did you leave out?]
  - id: page
    title: One page
    brief: Join the risks into one page and say which of them contradict each other.
    needs: [people, delivery]
    writes: [page.md]
`;

/** A seeded sequence of whole numbers below a bound: the same corpus on every machine. */
function seeded(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

type Mutation = (text: string, next: (bound: number) => number) => string;

const lineOf = (text: string, next: (bound: number) => number): number => next(text.split('\n').length - 1);
const onLine =
  (change: (line: string) => string): Mutation =>
  (text, next) => {
    const at = lineOf(text, next);
    return text
      .split('\n')
      .map((line, index) => (index === at ? change(line) : line))
      .join('\n');
  };

const mutations: readonly Mutation[] = [
  // A file that was cut off while it was written.
  (text, next) => text.slice(0, next(text.length)),
  // A line lost, doubled, shifted, or with another value.
  onLine(() => ''),
  onLine((line) => `${line}\n${line}`),
  onLine((line) => ` ${line}`),
  onLine((line) => line.replace(/:.*$/, ': 17')),
  onLine((line) => line.replace(/:.*$/, ': null')),
  onLine((line) => line.replace(/:.*$/, ': [[{}]]')),
  onLine((line) => line.replace(/^(\s*(?:- )?)(\w+)/, '$1$2x')),
  onLine((line) => line.replace(/(people|delivery|notes|log)/, 'nobody')),
  onLine((line) => line.replaceAll(/["'[\]{}]/g, '')),
  onLine((line) => `${line} *missing`),
  // Bytes of another file in the middle.
  (text, next) => {
    const at = next(text.length);
    return `${text.slice(0, at)}\0\u0001${text.slice(at + 3)}`;
  },
  (text, next) => {
    const at = next(text.length);
    return `${text.slice(0, at)}${String.fromCharCode(33 + next(90))}${text.slice(at + 1)}`;
  },
  (text) => text.replaceAll('\n', '\r\n').replaceAll(': ', ':\t'),
  () => '',
  (text) => `${text}---\n${text}`,
  (text) => `{${text}`,
  (text) => JSON.stringify(parse(text)).slice(0, -2),
  () => 'x'.repeat(10_000),
  (text) => text.replace('braid: 1', 'braid: 2'),
];

/** One file of the corpus, under the name that it would have. */
function mutated(count: number, next: (bound: number) => number): { text: string; name: string } {
  const mutate = mutations[count % mutations.length];
  const text = mutate?.(whole, next) ?? '';
  return { text, name: text.startsWith('{"') ? 'plan.json' : 'plan.yaml' };
}

/** A sentence for people, with a place for each fault. */
function expectSentence(failure: Failure, text: string): void {
  expect([failure.code, text]).toEqual(['workflow-file', text]);
  const { what } = sayFailure(failure);
  expect(what).toMatch(/^\S.*\.$/s);
  expect(what).not.toMatch(/undefined|\[object|NaN|node_modules|\bat \S+:\d+/);
  for (const fault of failure.faults ?? []) expect(fault.where).toMatch(/^plan\.(?:yaml|json)/);
  expect(failure.faults?.length ?? 0).toBeGreaterThan(0);
}

describe('a malformed workflow file', () => {
  it('gets a sentence with the place, in 200 seeded mutations, and leaves nothing half imported', async () => {
    const app = await testApp();
    const next = seeded(20_261_130);
    const outcomes = { refused: 0, read: 0 };
    for (let count = 0; count < 200; count += 1) {
      const { text, name } = mutated(count, next);
      const before = await ask(app, 'workflows.list', {});
      const made = await send(app, 'workflow.create', { from: 'file', name, text });
      const after = await ask(app, 'workflows.list', {});
      if (made.ok) {
        // A mutation may leave a sound file: then all of it is there, and it can be opened again.
        outcomes.read += 1;
        expect(after).toHaveLength(before.length + 1);
        expect(await ask(app, 'workflow.open', { workflow: made.value.id })).toEqual(made.value);
        await ask(app, 'workflow.delete', { workflow: made.value.id });
      } else {
        outcomes.refused += 1;
        expectSentence(made.failure, text);
        expect(after).toEqual(before);
      }
    }
    // Most mutations break it; if few did, this would test little.
    expect(outcomes.refused).toBeGreaterThan(100);
  });

  it('ends the commands that read it with status 2 and the same sentences, in the same 200', async () => {
    const said: string[] = [];
    vi.spyOn(terminal, 'say').mockImplementation((line) => void said.push(line));
    vi.spyOn(terminal, 'print').mockImplementation(() => undefined);
    vi.spyOn(terminal, 'printJson').mockImplementation(() => undefined);
    onTestFinished(() => void vi.restoreAllMocks());
    const folder = await temporaryFolder();
    const next = seeded(20_261_130);
    const outcomes = { refused: 0, read: 0 };
    for (let count = 0; count < 200; count += 1) {
      const { text, name } = mutated(count, next);
      const file = path.join(folder, name);
      await writeFile(file, text);
      const filed = await readFiledWorkflow(file);
      said.length = 0;
      if (filed.ok) {
        outcomes.read += 1;
        expect([text, await check(file, {})]).toEqual([text, 0]);
      } else {
        outcomes.refused += 1;
        expectSentence(filed.failure, text);
        const statuses = [await check(file, {}), await forecast(file, { json: true })];
        expect([text, ...statuses]).toEqual([text, 2, 2]);
        const lines = failureLines(filed.failure);
        expect(said).toEqual([...lines, ...lines]);
        expect(lines.join('\n')).toContain(path.basename(file));
      }
    }
    expect(outcomes.refused).toBeGreaterThan(100);
  });

  it('is read whole where nothing is wrong with it', async () => {
    const app = await testApp();
    const made = await ask(app, 'workflow.create', { from: 'file', name: 'plan.yaml', text: whole });
    expect(made.workflow.tasks.map(({ id }) => id)).toEqual(['people', 'delivery', 'page']);
  });
});
