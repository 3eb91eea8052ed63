import { setTimeout as wait } from 'node:timers/promises';
import { expand } from '../../dist/shared/run/expand.js';

/** Characters that a token has on average, as the app estimates. */
const charactersPerToken = 3.6;
const tickMs = 16;

const sentence = 'The **northern** region grew to 4.2 million while `two` of its *five* largest customers left. ';
/** Prose as models write it: headings, lists, a table now and then, a paragraph of some lines between. */
const article = [
  '## What the page says\n\n',
  `${sentence.repeat(4).trim()}\n\n`,
  `- ${sentence}\n- ${sentence}\n- ${sentence}\n\n`,
  '| Quarter | Revenue |\n| --- | ---: |\n| First | 1.1 |\n| Second | 1.3 |\n\n',
  `${sentence.repeat(6).trim()}\n\n`,
].join('');

/** The `count` characters of an endless answer from `from` on. */
function written(from, count) {
  const start = from % article.length;
  return article.repeat(Math.ceil((start + count) / article.length)).slice(start, start + count);
}

/** Runs in which every lane writes at once, told to windows as a host tells its own. */
export function streamsOf(comparison, headers, tokensPerSecond) {
  const listeners = new Set();
  let keptId = null;
  let runs = [];
  let began = 0;
  const tell = (run, events) => {
    for (const listener of listeners) listener({ kind: 'run-events', comparison, run: run.header.id, events });
  };
  const event = (run, body) => ({ ...body, seq: run.seq++, at: performance.now() - began });

  const begin = () => {
    began = performance.now();
    runs = headers.map((header) => {
      const run = { header, seq: 0, lanes: [], events: [] };
      const steps = expand(header.workflow, header.structure);
      run.events.push(event(run, { kind: 'run-started', date: new Date().toISOString() }));
      run.events.push(...steps.map((added) => event(run, { kind: 'step-added', added })));
      for (const { id: step, conversation } of steps) {
        const lane = { step, conversation, attempt: 1, sent: 0 };
        const of = { step, conversation, attempt: 1 };
        run.lanes.push(lane);
        run.events.push(event(run, { kind: 'step-started', step }));
        run.events.push(event(run, { kind: 'request-sent', ...of, model: 'practice', parts: [] }));
        run.events.push(event(run, { kind: 'first-token', ...of }));
        run.events.push(event(run, delta(lane, 40)));
      }
      return run;
    });
  };
  const delta = (lane, count) => {
    const { step, conversation, attempt, sent } = lane;
    lane.sent += count;
    return { kind: 'delta', step, conversation, attempt, text: written(sent, count) };
  };

  const summary = () => ({
    ...{ id: comparison, startedAt: headers[0].startedAt, title: 'Bench', exercise: null, plan: null, planTitle: null },
    ...{ model: 'practice', pace: 1, seed: 1, prediction: null, example: false },
    runs: headers.map(({ id, structure }) => ({
      ...{ id, structure: structure.key, state: 'running', wallClockMs: null, totalTokens: null },
      ...{ found: null, of: null, falseAlarms: null },
    })),
  });

  return {
    begin,
    /** The kept workflow whose newest comparison this is. */
    shownBy: (id) => (keptId = id),
    /** Characters sent since the beginning; each is one byte. */
    received: () => runs.flatMap((run) => run.lanes).reduce((sum, { sent }) => sum + sent, 0),
    /** Sends each token when it is due, until it is told to stop. */
    stream() {
      const from = performance.now();
      let tokens = 0;
      const timer = setInterval(() => {
        const due = Math.floor(((performance.now() - from) / 1_000) * tokensPerSecond);
        for (; tokens < due; tokens += 1) {
          // 3.6 characters a token: 4, 3, 4, 3, 4.
          const count = Math.round((tokens + 1) * charactersPerToken) - Math.round(tokens * charactersPerToken);
          for (const run of runs)
            tell(
              run,
              run.lanes.map((lane) => event(run, delta(lane, count))),
            );
        }
      }, tickMs);
      return () => clearInterval(timer);
    },
    /** What `seconds` bring, second by second in each lane but at once. */
    async leap(seconds) {
      for (let second = 0; second < seconds; second += 1) {
        const count = Math.round(tokensPerSecond * charactersPerToken);
        for (const run of runs)
          tell(
            run,
            run.lanes.map((lane) => event(run, delta(lane, count))),
          );
      }
      await wait(100);
    },
    /** Stands before the services of a host and answers for these runs. */
    before: ({ dispatch, subscribe }) => ({
      async dispatch(asked) {
        if (asked?.name === 'comparison.open') {
          const open = runs.map(({ header, events }) => ({ header, events, live: true }));
          return { ok: true, value: { summary: summary(), runs: open } };
        }
        const answer = await dispatch(asked);
        const ours = answer.ok && keptId !== null && asked?.input?.workflow === keptId && 'comparisons' in answer.value;
        return ours ? { ok: true, value: { ...answer.value, comparisons: [comparison] } } : answer;
      },
      subscribe(listener) {
        listeners.add(listener);
        const unsubscribe = subscribe(listener);
        return () => {
          listeners.delete(listener);
          unsubscribe();
        };
      },
    }),
  };
}
