import { describe, expect, it } from 'vitest';
import type { Decoy, Finding } from '../../../shared/exercise/exercise.ts';
import { findingsResult, lossCauses, scoreText } from '../../../shared/exercise/finding.ts';
import type { TaskRecord } from '../../../shared/exercise/finding.ts';
import { asFindingId, asMaterialId, asTaskId } from '../../../shared/ids.ts';

const piece = (material: string, quote: string) => ({
  material: asMaterialId(material),
  quote,
  place: 'Terms',
  states: 'A term',
  carriers: ['term'],
});

const clash: Finding = {
  id: asFindingId('notice-clash'),
  title: 'Two notice periods',
  severity: 'high',
  reach: 'between',
  concern: 'notice',
  evidence: [piece('lease', 'notice of three months'), piece('letter', 'leaves on 1 May')],
  asks: { object: ['notice', 'lease'], fault: ['contradict', 'clash'] },
  wordings: ['a', 'b', 'c'],
  cues: [['three months'], ['1 may', 'first of may']],
};

const alarm: Decoy = {
  ...clash,
  id: asFindingId('deposit'),
  evidence: [piece('lease', 'no deposit was paid')],
  cues: [['deposit'], ['missing', 'unpaid']],
  unless: piece('letter', 'the deposit is held by the bank'),
};

const task = (id: string, needs: string[], contextText: string, briefText: string, output: string): TaskRecord => ({
  task: asTaskId(id),
  needs: needs.map(asTaskId),
  contextText,
  briefText,
  output,
});

const lease = 'The lease has a notice of three months.';
const letter = 'The tenant leaves on 1 May.';
const asking = 'Where does the lease clash with the letter?';
const silent = 'Summarise.';
const stated = 'It asks for three months, but he goes on 1 May.';
const quoted = '“notice of three months”; “leaves on 1 May”';

describe('scoring a text', () => {
  const points = { findings: [clash], decoys: [alarm] };
  const found = (text: string) => scoreText(text, points).found;

  it('finds a point that one paragraph states, whatever its case, quotes, dashes and line ends', () => {
    expect(found('Asks for THREE\n  months — but “1 May” is near.')).toEqual(['notice-clash']);
  });

  it('doesn’t join halves from two paragraphs, two list items, two table rows or two strings', () => {
    expect(found('Three months.\n\nOn 1 May.')).toEqual([]);
    expect(found('- three months\n- 1 May')).toEqual([]);
    expect(found('| a | three months |\n| b | 1 May |')).toEqual([]);
    expect(found('{"a": "three months", "b": ["1 May"]}')).toEqual([]);
  });

  it('takes what hangs below a list item as part of it', () => {
    expect(found('- They asked for three months\n  - and he goes on 1 May\n- else')).toEqual(['notice-clash']);
  });

  it('reads JSON strings, also in a text that was cut off', () => {
    expect(found(JSON.stringify({ risks: ['x', 'three months against 1 May'] }))).toEqual(['notice-clash']);
    expect(found('{"risks": ["three months against 1 May and')).toEqual(['notice-clash']);
    expect(found('```json\n{"risks": ["three months against 1 May"]}\n```')).toEqual(['notice-clash']);
  });

  it('doesn’t count a name of a field as something said', () => {
    expect(found('{"three months and 1 May": "none"}')).toEqual([]);
  });

  it('doesn’t count what a paragraph denies or withdraws', () => {
    expect(found('No conflict between three months and 1 May.')).toEqual([]);
    expect(found('Three months doesn’t contradict 1 May.')).toEqual([]);
    expect(found('Withdrawn: three months against 1 May.')).toEqual([]);
  });

  it('counts a decoy as a false alarm, apart from the findings', () => {
    expect(scoreText('The deposit is missing.', points)).toEqual({
      found: [],
      partly: [],
      falseAlarms: ['deposit'],
      places: [{ id: 'deposit', start: 0, end: 23 }],
    });
  });

  it('takes a heading or a lead-in together with what stands below, where it names the point and something is wrong', () => {
    expect(found('## Three months\n\n- He goes on 1 May.\n- That is a problem.')).toEqual(['notice-clash']);
    expect(found('**Three months**\n- He goes on 1 May: a conflict.')).toEqual(['notice-clash']);
    expect(found('Three months, a conflict:\n- He goes on 1 May.')).toEqual(['notice-clash']);
    expect(found('## Three months\n\n- He goes on 1 May.')).toEqual([]);
    expect(found('## Problems\n\n- Three months.\n- On 1 May.')).toEqual([]);
  });

  it('takes a JSON object that is an entry of a list, or that reports one thing, as a whole', () => {
    expect(found('{"all": [{"a": "three months", "b": "1 May"}]}')).toEqual(['notice-clash']);
    expect(found('{"all": [{"a": "three months"}, {"b": "1 May"}]}')).toEqual([]);
    expect(found('{"issue": "notice", "a": "three months", "b": ["1 May"]}')).toEqual(['notice-clash']);
  });

  it('doesn’t count what stands under a heading or a field that rules it out', () => {
    const texts = [
      `## Ruled out\n\n- ${stated}`,
      `Checked and fine:\n- ${stated}`,
      JSON.stringify({ ruled_out: [stated] }),
      JSON.stringify({ nonIssues: [{ what: stated }] }),
    ];
    expect(texts.map(found)).toEqual([[], [], [], []]);
    expect(found(`## Ruled out\n\n- Nothing\n\n## Open\n\n- ${stated}`)).toEqual(['notice-clash']);
    expect(found(`Not consistent:\n- ${stated}`)).toEqual(['notice-clash']);
  });

  it('lets a question name half of the point, and state none', () => {
    expect(found('Does the notice of three months clash with 1 May?')).toEqual([]);
    expect(found('Can he go on 1 May? No: the notice is three months.')).toEqual(['notice-clash']);
  });

  it('raises no suspicion where the paragraph has what settles it', () => {
    const settled = { ...alarm, settledBy: ['bank holds it'] };
    const alarms = (text: string) => scoreText(text, { findings: [], decoys: [settled] }).falseAlarms;
    expect(alarms('The deposit is missing.')).toEqual(['deposit']);
    expect(alarms('The deposit seems missing: the bank holds it.')).toEqual([]);
  });

  it('says where: the range of the paragraph, the item or the string', () => {
    const texts = [
      `Before.\n\n${stated}\n\nAfter.`,
      `# A\n- x\n- ${stated}\n- y`,
      JSON.stringify({ a: ['x', stated] }, null, 2),
    ];
    const places = texts.map((text) => scoreText(text, points).places.map(({ start, end }) => text.slice(start, end)));
    expect(places).toEqual([[stated], [`- ${stated}`], [stated]]);
  });
});

describe('a part of a point', () => {
  const sided: Finding = {
    ...clash,
    partly: [
      { groups: [1], has: [1] },
      { groups: [2], has: [2] },
    ],
  };
  const parts = (text: string, finding = sided) => scoreText(text, { findings: [finding], decoys: [alarm] }).partly;

  it('is one side with a concern, and tells which side is lacking', () => {
    expect(parts('Three months strike me as too long.')).toEqual([{ id: 'notice-clash', has: [0], lacks: [1] }]);
    expect(parts('That he goes on 1 May is a problem.')).toEqual([{ id: 'notice-clash', has: [1], lacks: [0] }]);
  });

  it('is neither a side that is only repeated, nor one that is denied, nor the whole', () => {
    expect(parts('The notice is three months.')).toEqual([]);
    expect(parts('There is no problem with the three months.')).toEqual([]);
    expect(parts(`${stated} That is a problem.`)).toEqual([]);
  });

  it('is none beside another point in one paragraph, and none where the exercise names no part', () => {
    expect(parts('The deposit is missing, and three months are too long.')).toEqual([]);
    expect(parts('Three months strike me as too long.', clash)).toEqual([]);
  });
});

describe('why a finding is lost', () => {
  const causes = (...tasks: TaskRecord[]) => lossCauses([clash], tasks);

  it('isn’t lost when a final output states it', () => {
    expect(causes(task('a', [], lease + letter, asking, stated))).toEqual([]);
  });

  it('was not seen where no conversation had both halves and nobody was asked to join them', () => {
    const lost = causes(
      task('a', [], lease, asking, 'Fine.'),
      task('b', [], letter, silent, 'Fine.'),
      task('merge', ['a', 'b'], 'Fine. Fine.', silent, 'Fine.'),
    );
    expect(lost).toEqual([{ id: 'notice-clash', cause: 'not-seen', task: null, seenBy: [['a'], ['b']] }]);
  });

  it('was not passed on where a merge was asked and a handoff left a half behind', () => {
    const lost = causes(
      task('a', [], lease, silent, 'It has a “notice of three months”.'),
      task('b', [], letter, silent, 'He leaves.'),
      task('merge', ['a', 'b'], 'It has a “notice of three months”. He leaves.', asking, 'Fine.'),
    );
    expect(lost).toEqual([{ id: 'notice-clash', cause: 'not-passed-on', task: 'b', seenBy: [['a', 'merge'], ['b']] }]);
  });

  it('was not passed on where a task found it and no final output has it', () => {
    const lost = causes(
      task('a', [], lease + letter, asking, stated),
      task('merge', ['a'], stated, silent, 'All is well.'),
    );
    expect(lost).toMatchObject([{ cause: 'not-passed-on', task: 'a' }]);
  });

  it('was not asked where one conversation had everything and its brief wanted something else', () => {
    expect(causes(task('a', [], lease + letter, silent, 'Fine.'))).toMatchObject([{ cause: 'not-asked', task: 'a' }]);
  });

  it('was not asked where the halves met as quotes in handoffs and nobody was told to compare', () => {
    const lost = causes(
      task('a', [], lease, silent, '“notice of three months”'),
      task('b', [], letter, silent, '“leaves on 1 May”'),
      task('merge', ['a', 'b'], quoted, silent, 'Fine.'),
    );
    expect(lost).toMatchObject([{ cause: 'not-asked', task: 'merge' }]);
  });

  it('was overlooked where everything was there and the brief asked', () => {
    expect(causes(task('a', [], lease + letter, asking, 'Fine.'))).toMatchObject([{ cause: 'overlooked', task: 'a' }]);
  });

  it('doesn’t blame a handoff where the one who asked had nobody before it with the other half', () => {
    const lost = causes(task('a', [], lease, asking, 'Fine.'), task('b', [], letter, silent, 'Fine.'));
    expect(lost).toMatchObject([{ cause: 'not-seen', task: null }]);
  });
});

describe('the findings of a run', () => {
  it('scores the outputs that stand at the end, and counts what a merge dropped', () => {
    const tasks = [
      task('a', [], lease + letter, asking, `${stated}\n\nThe deposit is missing.`),
      task('merge', ['a'], stated, silent, 'Nothing.'),
    ];
    expect(findingsResult({ findings: [clash], decoys: [alarm] }, tasks)).toEqual({
      found: 0,
      of: 1,
      ids: [],
      partly: [],
      falseAlarms: [],
      lost: [{ id: 'notice-clash', cause: 'not-passed-on', task: 'a', seenBy: [['a'], ['a']] }],
      lostInMerge: 1,
    });
  });

  it('leaves lost what the end only says a part of, and says which part', () => {
    const sided: Finding = { ...clash, partly: [{ groups: [1], has: [1] }] };
    const half = 'Three months strike me as too long.';
    const points = { findings: [sided], decoys: [] };
    expect(findingsResult(points, [task('a', [], lease + letter, asking, half)])).toMatchObject({
      found: 0,
      ids: [],
      partly: ['notice-clash'],
      lost: [{ id: 'notice-clash', cause: 'overlooked', partly: { has: [0], lacks: [1] } }],
    });
    const both = [task('a', [], lease + letter, asking, half), task('b', [], lease + letter, asking, stated)];
    expect(findingsResult(points, both)).toMatchObject({ found: 1, partly: [], lost: [] });
    const dropped = [task('a', [], lease + letter, asking, half), task('end', ['a'], half, silent, 'Fine.')];
    expect(findingsResult(points, dropped)).toMatchObject({ found: 0, partly: [] });
  });

  it('takes every task for final where nobody merges', () => {
    const tasks = [task('a', [], lease + letter, asking, stated), task('b', [], '', silent, 'The deposit is missing.')];
    expect(findingsResult({ findings: [clash], decoys: [alarm] }, tasks)).toMatchObject({
      found: 1,
      ids: ['notice-clash'],
      falseAlarms: ['deposit'],
      lost: [],
    });
  });
});
