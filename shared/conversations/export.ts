import { totalInput } from '../run/usage.ts';
import type { Attempt } from '../run/state.ts';
import type { RunState } from '../run/state.ts';
import { conversationWords } from '../words/conversations.ts';
import { date, shortClock, tokens } from '../words/format.ts';
import type { Workflow } from '../workflow/task.ts';
import { atOnceMs, inTurnMs, laneMs } from './figures.ts';
import type { Lane } from './lanes.ts';

/** What a file says of a set besides its lanes. */
export type SetFacts = {
  readonly id: string;
  readonly title: string;
  readonly startedAt: string;
  readonly model: string;
  readonly pace: number | null;
  readonly practice: boolean;
  /** What the opening turns took one after another, where that was measured. */
  readonly measuredInTurnMs: number | null;
};

/** To be read: every lane under its own heading, messages quoted, the last answer to each below. */
export function setAsMarkdown(facts: SetFacts, lanes: readonly Lane[], state: RunState): string {
  const { title, startedAt, model, practice, measuredInTurnMs } = facts;
  const head = [
    `# ${title}`,
    `${conversationWords.exportHead(lanes.length, date(startedAt), practice ? conversationWords.practice : model)}`,
    conversationWords.sums(atOnceMs(state, state.at), inTurnMs(state, state.at)),
    ...(measuredInTurnMs === null ? [] : [conversationWords.measuredAlone(measuredInTurnMs)]),
  ];
  const bodies = lanes.map(({ task, turns, own }) => {
    const figures = conversationWords.laneFigures(
      shortClock(laneMs(own, state.at)),
      tokens(tokensOf(own.flatMap((each) => each.attempts))),
    );
    const said = turns.map(({ message, step }) => {
      const answer = step.attempts.at(-1)?.text.trim() ?? '';
      return `${quoted(message)}\n\n${answer === '' ? `(${step.status})` : answer}`;
    });
    return [`## ${task.title}`, figures, ...said].join('\n\n');
  });
  return `${[...head, ...bodies].join('\n\n')}\n`;
}

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');

/** For programs: every answer, those that were given anew too. Times in milliseconds since the start, unknown is null. */
export function setAsJson(facts: SetFacts, workflow: Workflow, lanes: readonly Lane[], state: RunState): string {
  const document = {
    braid: 1,
    kind: 'conversations',
    ...facts,
    atOnceMs: atOnceMs(state, state.at),
    inTurnMs: inTurnMs(state, state.at),
    materials: workflow.materials.map(({ id, title }) => ({ id, title })),
    lanes: lanes.map(({ task, turns, own }) => ({
      id: task.id,
      title: task.title,
      materials: task.materials,
      handed: task.needs,
      branches: own[0]?.step.branches ?? null,
      clockMs: laneMs(own, state.at),
      tokens: tokensOf(own.flatMap(({ attempts }) => attempts)),
      turns: turns.map(({ step, message, inherited }) => ({
        id: step.step.id,
        state: step.status,
        inherited,
        message,
        answers: step.attempts.map(({ text, sentAt, firstTokenAt, endedAt, usage, failure }) => ({
          text,
          sentMs: sentAt,
          firstTokenMs: firstTokenAt,
          endedMs: endedAt,
          input: usage === null ? null : totalInput(usage),
          output: usage?.output ?? null,
          failure: failure?.code ?? null,
        })),
      })),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** As far as the server reported them; null where it said nothing at all. */
function tokensOf(attempts: readonly Attempt[]): number | null {
  const reported = attempts.flatMap(({ usage }) =>
    usage === null ? [] : [(totalInput(usage) ?? 0) + (usage.output ?? 0)],
  );
  return reported.length === 0 ? null : reported.reduce((sum, each) => sum + each, 0);
}
