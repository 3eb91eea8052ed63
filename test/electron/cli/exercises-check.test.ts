import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkFolder } from '../../../electron/cli/exercises-check.ts';
import { failureLines } from '../../../shared/words/said-failure.ts';
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

/** The field of a card that is written out, and lines below it. */
const card = (id: string, field: string): RegExp => new RegExp(`(?<=\\n  - id: ${id}\\n(?:(?!\\n  - )[^])*?)${field}`);

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
  [
    'two cards of one name',
    [exercise, 'id: quarter, title', 'id: rivals, title'],
    /^exercise\.yaml:\d+ cards\[3\]\.id “rivals” is already the id of another card$/,
  ],
  [
    'a card that a plan’s task with other work goes by',
    [exercise, 'id: quarter, title', 'id: financials, title'],
    /^exercise\.yaml:\d+ cards\[3\]\.id “financials” is a task with other work in the plan “first-plan”, where the card would seem picked$/,
  ],
  [
    'a card that is neither a task nor written out',
    [exercise, card('what-buyers-said', ' {4}brief: .*\\n(?: {6}.*\\n)+'), ''],
    /^exercise\.yaml:\d+ cards\[1\]\.brief is missing: a card needs a brief, or the task that it is$/,
  ],
  [
    'a card of a task that isn’t there',
    [exercise, 'plan: worked, task: financials', 'plan: worked, task: finances'],
    /^exercise\.yaml:\d+ cards\[3\]\.task names “finances”, which is no task of the plan “worked”$/,
  ],
  [
    'a card of a plan that isn’t there',
    [exercise, 'plan: story-after, task', 'plan: story-before, task'],
    /^exercise\.yaml:\d+ cards\[7\]\.plan names “story-before”, which is not among the plans$/,
  ],
  [
    'a card of a task of some plan',
    [exercise, 'plan: worked, task: financials', 'task: financials'],
    /^exercise\.yaml:\d+ cards\[3\]\.plan is missing: it names the plan that the task is of$/,
  ],
  [
    'a card that is a task and written out too',
    [exercise, 'plan: worked, task: financials }', 'plan: worked, task: financials, brief: Read on. }'],
    /^exercise\.yaml:\d+ cards\[3\]\.brief is said by the task already: a card has one or the other$/,
  ],
  [
    'a card with a material that isn’t there',
    [exercise, card('slide-titles', 'slide-template'), 'slides'],
    /^exercise\.yaml:\d+ cards\[4\]\.materials\[0\] names “slides”, which is not among the materials$/,
  ],
  [
    'a task of the worked plan without a card',
    [exercise, / {2}- \{ id: outline, .*\n/, ''],
    /^exercise\.yaml:\d+ cards has no good card for “synthesis” of the worked plan “worked”$/,
  ],
  [
    'a good card that is in no good plan',
    [exercise, card('slide-titles', 'hides-dependency'), 'good'],
    /^exercise\.yaml:\d+ cards\[4\]\.kind is good, but no good plan has a task with this work$/,
  ],
  [
    'a part that doesn’t say of what',
    [exercise, card('what-buyers-said', ' {4}of: rivals\\n'), ''],
    /^exercise\.yaml:\d+ cards\[1\]\.of is missing: it names the good card that this one is a part of$/,
  ],
  [
    'a part of a card that isn’t good',
    [exercise, card('what-buyers-said', 'of: rivals'), 'of: slide-titles'],
    /^exercise\.yaml:\d+ cards\[1\]\.of names “slide-titles”, which is no good card$/,
  ],
  [
    'a part that is the only one',
    [exercise, card('what-buyers-said', 'of: rivals'), 'of: outline'],
    /^exercise\.yaml:\d+ cards\[1\]\.of makes it the only part of “outline”; a task is split into two at least$/,
  ],
  [
    'a part that reads more than the whole',
    [exercise, card('what-buyers-said', 'materials: .win-loss'), 'materials: [win-loss, slide-template'],
    /^exercise\.yaml:\d+ cards\[1\]\.materials has “slide-template”, which “rivals” doesn’t read$/,
  ],
  [
    'parts that lose nothing',
    [exercise, card('what-rivals-did', 'materials: .competitor-notes'), 'materials: [competitor-notes, win-loss'],
    /^exercise\.yaml:\d+ cards\[1\]\.kind is split-too-far, but together the parts of “rivals” find all that it finds, and hardly read more$/,
  ],
  [
    'a part of what isn’t split',
    [exercise, card('slide-titles', 'kind: hides-dependency'), 'kind: hides-dependency\n    of: rivals'],
    /^exercise\.yaml:\d+ cards\[4\]\.of only goes with the kind split-too-far$/,
  ],
  [
    'a dependency that nothing hides',
    [exercise, card('slide-titles', 'materials: .slide-template'), 'materials: [slide-template, last-narrative'],
    /^exercise\.yaml:\d+ cards\[4\]\.kind is hides-dependency, but by itself it finds what it asks for, and the check of a plan has nothing to say of it$/,
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
