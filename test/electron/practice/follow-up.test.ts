import { describe, expect, it } from 'vitest';
import { answer } from '../../../electron/practice/answer.ts';
import type { PracticeRequest } from '../../../electron/practice/answering.ts';
import { scoreText } from '../../../shared/exercise/finding.ts';
import { knowledgeOf } from '../../../shared/exercise/knowledge.ts';
import { shippedExercise } from '../../support/shipped-exercise.ts';

const exercise = await shippedExercise('board-prep');
const knowledge = knowledgeOf([exercise]);
const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;

const fields =
  '<output kind="fields">\n- summary (text, required): In a sentence\n- points (list, required): Each with its quotes\n</output>';
const prose = '<output kind="prose">\nPlain text.\n</output>';
const pack = exercise.materials
  .filter(({ id }) => id === 'finance-pack')
  .map(({ id, title, text }) => `<material id="${id}" title="${title}">\n${text}\n</material>`)
  .join('\n');

const said = (...messages: string[]) => {
  const conversation: { role: 'user' | 'assistant'; text: string }[] = [];
  for (const text of messages) {
    conversation.push({ role: 'user', text });
    const request: PracticeRequest = { system: '', messages: conversation, schema: null };
    conversation.push({ role: 'assistant', text: answer(request, knowledge, 1).text });
  }
  return conversation.at(-1)?.text ?? '';
};

const posed = (title: string, brief: string, output: string) =>
  `<task title="${title}">\n${brief}\n</task>\n\n${output}`;
const first = (output: string) => `${pack}\n\n${posed('Finance', 'Is the margin explanation lasting?', output)}`;
const next = 'Do the largest customers exceed a limit of the bank facility?';

describe('a follow-up in fields', () => {
  const followUp = said(first(fields), posed('Finance', next, fields));

  it('adds its points, and says nothing again that the turn before has said', () => {
    expect(scoreText(followUp, exercise).found).toEqual(['covenant']);
    expect(said(first(fields))).toContain('not in the material I have');
    expect(followUp).not.toContain('not in the material I have');
    expect(followUp).not.toContain('Minor:');
    expect(wordsIn(followUp)).toBeLessThan(80);
  });

  it('leaves out the points that stand in the turn before, and not those of another task', () => {
    const again = 'Is the margin explanation lasting? Do the largest customers exceed a limit of the bank facility?';
    expect(scoreText(said(first(fields), posed('Finance', again, fields)), exercise).found).toEqual(['covenant']);
    const other = said(first(fields), posed('Customers', again, fields));
    expect(scoreText(other, exercise).found.toSorted()).toEqual(['covenant', 'margin-one-off']);
  });

  it('keeps to its contract where it has nothing to add', () => {
    const nothing = said(first(fields), posed('Finance', 'Which rivals do we underrate?', fields));
    expect(JSON.parse(nothing)).toEqual({ summary: expect.any(String) as string, points: [expect.any(String)] });
  });

  it('is a reply in full where a text has come with it, where it is another task, and in prose', () => {
    const reading = said(first(fields), `${pack}\n\n${posed('Finance', next, fields)}`);
    const other = said(first(fields), posed('Customers', next, fields));
    for (const text of [reading, other, said(first(prose), posed('Finance', next, prose))]) {
      expect(text).toContain('not in the material I have');
      expect(scoreText(text, exercise).found).toContain('covenant');
    }
  });
});
