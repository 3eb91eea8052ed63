import { describe, expect, it } from 'vitest';
import { answer } from '../../../electron/practice/answer.ts';
import type { PracticeRequest } from '../../../electron/practice/answering.ts';
import { revisionIn } from '../../../electron/practice/revision.ts';
import type { Knowledge } from '../../../shared/exercise/knowledge.ts';
import { scoreText } from '../../../shared/exercise/finding.ts';
import { describeContract, outputSchema } from '../../../shared/run/output-contract.ts';
import { promptWords } from '../../../shared/words/prompt.ts';
import { knowledgeOf } from '../../../shared/exercise/knowledge.ts';
import { planNamed, shippedExercise } from '../../support/shipped-exercise.ts';

const exercise = await shippedExercise('board-prep');
const knowledge = knowledgeOf([exercise]);
const worked = planNamed(exercise, 'worked').workflow;

const output = (kind: string, words: string) => `<output kind="${kind}">\n${words}\n</output>`;
const taskBlock = (title: string, text: string) => `<task title="${title}">\n${text}\n</task>`;

/** A task of the worked plan as it is sent first, and again with a note. */
function conversation(id: string, notes: readonly string[], reply = 'Not what was asked for.'): PracticeRequest {
  const task = worked.tasks.find((each) => each.id === id);
  if (!task) throw new Error(`No task ${id}`);
  const materials = exercise.materials
    .filter((material) => task.materials.some((wanted) => wanted === material.id))
    .map((material) => `<material id="${material.id}" title="${material.title}">\n${material.text}\n</material>`);
  const contract = output(task.output.kind, describeContract(task.output));
  const first = [...materials, taskBlock(task.title, task.brief), contract].join('\n\n');
  const again = notes.flatMap((note): PracticeRequest['messages'] => [
    { role: 'assistant', text: reply },
    { role: 'user', text: `${taskBlock(task.title, `${task.brief}\n\n${note}`)}\n\n${contract}` },
  ]);
  return { system: 'Rules.', messages: [{ role: 'user', text: first }, ...again], schema: outputSchema(task.output) };
}

const tasks = worked.tasks.filter(({ materials }) => materials.length > 0).map(({ id }) => id);
const nothing: Knowledge = { findings: [], decoys: [], observations: [] };

describe('a task that is sent back', () => {
  it.each(tasks)('because its form was broken is answered as the first time: %s', (id) => {
    for (const planted of [knowledge, nothing]) {
      const first = answer(conversation(id, []), planted, 1).text;
      const repair = promptWords.repair(['risks']);
      expect(answer(conversation(id, [repair], '{"risks": ['), planted, 1).text).toBe(first);
      expect(answer(conversation(id, [repair, promptWords.repair(['json'])], first), planted, 1).text).toBe(first);
      const other = 'Your last output broke its form (missing: risks). Send the whole output again.';
      expect(answer(conversation(id, [other]), planted, 1).text).toBe(first);
    }
  });

  it.each(tasks)('with a note keeps what it found: %s', (id) => {
    const first = scoreText(answer(conversation(id, []), knowledge, 1).text, exercise).found;
    const note = promptWords.revision('Also say what the colour of the title slide should be.');
    const again = scoreText(answer(conversation(id, [note]), knowledge, 1).text, exercise).found;
    expect(again).toEqual(expect.arrayContaining([...first]));
  });

  it('with a note takes it up within the form that was asked for', () => {
    const note = promptWords.revision('Also name the number of technicians.');
    for (const id of tasks) {
      const request = conversation(id, [note]);
      const { text } = answer(request, knowledge, 1);
      const said = request.schema === null ? text : JSON.stringify(JSON.parse(text));
      expect([id, /On the note: “[^”]*technician|asks for is not in the material/.test(said)]).toEqual([id, true]);
    }
  });

  const brief = 'Name the largest risks.';
  const material =
    '<material id="n" title="Notes">\nChurn rose in spring. The runway is 19 months. Pay is late.\n</material>';
  const sentBack = (note: string): PracticeRequest => ({
    system: '',
    messages: [
      { role: 'user', text: `${material}\n\n${taskBlock('Risks', brief)}\n\n${output('prose', 'Text.')}` },
      { role: 'assistant', text: 'Churn.' },
      { role: 'user', text: `${taskBlock('Risks', `${brief}\n\n${note}`)}\n\n${output('prose', 'Text.')}` },
    ],
    schema: null,
  });

  it('with a note for one more thing says that, too', () => {
    for (const planted of [knowledge, nothing]) {
      expect(answer(sentBack(promptWords.revision('also name the runway')), planted, 1).text).toContain(
        'On the note: “The runway is 19 months.” (Notes).',
      );
    }
  });

  it('with a note that nothing answers says so', () => {
    expect(answer(sentBack('Also name the weather.'), nothing, 1).text).toContain(
      'What the note asks for is not in the material I have.',
    );
  });
});

describe('revisionIn', () => {
  const user = (title: string, brief: string | null) => ({ role: 'user' as const, title, brief });
  const reply = { role: 'assistant' as const, title: '', brief: null };

  it('sees no revision in a first turn, another task, a follow-up or a message without a task', () => {
    expect(revisionIn([user('A', 'Do.')])).toBeNull();
    expect(revisionIn([user('A', 'Do.'), reply, user('B', 'Do.')])).toBeNull();
    expect(revisionIn([user('A', 'Do.'), reply, user('A', 'Now do this.')])).toBeNull();
    expect(revisionIn([user('A', 'Do.'), reply, user('', null)])).toBeNull();
  });

  it('tells the brief with its follow-ups from every note since, whatever the time limit says', () => {
    const limited = `Do.\nThen stop.\n${promptWords.timeLimit(60)}`;
    expect(
      revisionIn([
        user('A', 'Before.'),
        reply,
        user('B', limited),
        reply,
        user('B', 'And the rest?'),
        reply,
        user('B', `Do.\nThen stop.\n\n${promptWords.revision('Name the price.')}`),
        reply,
        user('B', `Do.\nThen stop.\n\n${promptWords.repair(['empty'])}`),
      ]),
    ).toEqual({ from: 2, brief: `${limited}\nAnd the rest?`, note: 'Name the price.' });
  });
});
