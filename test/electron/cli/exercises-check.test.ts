import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkFolder } from '../../../electron/cli/exercises-check.ts';
import { failureLines } from '../../../shared/words/en.ts';
import { braid, buildNode } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const shipped = path.resolve('assets/exercises');
const exerciseIds = await readdir(shipped);
const board = path.join(shipped, 'board-prep');

type Edit = readonly [file: string, from: string | RegExp, to: string];

/** A copy of the board exercise with these edits. Throws where an edit changes nothing. */
async function broken(...edits: readonly Edit[]): Promise<string> {
  const folder = path.join(await temporaryFolder(), 'board-prep');
  await cp(board, folder, { recursive: true });
  for (const [name, from, to] of edits) {
    const file = path.join(folder, name);
    const before = await readFile(file, 'utf8');
    const after = before.replace(from, () => to);
    if (after === before) throw new Error(`${name} has no ${String(from)}`);
    await writeFile(file, after);
  }
  return folder;
}

async function faultsOf(folder: string): Promise<string[]> {
  const checked = await checkFolder(folder);
  return checked.ok ? [] : (checked.failure.faults ?? []).map(({ where, what }) => `${where} ${what}`);
}

const exercise = 'exercise.yaml';
const finding = (id: string, field: RegExp): RegExp =>
  new RegExp(`(?<=- id: ${id}\\n(?:(?!\\n  - id: )[^])*?)${field.source}`);

const breaks: readonly (readonly [name: string, edit: Edit, sentence: RegExp])[] = [
  [
    'a quote that the material doesn’t have',
    ['materials/win-loss.md', '54%', '55%'],
    /^exercise\.yaml:32 findings\[0\]\.evidence\[0\]\.quote does not stand in “win-loss” word for word$/,
  ],
  [
    'a quote that stands there twice',
    ['materials/finance-pack.md', /$/, '\nIt was a one-off in hosting.\n'],
    /^exercise\.yaml:\d+ findings\[3\]\.evidence\[0\]\.quote stands 2 times in “finance-pack”; quote more of one place$/,
  ],
  [
    'a quote that is too long',
    [exercise, 'quote: a win rate of 54%', `quote: a win rate of 54% ${'and so on '.repeat(8)}`],
    /^exercise\.yaml:32 findings\[0\]\.evidence\[0\]\.quote has 29 words; a quote has at most 25$/,
  ],
  [
    'evidence from a material that isn’t there',
    [exercise, 'material: win-loss', 'material: win-loose'],
    /^exercise\.yaml:31 findings\[0\]\.evidence\[0\]\.material names “win-loose”, which is not among the materials$/,
  ],
  [
    'a wording that leaves out its evidence',
    [exercise, '“A win rate of 54%” counts open deals as wins', 'It counts open deals as wins'],
    /^exercise\.yaml:\d+ findings\[0\]\.wordings\[0\] leaves out the quote “a win rate of 54%”$/,
  ],
  [
    'cues that don’t recognise a wording',
    [exercise, /- \[win rate, .*\]/, '- [win ratio]'],
    /^exercise\.yaml:\d+ findings\[0\]\.wordings\[0\] is not recognised by the cues$/,
  ],
  [
    'a name among the cues that stands for nothing',
    [exercise, /- \[win rate, /, "- ['@conflict', win rate, "],
    /^exercise\.yaml:\d+ findings\[0\]\.cues\[0\] uses “@conflict”; the names are @clash, @unclear, @refused$/,
  ],
  [
    'a part of evidence that isn’t there',
    [exercise, '{ groups: [1, 2], has: [1] }', '{ groups: [1, 2], has: [3] }'],
    /^exercise\.yaml:\d+ findings\[1\]\.partly\[0\] counts on evidence 3; there are 2$/,
  ],
  [
    'a part that is the whole',
    [exercise, '{ groups: [1, 2], has: [1] }', '{ groups: [1, 2, 3], has: [1] }'],
    /^exercise\.yaml:\d+ findings\[1\]\.partly\[0\] needs all lists of the cues, which is the whole$/,
  ],
  [
    'a decoy that its own wording settles',
    [exercise, finding('revenue-gap', /settledBy: \[/), 'settledBy: [two revenues, '],
    /^exercise\.yaml:\d+ decoys\[0\]\.wordings\[0\] has one of the words of settledBy, so it raises nothing$/,
  ],
  [
    'two wordings instead of three',
    [exercise, /\n {6}- 'By the tally.*/, ''],
    /^exercise\.yaml:\d+ findings\[0\]\.wordings needs at least 3 entries$/,
  ],
  [
    'too few ways to ask',
    [
      exercise,
      /object: \[win rate.*\n {6}fault: .*/,
      'object: [win rate, hit rate]\n      fault: [wrong, check, add up]',
    ],
    /^exercise\.yaml:\d+ findings\[0\]\.asks can be asked for in 6 ways; it needs at least 8$/,
  ],
  [
    'a word that asks by itself',
    [exercise, 'object: [win rate, success rate', 'object: [check, win rate, success rate'],
    /^exercise\.yaml:\d+ findings\[0\]\.asks is asked for by the single word “check”$/,
  ],
  [
    'a decoy without a refutation',
    [exercise, finding('brandt-renewal', / {4}unless:\n(?: {6}.*\n)+/), ''],
    /^exercise\.yaml:\d+ decoys\[1\]\.unless is missing$/,
  ],
  [
    'a decoy that refutes itself',
    [
      exercise,
      /material: win-loss\n {6}quote: Brandt Liften signed.*/,
      'material: finance-pack\n      quote: Brandt Liften, contract ends 31 December, no renewal booked',
    ],
    /^exercise\.yaml:\d+ decoys\[1\]\.unless\.quote is the passage that raises the suspicion; name another/,
  ],
  [
    'a dossier that is too long',
    ['dossier.md', /$/, ` ${'one more word '.repeat(300)}`],
    /^exercise\.yaml:7 dossierFile has 1\d{3} words; a dossier has at most 900$/,
  ],
  [
    'a figure of the dossier that the answer key contradicts',
    ['dossier.md', /$/, '\nThe runway is 17 months.\n'],
    /^exercise\.yaml:\d+ answerKey\[3\] says “Cash [^”]+ runway 19 months”, but dossier\.md:\d+ says “The runway is 17 months\.”$/,
  ],
  [
    'a figure of a material that the answer key contradicts',
    ['materials/plan-actual.md', /$/, '\nGross margin was 74.2% in the end.\n'],
    /^exercise\.yaml:\d+ answerKey\[4\] says “Gross margin [^”]+”, but materials\/plan-actual\.md:\d+ says “Gross margin was 74\.2% /,
  ],
  [
    'a hint too few',
    [exercise, /\n {2}- Look at what the synthesis.*/, ''],
    /^exercise\.yaml:\d+ hints needs at least 3 entries$/,
  ],
  [
    'plans whose tasks go round in a circle',
    ['no-synthesis.yaml', 'needs: []', 'needs: [competitors]'],
    /^exercise\.yaml:\d+ plans\[2\]\.file leads to a plan “no-synthesis” whose tasks wait for each other in a circle: /,
  ],
  [
    'a plan with a material of its own',
    ['worked.yaml', 'materials:\n', 'materials:\n  - { id: rumours, title: Rumours, text: Something was said. }\n'],
    /^exercise\.yaml:\d+ plans\[5\]\.file leads to a plan “worked” with the material “rumours”, which is not among/,
  ],
  [
    'a worked plan that isn’t good',
    [exercise, 'workedPlan: worked', 'workedPlan: by-document'],
    /^exercise\.yaml:\d+ workedPlan names “by-document”, which is a tempting plan; it must be a good one$/,
  ],
  [
    'a finding that the worked plan doesn’t reach',
    ['worked.yaml', /^( {4}materials: )\[[^\]]*win-loss[^\]]*\]/m, '    materials: [competitor-notes]'],
    /^exercise\.yaml:\d+ findings\[0\] “win-rate-count” is not found by the worked plan “worked”$/,
  ],
  [
    'a loss that no choice offers',
    [exercise, 'findings: [price-cut-discount, loss-reasons-fee, ', 'findings: [loss-reasons-fee, '],
    /^exercise\.yaml:\d+ plans\[0\] “first-plan” loses “price-cut-discount”, which no loss choice offers$/,
  ],
  [
    'a loss choice of a finding that isn’t there',
    [exercise, 'findings: [german-certificate]', 'findings: [german-stamp]'],
    /^exercise\.yaml:\d+ lossChoices\[3\]\.findings\[0\] names “german-stamp”, which is not among the findings$/,
  ],
];

describe('checking an exercise', () => {
  it.each(exerciseIds)('passes the shipped %s', async (id) => {
    expect(await faultsOf(path.join(shipped, id))).toEqual([]);
  });

  it.each(breaks)('names the line and the field of %s', async (_, edit, sentence) => {
    const faults = await faultsOf(await broken(edit));
    expect(faults.filter((fault) => sentence.test(fault)).length, faults.join('\n')).toBe(1);
  });

  it('refuses a folder whose name is no id, and an id that is not the folder’s name', async () => {
    const folder = path.join(await temporaryFolder(), 'our own');
    await cp(board, folder, { recursive: true });
    expect(await faultsOf(folder)).toEqual([
      '“our own” is no name for an exercise: it may hold letters, digits and dashes',
    ]);
    const renamed = await broken([exercise, 'id: board-prep', 'id: bored-prep']);
    expect(await faultsOf(renamed)).toEqual(['exercise.yaml:1 id must be “board-prep”, like the folder']);
  });

  it('tells all faults at once, in the order of the file', async () => {
    const folder = await broken(
      ['dossier.md', /$/, ` ${'one more word '.repeat(300)}`],
      [exercise, /- \[win rate, .*\]/, '- [win ratio]'],
      [exercise, 'workedPlan: worked', 'workedPlan: nowhere'],
    );
    const checked = await checkFolder(folder);
    const lines = checked.ok ? [] : failureLines(checked.failure);
    expect(lines[0]).toMatch(/^The exercise file .+ cannot be used\. /);
    const fields = lines.slice(1).map((line) => line.trim().split(' ')[1]);
    expect(fields).toEqual(['dossierFile', ...[0, 1, 2].map((at) => `findings[0].wordings[${at}]`), 'workedPlan']);
  });
});

describe('exercises check', () => {
  beforeAll(buildNode, 240_000);

  it('says that an exercise passes', async () => {
    const { status, out, err } = await braid('exercises', 'check', board);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^board-prep passes: 12 findings, 2 decoys, 7 plans\. [^\n]+\n$/);
  });

  it('prints one document with every fault, and ends with status 2', async () => {
    const folder = await broken([exercise, 'workedPlan: worked', 'workedPlan: nowhere']);
    const { status, out, err } = await braid('exercises', 'check', folder, '--json');
    expect(status).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      ...{ braid: 1, kind: 'exercise-check', passed: false },
      faults: [{ where: expect.stringMatching(/^exercise\.yaml:\d+ workedPlan$/) as string }],
    });
    expect(err).toContain('names “nowhere”, which is not among the plans');
  });

  it('says that a folder has no exercise, and still lists what ships without a folder', async () => {
    const { status, out, err } = await braid('exercises', 'check', await temporaryFolder());
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/exercise\.yaml/);
    const listed = await braid('exercises', '--json');
    expect(JSON.parse(listed.out)).toMatchObject({ kind: 'exercises' });
  });
});
