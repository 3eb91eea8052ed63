import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/**
 * The figures of a run, worked out from the lines of its log by plain sums. Nothing of `shared/` is used on purpose: what
 * the results page shows is held against this, and one mistake must not be able to stand in both.
 */
export type LogFigures = {
  readonly structure: string;
  readonly wallMs: number;
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
  readonly requests: number;
  readonly limited: number;
  /** Requests that failed for another reason than a limit, and were sent again. */
  readonly retried: number;
  /** What each task's last turn read, tokens, in the order in which they were planned. */
  readonly contexts: readonly number[];
  /** Time lost to the rate limit by the tasks that set the finish, ms: the refused request and the wait for its next. */
  readonly limitMs: number;
  /** The same for requests that failed. */
  readonly retryMs: number;
  /** The longest chain of model work, ms. */
  readonly criticalMs: number;
  /** Tokens beyond the materials, the briefs and the outputs, by 3.6 characters a token. */
  readonly beyond: number;
  /** Of the tasks that set the finish, each from the end of the one before: what was neither waiting nor model work, ms. */
  readonly ownMs: number;
  /** When each task was sent, wrote its first token and ended, ms. */
  readonly moments: readonly number[];
  /** By the order in which the tasks were planned: how long its last request took, ms, and the tokens of that request. */
  readonly tasks: readonly { readonly ms: number; readonly tokens: number }[];
  readonly answer: string;
};

const UsageSchema = z.object({ input: z.number(), output: z.number(), cacheWrite: z.number(), cacheRead: z.number() });
const LineSchema = z.looseObject({
  kind: z.string(),
  at: z.number(),
  step: z.string().optional(),
  attempt: z.number().optional(),
  usage: UsageSchema.optional(),
  output: z.string().optional(),
  failure: z.looseObject({ code: z.string() }).optional(),
  added: z.looseObject({ id: z.string(), needs: z.array(z.looseObject({ step: z.string() })) }).optional(),
});
const HeaderSchema = z.looseObject({
  structure: z.looseObject({ key: z.string() }),
  workflow: z.looseObject({
    materials: z.array(z.looseObject({ id: z.string(), text: z.string() })),
    tasks: z.array(
      z.looseObject({ brief: z.string(), followUps: z.array(z.string()), materials: z.array(z.string()) }),
    ),
  }),
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const tokensOf = (text: string): number => Math.ceil(text.length / 3.6);

/** From the run's start, from being planned and from being let go, a step is ours until it waits or is sent. */
function ownStretches(lines: readonly z.infer<typeof LineSchema>[]): [from: number, to: number][] {
  const turns = lines.filter(({ kind }) => /^(step-(added|waiting|started)|request-sent)$/.test(kind));
  const isOurs = (kind: string) => kind === 'step-added' || kind === 'step-started';
  return [
    [0, turns[0]?.at ?? 0],
    ...turns.flatMap(({ kind, at }, i): [number, number][] => {
      const next = turns[i + 1];
      return isOurs(kind) && next ? [[at, next.at]] : [];
    }),
  ];
}

/** All logs of a data folder's runs. Each step is one task's only turn, as in the shipped exercises' first plans. */
export function figuresOfLogs(dataFolder: string): LogFigures[] {
  const folder = path.join(dataFolder, 'runs');
  return readdirSync(folder).map((file) => figuresOf(readFileSync(path.join(folder, file), 'utf8')));
}

function figuresOf(log: string): LogFigures {
  const [first = '', ...rest] = log.trimEnd().split('\n');
  const { structure, workflow } = HeaderSchema.parse(JSON.parse(first));
  const lines = rest.map((line) => LineSchema.parse(JSON.parse(line)));
  const of = (kind: string) => lines.filter((line) => line.kind === kind);

  const steps = new Map(
    of('step-added').map(({ added }) => {
      const id = added?.id ?? '';
      const own = (kind: string) => of(kind).filter(({ step }) => step === id);
      const sent = own('request-sent').map(({ at }) => at);
      const failed = own('attempt-failed');
      // The last report of the attempt that succeeded: the numbers in a report grow, they are not added up.
      const usage = own('usage').at(-1)?.usage;
      if (!usage) throw new Error(`The log reports no tokens of ${id}.`);
      return [
        id,
        {
          id,
          needs: added?.needs.map(({ step }) => step) ?? [],
          own: ownStretches(lines.filter((line) => line.step === id || line.added?.id === id)),
          started: own('step-started')[0]?.at ?? 0,
          sent,
          failed,
          usage,
          token: own('first-token').at(-1)?.at ?? 0,
          end: own('reply-finished')[0]?.at ?? 0,
        },
      ] as const;
    }),
  );
  const all = [...steps.values()];
  const lostTo = (limit: boolean) => (step: (typeof all)[number]) =>
    sum(
      step.failed.flatMap(({ failure }, i) =>
        (failure?.code === 'rate-limited') === limit ? [(step.sent[i + 1] ?? 0) - (step.sent[i] ?? 0)] : [],
      ),
    );

  // Back from the task that ended last: whatever held a task, the last to end before its start let it go.
  const latest = (candidates: typeof all) => candidates.toSorted((one, other) => other.end - one.end)[0];
  const setFinish: typeof all = [];
  let step = latest(all);
  while (step) {
    const { started } = step;
    setFinish.push(step);
    step = latest(all.filter(({ end }) => end <= started));
  }

  const work = (id: string): number => {
    const step = steps.get(id);
    if (!step) return 0;
    return step.end - (step.sent.at(-1) ?? 0) + Math.max(0, ...step.needs.map(work));
  };

  const read = new Set(workflow.tasks.flatMap(({ materials }) => materials));
  const total = sum(all.map(({ usage }) => usage.input + usage.cacheWrite + usage.cacheRead + usage.output));
  const output = sum(all.map(({ usage }) => usage.output));
  const own =
    sum(workflow.materials.filter(({ id }) => read.has(id)).map(({ text }) => tokensOf(text))) +
    sum(workflow.tasks.map(({ brief, followUps }) => tokensOf([brief, ...followUps].join('\n')))) +
    output;
  return {
    structure: structure.key,
    wallMs: Math.max(...all.map(({ end }) => end)),
    input: total - output,
    output,
    cacheRead: sum(all.map(({ usage }) => usage.cacheRead)),
    cacheWrite: sum(all.map(({ usage }) => usage.cacheWrite)),
    requests: of('request-sent').length,
    limited: of('attempt-failed').filter(({ failure }) => failure?.code === 'rate-limited').length,
    retried: of('attempt-failed').filter(({ failure }) => failure?.code !== 'rate-limited').length,
    contexts: all.map(({ usage }) => usage.input + usage.cacheWrite + usage.cacheRead),
    limitMs: sum(setFinish.map(lostTo(true))),
    retryMs: sum(setFinish.map(lostTo(false))),
    criticalMs: Math.max(...all.map(({ id }) => work(id))),
    beyond: total - own,
    ownMs: sum(
      setFinish.flatMap(({ own }, i) =>
        own.map(([from, to]) => Math.max(0, to - Math.max(from, setFinish[i + 1]?.end ?? 0))),
      ),
    ),
    moments: all.flatMap(({ sent, token, end }) => [sent[0] ?? 0, token, end]),
    tasks: all.map(({ sent, end, usage }) => ({
      ms: end - (sent.at(-1) ?? 0),
      tokens: usage.input + usage.cacheWrite + usage.cacheRead + usage.output,
    })),
    answer: of('task-finished').at(-1)?.output ?? '',
  };
}
