import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asTaskId } from '../../../shared/ids.ts';
import type { TaskId } from '../../../shared/ids.ts';
import { applyEdit } from '../../../shared/workflow/edit.ts';
import { ancestors, findCycle } from '../../../shared/workflow/graph.ts';
import {
  answerPair,
  applyAnswers,
  nextQuestion,
  pairsOf,
  progressOf,
  questionAbout,
  startInterview,
  takeBack,
} from '../../../shared/workflow/interview.ts';
import type { Answer, Interview, Pair } from '../../../shared/workflow/interview.ts';
import { threadsOf } from '../../../shared/workflow/thread.ts';
import type { Task, Workflow } from '../../../shared/workflow/task.ts';
import { interviewWords } from '../../../shared/words/interview.ts';
import { aTask, aWorkflow } from '../../support/workflows.ts';

const board = aWorkflow([
  aTask('research', { title: 'Research' }),
  aTask('finance', { title: 'Finance' }),
  aTask('narrative', { title: 'Narrative' }),
  aTask('synthesis', { title: 'Synthesis' }),
]);
const pair = (first: string, then: string): Pair => [asTaskId(first), asTaskId(then)];
const says = (interview: Interview, first: string, then: string, answer: Answer, carries = ''): Interview =>
  answerPair(interview, { pair: pair(first, then), answer, carries });
const drawn = (workflow: Workflow, interview: Interview, before: Interview | null = null): Workflow =>
  applyAnswers(workflow, interview, before).reduce(applyEdit, workflow);
const edges = ({ tasks }: Workflow): string[] =>
  tasks.flatMap(({ id, needs }) => needs.map((need) => `${need} ${id}`)).sort();

/** Asks until nothing is open. `decide` answers; the pairs that were asked come back with the answers. */
function interviewed(
  workflow: Workflow,
  decide: (pair: Pair) => Answer,
): { interview: Interview; asked: Pair[]; implied: Pair[] } {
  let interview = startInterview(workflow);
  const asked: Pair[] = [];
  const implied: Pair[] = [];
  for (let next = nextQuestion(workflow, interview); next; next = nextQuestion(workflow, interview)) {
    implied.push(...pairsOf(workflow, interview).flatMap((each) => (each.state === 'implied' ? [each.pair] : [])));
    asked.push(next.pair);
    interview = answerPair(interview, { pair: next.pair, answer: decide(next.pair), carries: '' });
  }
  return { interview, asked, implied };
}

describe('the interview', () => {
  it('asks for each task the nearest before it first', () => {
    const { asked } = interviewed(board, () => 'no');
    expect(asked.map((each) => each.join(' '))).toEqual([
      'research finance',
      'finance narrative',
      'research narrative',
      'narrative synthesis',
      'finance synthesis',
      'research synthesis',
    ]);
  });

  it('words a question by the learner’s own titles', () => {
    const question = nextQuestion(board, startInterview(board));
    if (!question) throw new Error('Nothing to ask.');
    expect(interviewWords.question(question)).toBe(
      'Suppose Research had not been done first. Would the result of Finance differ in a way that matters?',
    );
    expect(interviewWords.answers.note(question).draws).toBe(
      'Draws an edge: Finance is handed what Research writes down',
    );
    expect(interviewWords.position(question)).toBe('Pair 1 of 6');
  });

  it('asks a chain of eight tasks seven questions', () => {
    const chain = aWorkflow(Array.from({ length: 8 }, (_, index) => aTask(`t${index}`)));
    const { interview, asked } = interviewed(chain, () => 'note');
    expect(asked).toHaveLength(7);
    expect(progressOf(chain, interview)).toEqual({ total: 28, answered: 7, implied: 21, open: 0 });
    expect(interviewWords.progress(progressOf(chain, interview))).toBe(
      'Seven of 28 pairs answered, 21 follow from them',
    );
  });

  it('asks of eight tasks at most 16 questions for a chain in any order of the list, and 28 where none depends', () => {
    const eight = Array.from({ length: 8 }, (_, index) => `t${index}`);
    const anyOrder = fc.shuffledSubarray(eight, { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(anyOrder, anyOrder, fc.boolean(), (listed, chain, isDrawn) => {
        const needsOf = (id: string) => (isDrawn ? chain.slice(0, chain.indexOf(id)).slice(-1) : []);
        const workflow = aWorkflow(listed.map((id) => aTask(id, { needs: needsOf(id) })));
        // Drawn or not, each task builds on the one before it in the order in which they are asked about.
        const { interview, asked } = interviewed(workflow, () => 'note');
        expect(asked.length).toBeLessThanOrEqual(16);
        expect(findCycle(drawn(workflow, interview).tasks)).toBeNull();
        const apart = interviewed(workflow, () => 'no');
        expect(apart.asked.length).toBeLessThanOrEqual(28);
        expect(edges(drawn(workflow, apart.interview))).toEqual([]);
      }),
    );
  });

  it('says through whom a pair is implied', () => {
    const interview = says(says(startInterview(board), 'research', 'finance', 'note'), 'finance', 'narrative', 'note');
    const implied = pairsOf(board, interview).find(({ state }) => state === 'implied');
    expect(implied).toEqual({
      pair: pair('research', 'narrative'),
      state: 'implied',
      answer: 'note',
      carries: '',
      via: ['finance'],
    });
    expect(implied && interviewWords.state(implied, (id) => id)).toBe('follows by finance');
  });

  it('goes on behind a pair that is skipped, and comes back to it', () => {
    const start = startInterview(board);
    expect(nextQuestion(board, start, pair('research', 'finance'))?.pair).toEqual(pair('finance', 'narrative'));
    const rest = pairsOf(board, start)
      .slice(1)
      .reduce((interview, each) => answerPair(interview, { pair: each.pair, answer: 'no', carries: '' }), start);
    expect(nextQuestion(board, rest, pair('research', 'synthesis'))?.pair).toEqual(pair('research', 'finance'));
  });

  it('opens again what an answer implied, once that answer is changed', () => {
    const chained = says(says(startInterview(board), 'research', 'finance', 'note'), 'finance', 'narrative', 'note');
    expect(progressOf(board, chained).implied).toBe(1);
    expect(progressOf(board, says(chained, 'research', 'finance', 'no')).implied).toBe(0);
    expect(progressOf(board, takeBack(chained, pair('research', 'finance')))).toMatchObject({
      answered: 1,
      implied: 0,
    });
    expect(questionAbout(board, chained, pair('research', 'narrative'))?.position).toBe(3);
  });

  it('keeps the direction of a pair whatever is drawn, and asks of tasks that came later', () => {
    const turned = aWorkflow([aTask('b', { needs: ['a'] }), aTask('a')]);
    const interview = says(startInterview(turned), 'a', 'b', 'no');
    const after = drawn(turned, interview);
    expect(edges(after)).toEqual([]);
    expect(pairsOf(after, interview).map((each) => each.pair.join(' '))).toEqual(['a b']);
    const more = { ...after, tasks: [aTask('c'), ...after.tasks] };
    expect(pairsOf(more, interview).map((each) => each.pair.join(' '))).toEqual(['a b', 'b c', 'a c']);
  });
});

describe('what answers draw', () => {
  it('is an edge and a field for a note', () => {
    const interview = says(startInterview(board), 'finance', 'narrative', 'note', 'Three figures the story relies on');
    const after = drawn(board, interview);
    expect(edges(after)).toEqual(['finance narrative']);
    expect(after.tasks[1]?.output).toEqual({
      kind: 'fields',
      fields: [
        { name: 'result', type: 'text', required: true, description: 'The result itself' },
        {
          name: 'three_figures_the_story',
          type: 'text',
          required: true,
          description: 'Three figures the story relies on',
        },
      ],
    });
    expect(drawn(after, interview, interview)).toBe(after);
  });

  it('is taken back with the answer', () => {
    const noted = says(startInterview(board), 'finance', 'narrative', 'note', 'Three figures');
    const changed = says(noted, 'finance', 'narrative', 'no');
    expect(drawn(drawn(board, noted), changed, noted)).toEqual(board);
    const other = says(noted, 'finance', 'narrative', 'note', 'The margin');
    const output = drawn(drawn(board, noted), other, noted).tasks[1]?.output;
    expect(output?.kind === 'fields' ? output.fields.map(({ description }) => description) : []).toEqual([
      'The result itself',
      'The margin',
    ]);
  });

  it('is one thread and an edge where the whole is needed, and two threads no more once that is changed', () => {
    const whole = says(says(startInterview(board), 'research', 'finance', 'whole'), 'finance', 'narrative', 'whole');
    const after = drawn(board, whole);
    expect(threadsOf(after.tasks)).toEqual([['research', 'finance', 'narrative']]);
    expect(edges(after)).toEqual(['finance narrative', 'research finance']);
    const changed = says(whole, 'finance', 'narrative', 'note');
    expect(threadsOf(drawn(after, changed, whole).tasks)).toEqual([['research', 'finance']]);
    expect(pairsOf(board, whole).find(({ state }) => state === 'implied')).toMatchObject({ answer: 'whole' });
  });

  it('leaves alone what nobody was asked', () => {
    const made = aWorkflow([
      aTask('a'),
      aTask('b', { needs: ['a'] }),
      aTask('c', { needs: ['b'], merge: true, brief: '' }),
    ]);
    expect(applyAnswers(made, startInterview(made)).reduce(applyEdit, made)).toBe(made);
    expect(pairsOf(made, startInterview(made)).map((each) => each.pair.join(' '))).toEqual(['a b']);
  });
});

const anyInterview = fc
  .tuple(fc.integer({ min: 2, max: 9 }), fc.infiniteStream(fc.constantFrom<Answer>('no', 'note', 'whole')))
  .map(([count, answers]) => {
    const workflow = aWorkflow(Array.from({ length: count }, (_, index) => aTask(`t${index}`)));
    const decided = new Map<string, Answer>();
    const decide = (each: Pair): Answer => {
      const known = decided.get(each.join());
      if (known) return known;
      const answer: Answer = answers.next().value ?? 'no';
      decided.set(each.join(), answer);
      return answer;
    };
    return { workflow, decide };
  });

/** What a contract has to carry. Its order is that in which it was said. */
const promised = ({ output }: Task): string[] =>
  output.kind === 'fields' ? output.fields.map(({ description }) => description).sort() : [];

/** All pairs of which the second comes after the first, directly or not. */
const closure = ({ tasks }: Workflow): string[] =>
  tasks.flatMap(({ id }) => [...ancestors(tasks, id)].map((before: TaskId) => `${before} ${id}`)).sort();

describe('in any interview', () => {
  it('no implied pair is asked, and never more than all', () => {
    fc.assert(
      fc.property(anyInterview, ({ workflow, decide }) => {
        const { asked, implied } = interviewed(workflow, decide);
        const keys = asked.map((each) => each.join());
        expect(new Set(keys).size).toBe(keys.length);
        // What was implied before a question stays implied, since no answer takes an earlier one back.
        expect(implied.filter((each) => keys.includes(each.join()))).toEqual([]);
        expect(keys.length).toBeLessThanOrEqual((workflow.tasks.length * (workflow.tasks.length - 1)) / 2);
      }),
    );
  });

  it('the graph is acyclic, and no edge in it says what others say', () => {
    fc.assert(
      fc.property(anyInterview, ({ workflow, decide }) => {
        const { interview } = interviewed(workflow, decide);
        const after = drawn(workflow, interview);
        expect(findCycle(after.tasks)).toBeNull();
        const said = interview.answers.filter(({ answer }) => answer !== 'no').map((each) => each.pair.join(' '));
        expect(edges(after)).toEqual(said.sort());
        for (const edge of edges(after)) {
          const [from = '', to = ''] = edge.split(' ');
          const without = applyEdit(after, { kind: 'disconnect', from: asTaskId(from), to: asTaskId(to) });
          expect(closure(without)).not.toEqual(closure(after));
        }
      }),
    );
  });

  it('the graph is acyclic after each single answer, whatever was drawn before', () => {
    const anyGraph = fc.array(fc.subarray([0, 1, 2, 3, 4, 5, 6, 7]), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(anyGraph, fc.infiniteStream(fc.constantFrom<Answer>('no', 'note', 'whole')), (needs, answers) => {
        let workflow = aWorkflow(
          needs.map((each, index) =>
            aTask(`t${index}`, { needs: each.filter((need) => need < index).map((need) => `t${need}`) }),
          ),
        );
        let interview = startInterview(workflow);
        for (let next = nextQuestion(workflow, interview); next; next = nextQuestion(workflow, interview)) {
          const answer = answers.next().value ?? 'no';
          const after = answerPair(interview, { pair: next.pair, answer, carries: '' });
          workflow = drawn(workflow, after, interview);
          interview = after;
          expect(findCycle(workflow.tasks)).toBeNull();
        }
      }),
    );
  });

  it('the order in which answers were given changes nothing', () => {
    fc.assert(
      fc.property(anyInterview, fc.infiniteStream(fc.nat()), ({ workflow, decide }, keys) => {
        const { interview } = interviewed(workflow, decide);
        const shuffled = interview.answers
          .map((answered) => ({ answered, key: keys.next().value ?? 0 }))
          .sort((one, other) => one.key - other.key)
          .map(({ answered }) => answered);
        const other = { ...interview, answers: shuffled };
        expect(edges(drawn(workflow, other))).toEqual(edges(drawn(workflow, interview)));
        expect(drawn(workflow, other)).toEqual(drawn(workflow, interview));
        expect(pairsOf(workflow, other).map(({ state }) => state)).toEqual(
          pairsOf(workflow, interview).map(({ state }) => state),
        );
      }),
    );
  });

  it('an answer that is changed leaves nothing of what it drew', () => {
    fc.assert(
      fc.property(anyInterview, fc.nat(), fc.constantFrom<Answer>('no', 'note', 'whole'), (any, which, answer) => {
        const { workflow, decide } = any;
        const noted = (interview: Interview): Interview => ({
          ...interview,
          answers: interview.answers.map((each) => ({
            ...each,
            carries: each.answer === 'note' ? each.pair.join() : '',
          })),
        });
        const before = noted(interviewed(workflow, decide).interview);
        const old = before.answers[which % before.answers.length];
        if (!old) return;
        const after = noted(answerPair(before, { ...old, answer }));
        const step = drawn(drawn(workflow, before), after, before);
        const fresh = drawn(workflow, after);
        expect(edges(step)).toEqual(edges(fresh));
        expect(step.tasks.map(promised)).toEqual(fresh.tasks.map(promised));
      }),
    );
  });
});
