import { execFile, execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildNode } from '../support/command-line.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/*
 * CONTRIBUTING.md is followed to the letter: what it says to write is written into a copy of the project, and what it
 * says to run is run there.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

type Step =
  | { readonly kind: 'write'; readonly file: string; readonly text: string }
  | {
      readonly kind: 'add';
      readonly file: string;
      readonly where: 'below' | 'above';
      readonly line: string;
      readonly text: string;
    }
  | { readonly kind: 'run'; readonly command: string };

const adding = /^In `([^`]+)`, (below|above) `(.+)`,\s+add:$/;
const writing = /^Write `([^`]+)`:$/;

/** The instructions of a page, in its order: a paragraph that ends in a colon, and the block below it. */
function stepsOf(page: string): Step[] {
  const blocks = [...page.matchAll(/(?:^|\n\n)([^\n`|#][^#|]*?:)\n\n```\w*\n([^]*?)\n```/g)];
  return blocks.flatMap(([, paragraph = '', text = '']): Step[] => {
    const said = paragraph.split('\n\n').at(-1)?.replaceAll('\n', ' ') ?? '';
    const add = adding.exec(said);
    if (add) {
      const [, file = '', where, line = ''] = add;
      return [{ kind: 'add', file, where: where === 'above' ? 'above' : 'below', line, text }];
    }
    const file = writing.exec(said)?.[1];
    if (file !== undefined) return [{ kind: 'write', file, text }];
    if (/\brun:$/i.test(said)) return text.split('\n').map((command) => ({ kind: 'run', command }));
    throw new Error(`Nobody can follow this: ${said}`);
  });
}

async function copyOfTheProject(): Promise<string> {
  const folder = path.join(await temporaryFolder(), 'braid');
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' });
  for (const file of listed.split('\0').filter((name) => name !== '')) {
    await cp(path.join(root, file), path.join(folder, file));
  }
  // What is built already is built no second time.
  for (const built of ['shared', 'electron', '.tsbuildinfo']) {
    await cp(path.join(root, 'dist', built), path.join(folder, 'dist', built), {
      recursive: true,
      preserveTimestamps: true,
    });
  }
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
  return folder;
}

async function follow(step: Step, folder: string): Promise<string> {
  if (step.kind === 'run') {
    const { stdout, stderr } = await run('sh', ['-c', step.command], { cwd: folder, maxBuffer: 16_000_000 });
    return stdout + stderr;
  }
  const file = path.join(folder, step.file);
  if (step.kind === 'write') {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, `${step.text}\n`, { flag: 'wx' });
    return '';
  }
  const lines = (await readFile(file, 'utf8')).split('\n');
  const at = lines.flatMap((line, index) => (line.trimStart().startsWith(step.line.trim()) ? [index] : []));
  expect(at, `the place “${step.line}” of ${step.file}`).toHaveLength(1);
  lines.splice((at[0] ?? 0) + (step.where === 'below' ? 1 : 0), 0, ...step.text.split('\n'));
  await writeFile(file, lines.join('\n'));
  return '';
}

async function writeExample(folder: string): Promise<void> {
  const page = await readFile(path.join(folder, 'docs/exercise-format.md'), 'utf8');
  for (const [, name = '', text = ''] of page.matchAll(/^`([\w/.-]+)`\n\n```\w+\n([^]*?)\n```$/gm)) {
    const file = path.join(folder, 'assets/exercises/summer-fair', name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, `${text}\n`);
  }
}

describe('CONTRIBUTING.md', () => {
  beforeAll(buildNode, 240_000);

  it('adds a rule, an exercise and a command by what it says', async () => {
    const folder = await copyOfTheProject();
    const steps = stepsOf(await readFile(path.join(root, 'CONTRIBUTING.md'), 'utf8'));
    expect(steps.filter(({ kind }) => kind === 'run')).toHaveLength(6);
    await writeExample(folder);
    const said: string[] = [];
    for (const step of steps) said.push(await follow(step, folder));
    const all = said.join('\n');
    expect(all).toMatch(/summer-fair +Summer fair/);
    expect(all).toMatch(/same-title +hint/);
    expect(all.match(/^\d+ passed, 0 failed, 0 skipped$/gm)).toHaveLength(2);
  }, 400_000);
});
