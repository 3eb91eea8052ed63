import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { build as bundle, stop } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
// Plain Node without types: it builds where what is built is stale.
// @ts-expect-error -- the scripts of the project are no part of the type-checked tree
import { build } from '../../scripts/build.mjs';
import { root } from './built.ts';
import { guards } from './guards/all.ts';
import { mutations, trials } from './trials.ts';

/** What a trial came to. `broken`: a promise is, and not the trial itself. */
type Outcome = { id: string; problem: { broken: boolean; message: string } | null; ms: number };

const outcomes = new Map<string, Outcome>();

/*
 * Every promise about security is held against the built program, and every mutation against the promise it breaks: a
 * guard that nobody would miss is none. All of it runs in one process of its own, which loads the program anew for each.
 */
beforeAll(async () => {
  await (build as () => Promise<void>)();
  const outfile = path.join(root, 'dist/test/run-trials.mjs');
  mkdirSync(path.dirname(outfile), { recursive: true });
  const entryPoints = [path.join(root, 'test/security/run-trials.ts')];
  await bundle({
    entryPoints,
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
  await stop();
  const { stdout } = await promisify(execFile)(process.execPath, [outfile], { cwd: root, maxBuffer: 100_000_000 });
  for (const line of stdout.split('\n').filter((each) => each.startsWith('{"id"'))) {
    const outcome = JSON.parse(line) as Outcome; // The trials' own words.
    outcomes.set(outcome.id, outcome);
  }
}, 300_000);

const problemOf = (id: string) => {
  const outcome = outcomes.get(id);
  if (!outcome) throw new Error(`The trial ${id} did not end.`);
  return outcome.problem;
};

describe('the built program keeps its promise:', () => {
  const whole = trials.filter(({ mutation }) => mutation === null);
  it.each(whole.map(({ guard, id }) => [guard, id]))('%s', (_, id) => {
    expect(problemOf(id)?.message ?? null).toBe(null);
  });
});

describe('it is noticed when', () => {
  const changed = trials.flatMap(({ id, mutation }) => (mutation ? [[mutation.what, id] as const] : []));
  it.each(changed)('%s', (_, id) => {
    const problem = problemOf(id);
    if (problem === null) throw new Error('It changed nothing that a guard would see.');
    // A trial that fails for another reason has shown nothing.
    expect(problem.broken ? '' : problem.message).toBe('');
  });
});

describe('the mutations', () => {
  it('are forty and more, each told apart', () => {
    expect(mutations.length).toBeGreaterThanOrEqual(40);
    expect(new Set(mutations.map(({ what }) => what)).size).toBe(mutations.length);
  });

  it('break every promise at least once', () => {
    const broken = new Set(mutations.map(({ caughtBy }) => caughtBy));
    expect([...guards.keys()].filter((name) => !broken.has(name))).toEqual([]);
    expect([...broken].filter((name) => !guards.has(name))).toEqual([]);
  });

  it('find what they change exactly once, so that they go on meaning something', () => {
    const count = ({ file, find }: { file: string; find: string }): number =>
      readFileSync(path.join(root, file), 'utf8').split(find).length - 1;
    expect(mutations.filter((each) => count(each) !== 1).map(({ what }) => what)).toEqual([]);
  });
});

describe('the threat model', () => {
  const file = path.join(root, 'docs/threat-model.md');
  const text = readFileSync(file, 'utf8');

  it('links to nothing that is not there', () => {
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => path.resolve(root, 'docs', target));
    expect(targets.length).toBeGreaterThan(40);
    expect(targets.filter((target) => !existsSync(target))).toEqual([]);
  });

  it('names every channel and every way of a server', () => {
    const sources = ['desktop/channels', 'web/server', 'class/server', 'class/pod-door'];
    const ways = sources.flatMap((name) => {
      const source = readFileSync(path.join(root, `electron/${name}.ts`), 'utf8');
      return [...source.matchAll(/'(braid:\w+)'|(?:app\.\w+\(|path: )'(\/[\w/]*)'/g)].map(
        ([, channel, way]) => channel ?? way,
      );
    });
    expect(ways.length).toBeGreaterThan(8);
    expect(ways.filter((way = '') => !text.includes(way))).toEqual([]);
  });
});
