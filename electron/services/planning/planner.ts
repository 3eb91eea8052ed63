import { assertNever } from '../../../shared/assert-never.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Failure, Result } from '../../../shared/failure.ts';
import { canPlan } from '../../../shared/planner/asking.ts';
import type { PlannerAnswer, PlannerCost, PlannerQuestion, PlannerSubject } from '../../../shared/planner/asking.ts';
import { opinionQuestion, readOpinion } from '../../../shared/planner/opinion.ts';
import { planQuestion } from '../../../shared/planner/plan-question.ts';
import type { Question } from '../../../shared/planner/question.ts';
import { readProposal } from '../../../shared/planner/read-proposal.ts';
import { toldTasks } from '../../../shared/planner/told-workflow.ts';
import type { Connection } from '../../../shared/run/header.ts';
import type { Usage } from '../../../shared/run/event.ts';
import { totalInput } from '../../../shared/run/usage.ts';
import { plannerTitles } from '../../../shared/words/planner.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { chosenConnection } from '../comparisons/chosen-connection.ts';
import { knownConnection, withServer } from '../comparisons/probing.ts';
import type { ProbingPorts } from '../comparisons/probing.ts';
import { findWork } from '../comparisons/source.ts';
import type { Services } from '../services.ts';
import { askModel } from './ask-model.ts';

/** Asks a real model about kept workflows. The latest answer to each question is held until the host ends. */
export type Planner = {
  cost(question: PlannerQuestion): Promise<Result<PlannerCost>>;
  /** A question about what is being asked already takes its place. */
  ask(question: PlannerQuestion): Promise<Result<PlannerAnswer>>;
  /** The answer under way, else the latest one; null for none. */
  last(subject: PlannerSubject): Promise<Result<PlannerAnswer | null>>;
  stop(subject: PlannerSubject): void;
  /** Stops what is under way, so that what it used is counted before the data folder is let go. */
  close(): Promise<void>;
};

type PlannerPorts = ProbingPorts & Pick<Services, 'ports' | 'library' | 'workflows' | 'spending' | 'prices'>;

type Planned = { readonly workflow: Workflow; readonly connection: Connection; readonly question: Question };
type Underway = { readonly stop: AbortController; readonly answer: Promise<Result<PlannerAnswer>> };

const nameOf = ({ kind, workflow }: PlannerSubject): string => `${kind} ${workflow}`;

export function createPlanner(services: PlannerPorts): Planner {
  const { ports, library, workflows, settings, connector, spending, prices } = services;
  const underway = new Map<string, Underway>();
  const latest = new Map<string, PlannerAnswer>();

  /** Fails with `no-planner` on the practice model, which has only sentences of what it was given. */
  async function prepare(asked: PlannerQuestion): Promise<Result<Planned>> {
    const work = await findWork({ kind: 'kept', workflow: asked.workflow }, library, workflows);
    if (!work.ok) return work;
    const connection = chosenConnection(settings.read());
    if (!connection.ok) return connection;
    if (!canPlan(connection.value)) return fail(failure('no-planner'));
    const { workflow } = work.value;
    return succeed({ workflow, connection: connection.value, question: questionFor(asked, workflow) });
  }

  async function answer(asked: PlannerQuestion, signal: AbortSignal): Promise<Result<PlannerAnswer>> {
    const planned = await prepare(asked);
    if (!planned.ok) return planned;
    const { workflow, question } = planned.value;
    const connection = await knownConnection(planned.value.connection, services);
    if (!connection.ok) return connection;
    if (signal.aborted) return fail(failure('stopped'));
    const expected = { input: question.tokens, output: question.replyTokens };
    const account = await spending.question(connection.value, plannerTitles[asked.kind], expected);
    if (!account.ok) return account;
    const { anthropicModel } = await import('../model/anthropic.ts');
    let used = nothingUsed;
    try {
      const heard = await withServer(connector, connection.value, async (server) => {
        const { text, usage } = await askModel(anthropicModel(server, ports.clock), connection.value, question, signal);
        used = usage;
        return text.ok ? succeed({ text: text.value, usage }) : text;
      });
      if (!heard.ok) return heard;
      const { text, usage } = heard.value;
      const about = {
        model: connection.value.model,
        at: ports.clock.date().toISOString(),
        inputTokens: totalInput(usage),
        outputTokens: usage.output,
        usd: spending.priceOf(connection.value, usage),
      };
      return read(asked, text, workflow, about);
    } finally {
      account.value.ended(used);
    }
  }

  async function keep(asked: PlannerQuestion, signal: AbortSignal): Promise<Result<PlannerAnswer>> {
    const result = await answer(asked, signal);
    if (result.ok) latest.set(nameOf(asked), result.value);
    return told(asked, result);
  }

  return {
    async cost(asked) {
      const planned = await prepare(asked);
      if (!planned.ok) return told(asked, planned);
      const { connection, question } = planned.value;
      const { tokens: input, replyTokens: output } = question;
      const usd = spending.priceOf(connection, { input, output, cacheWrite: null, cacheRead: null });
      const { model } = connection;
      return succeed({ model, inputTokens: input, replyTokens: output, usd, pricesDate: prices.date });
    },
    ask(asked) {
      const name = nameOf(asked);
      underway.get(name)?.stop.abort();
      const stop = new AbortController();
      const mine: Underway = { stop, answer: keep(asked, stop.signal) };
      underway.set(name, mine);
      return mine.answer.finally(() => {
        if (underway.get(name) === mine) underway.delete(name);
      });
    },
    async last(subject) {
      const name = nameOf(subject);
      return (await underway.get(name)?.answer) ?? succeed(latest.get(name) ?? null);
    },
    stop: (subject) => underway.get(nameOf(subject))?.stop.abort(),
    async close() {
      const all = [...underway.values()];
      for (const { stop } of all) stop.abort();
      await Promise.allSettled(all.map((each) => each.answer));
    },
  };
}

const nothingUsed: Usage = { input: 0, cacheWrite: 0, cacheRead: 0, output: 0 };

function questionFor(asked: PlannerQuestion, workflow: Workflow): Question {
  switch (asked.kind) {
    case 'plan':
      return planQuestion(workflow, asked.goal, new Set(asked.materials));
    case 'opinion':
      return opinionQuestion(workflow);
    default:
      return assertNever(asked);
  }
}

type Answered = Pick<PlannerAnswer, 'model' | 'at' | 'inputTokens' | 'outputTokens' | 'usd'>;

function read(asked: PlannerQuestion, text: string, workflow: Workflow, by: Answered): Result<PlannerAnswer> {
  if (asked.kind === 'plan') {
    const plan = readProposal(text, workflow);
    if (!plan.ok) return plan;
    const { proposal, notes } = plan.value;
    return succeed({ kind: 'plan', ...by, goal: asked.goal, proposal, notes: [...notes] });
  }
  const remarks = readOpinion(text, workflow);
  return remarks.ok ? succeed({ kind: 'opinion', ...by, remarks: remarks.value, about: toldTasks(workflow) }) : remarks;
}

/** The words for a failure differ where no run is behind it. */
function told<T>({ kind }: PlannerSubject, result: Result<T>): Result<T> {
  if (result.ok) return result;
  const { failure: reason } = result;
  return fail({ ...reason, details: { ...reason.details, asked: kind } satisfies Failure['details'] });
}
