import { request } from 'node:http';
import { json } from 'node:stream/consumers';
import WebSocket from 'ws';
import { openPodLine } from '../../dist/electron/class/pod-line.js';

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The report of a whole comparison, about as large as a real one. */
const result = (number) => ({
  kind: 'result',
  result: {
    comparison: `comparison-${number}`,
    exercise: 'board-prep',
    plan: 'first-plan',
    planTitle: 'Three drafts, then a merge',
    round: 'first',
    startedAt: new Date().toISOString(),
    pace: 4,
    seed: 1,
    assisted: false,
    given: false,
    guess: { clock: 1.2, tokens: 0.8 },
    runs: ['thread', 'one-at-a-time', 'all-at-once'].map((structure) => ({
      run: `run-${number}-${structure}`,
      structure,
      state: 'finished',
      wallClockMs: 90_000,
      totalTokens: 40_000,
      found: 7,
      of: 10,
      falseAlarms: 1,
      lost: ['finding-1', 'finding-2', 'finding-3'].map((id) => ({ id, cause: 'not-asked' })),
    })),
  },
});

/**
 * Joins as a Braid does, from an address of its own for every forty: a class lets no more in from one. The loopback has
 * many on Linux and Windows; on macOS they are to be added first.
 */
async function joinedPod({ address, code }, number) {
  const asked = request(`http://${address}/pods`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    localAddress: `127.0.0.${1 + Math.floor(number / 40)}`,
  });
  const answer = new Promise((resolve, reject) => asked.once('response', resolve).once('error', reject));
  asked.end(JSON.stringify({ code, number, name: `Team ${number}`, members: [] }));
  return json(await answer);
}

/** A pod with a Braid of its own: tells where it stands once in `everyMs`, so many times, and then its result. */
export async function simulatedPod(door, number, { times, everyMs }) {
  const joined = await joinedPod(door, number);
  if (!joined.ok) throw new Error(`Pod ${number}: ${joined.failure.code}`);
  const line = openPodLine({ ...joined.value, address: `http://${door.address}` }, console.error);
  let acknowledged = 0;
  let look = () => undefined;
  let welcomed;
  const ready = new Promise((resolve) => (welcomed = resolve));
  line.listen({
    message(message) {
      if (message.kind === 'welcome') welcomed();
      if (message.kind === 'acknowledged') acknowledged = message.n;
      if (message.kind === 'refused') throw new Error(`Pod ${number}: ${message.failure.code}`);
      look();
    },
    connected: () => undefined,
  });
  await ready;
  return {
    async work() {
      // Nobody's pods act in step.
      await wait(Math.random() * everyMs);
      for (let n = 1; n <= times; n += 1) {
        const doing = { id: 'running', ended: n, of: times };
        const report = { kind: 'standing', step: 'run', doing, stuck: null };
        line.send({ kind: 'report', n, at: new Date().toISOString(), report });
        await wait(everyMs);
      }
      line.send({ kind: 'report', n: times + 1, at: new Date().toISOString(), report: result(number) });
      await new Promise((resolve) => {
        look = () => acknowledged > times && resolve();
        look();
      });
    },
    close: () => line.close(),
  };
}

/** A pod with nothing but a browser: joins as its page does, and runs the class's exercise in the app that is served. */
export async function browserPod({ address, code }, number, comparison) {
  const origin = `http://${address}`;
  const entered = await fetch(`${origin}/join`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ code, number, name: `Team ${number}`, members: [] }),
  });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { value } = await entered.json();
  const protocols = ['braid', `braid.${value.page}`];
  const socket = new WebSocket(`ws://${address}/socket`, protocols, { headers: { origin, cookie } });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  let ended;
  const over = new Promise((resolve) => (ended = resolve));
  const answers = new Map();
  socket.on('message', (data) => {
    const { id, result: answered, push } = JSON.parse(data);
    if (id !== undefined) answers.get(id)?.(answered);
    const runs = push?.kind === 'comparison-changed' ? push.summary.runs : null;
    if (runs?.every(({ state }) => state !== 'running')) ended();
  });
  let asked = 0;
  const command = (name, input) => {
    asked += 1;
    socket.send(JSON.stringify({ id: asked, command: { name, input } }));
    return new Promise((resolve) => answers.set(asked, resolve));
  };
  const hello = await command('app.hello', {});
  if (!hello.ok) throw new Error(`Pod ${number}: ${hello.failure.code}`);
  return {
    async work() {
      const started = await command('comparison.start', comparison);
      if (!started.ok) throw new Error(`Pod ${number}: ${JSON.stringify(started.failure)}`);
      await over;
    },
    close: () => socket.close(),
  };
}
