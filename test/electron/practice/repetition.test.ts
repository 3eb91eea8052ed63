import { describe, expect, it } from 'vitest';
import { answer } from '../../../electron/practice/answer.ts';
import type { PracticeRequest } from '../../../electron/practice/answering.ts';
import { knowledgeOf } from '../../../shared/exercise/knowledge.ts';
import { shippedExercise } from '../../support/shipped-exercise.ts';

const exercise = await shippedExercise('board-prep');
const knowledge = knowledgeOf([exercise]);

const material = (...ids: string[]) =>
  exercise.materials
    .filter(({ id }) => ids.includes(id))
    .map(({ id, title, text }) => `<material id="${id}" title="${title}">\n${text}\n</material>`)
    .join('\n\n');

const ledger = '<output kind="fields">\n- discounts (list, required): Every discount and forecast basis\n</output>';
const asks = 'Say what the runway assumes about hiring, and copy out what others need.';
const turn = (context: string, title: string, brief = asks) =>
  `${context}\n\n<task title="${title}">\n${brief}\n</task>\n\n${ledger}`;
const said = (messages: PracticeRequest['messages']) =>
  answer({ system: '', messages, schema: null }, knowledge, 1).text;

describe('a ledger', () => {
  const quote = 'the average discount stays at 12% through January';
  const first = turn(material('finance-pack'), 'Finance');
  const reply = said([{ role: 'user', text: first }]);

  it('is copied out by the turn that was given the material', () => {
    expect(reply).toContain(quote);
  });

  it('is not copied out a second time by a later turn of the conversation', () => {
    const later = said([
      { role: 'user', text: first },
      { role: 'assistant', text: reply },
      { role: 'user', text: turn(material('plan-actual'), 'Plan') },
    ]);
    expect(later).not.toContain(quote);
  });

  it('is copied out later where the earlier turn left it out', () => {
    const later = said([
      { role: 'user', text: first },
      { role: 'assistant', text: 'Noted.' },
      { role: 'user', text: turn(material('plan-actual'), 'Plan') },
    ]);
    expect(later).toContain(quote);
  });
});

describe('what a reply was made from', () => {
  const reading = (count: number) =>
    said([
      {
        role: 'user',
        text: turn(
          material(...exercise.materials.slice(0, count).map(({ id }) => id)),
          'Calls',
          'Does the win rate add up?',
        ),
      },
    ]);

  it('is named text by text up to six', () => {
    expect(reading(6)).toContain('Competitor notes, Win and loss calls, Finance pack, Plan against actual');
  });

  it('is counted and named by its ends beyond that', () => {
    expect(reading(7)).toContain('the seven texts (Competitor notes to Slide template)');
  });
});
