import { describe, expect, it } from 'vitest';
import { answer } from '../../../electron/practice/answer.ts';
import type { PracticeRequest } from '../../../electron/practice/answering.ts';
import { scoreText } from '../../../shared/exercise/finding.ts';
import { promptWords } from '../../../shared/words/prompt.ts';
import { knowledgeOf } from '../../../shared/exercise/knowledge.ts';
import { planNamed, shippedExercise } from '../../support/shipped-exercise.ts';
import { runToTheEnd } from '../../support/practice-run.ts';

const exercise = await shippedExercise('board-prep');
const knowledge = knowledgeOf([exercise]);
const between = exercise.findings.find(({ reach }) => reach === 'between');
if (!between) throw new Error('The exercise has no finding that lies between two drafts.');
const [one, other] = between.evidence;
if (!one || !other) throw new Error('A finding between two drafts has two passages.');

const coordinator = (...drafts: readonly (readonly [title: string, text: string])[]): PracticeRequest => {
  const handoffs = drafts.map(([title, text]) => `<handoff from="${title}" title="${title}">\n${text}\n</handoff>`);
  const brief = `<task title="Coordinator">\n${promptWords.coordinatorBrief(drafts.length)}\n</task>`;
  const sections = drafts.map(([title]) => `- ${title}`).join('\n');
  const output = `<output kind="sections">\n${promptWords.sections}\n${sections}\n</output>`;
  return { system: '', messages: [{ role: 'user', text: [...handoffs, brief, output].join('\n\n') }], schema: null };
};
const notes = (request: PracticeRequest) =>
  answer(request, knowledge, 1)
    .text.split(/^## /m)
    .filter((part) => part !== '');
const nothing = 'Nothing in the other outputs changes this one.';

describe('a coordinator', () => {
  it('tells each of two drafts what it has to be held against in the other', () => {
    const said = notes(coordinator(['First', `It says “${one.quote}”.`], ['Second', `It says “${other.quote}”.`]));
    expect(said[0]).toContain(`Hold “${one.quote}” against “${other.quote}” (Second)`);
    expect(said[1]).toContain(`Hold “${other.quote}” against “${one.quote}” (First)`);
  });

  it('knows nothing of a passage that no draft carries', () => {
    const said = notes(coordinator(['First', `It says “${one.quote}”.`], ['Second', 'It says little.']));
    expect(said).toEqual([`First\n\n${nothing}\n\n`, `Second\n\n${nothing}`]);
  });

  it('says nothing of what one draft has in full', () => {
    const both = `It says “${one.quote}” and “${other.quote}”.`;
    expect(notes(coordinator(['First', both], ['Second', `It says “${one.quote}”.`]))[0]).toContain(nothing);
  });

  it('has round two find what lay between the drafts of round one', async () => {
    const { workflow } = planNamed(exercise, 'worked');
    const found = async (key: 'all-at-once' | 'two-rounds') => {
      const { state } = await runToTheEnd(workflow, key, {
        answer: (request, _, seed) => answer(request, knowledge, seed),
      });
      return Object.entries(state.outputs)
        .filter(([task]) => workflow.tasks.some(({ id, materials }) => id === task && materials.length > 0))
        .flatMap(([, output]) => scoreText(output, exercise).found);
    };
    const [once, twice] = [await found('all-at-once'), await found('two-rounds')];
    expect(twice).toEqual(expect.arrayContaining(once));
    expect(twice.length).toBeGreaterThan(once.length);
  });
});

describe('two outputs that disagree', () => {
  it('are brought together with the passages that each rests on', () => {
    const brief = promptWords.resolutionBrief('First', 'Second', 'The claim is out of date.');
    const text = [
      `<handoff from="a" title="First">\n- ${between.wordings[0]}\n</handoff>`,
      `<handoff from="b" title="Second">\nIt says “${other.quote}”.\n</handoff>`,
      `<task title="Resolve">\n${brief}\n</task>`,
    ].join('\n\n');
    const reply = answer({ system: '', messages: [{ role: 'user', text }], schema: null }, knowledge, 1).text;
    expect(scoreText(reply, exercise).found).toContain(between.id);
  });
});
