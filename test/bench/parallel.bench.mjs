import Anthropic from '@anthropic-ai/sdk';
import { systemClock } from '../../dist/electron/services/clock.js';
import { anthropicModel } from '../../dist/electron/services/model/anthropic.js';
import { interleave, median } from './median.mjs';
import { startPractice } from './practice.mjs';
import { runWhole, scratchFolder, wideWorkflow } from './run.mjs';

const conversations = 24;
const rounds = 7;

/** The requests that a run sends, caught on their way. */
async function requestsOf(workflow, model, folder) {
  const requests = [];
  const listening = {
    send(request, listener) {
      requests.push(request);
      return model.send(request, listener);
    },
  };
  await runWhole(workflow, listening, folder);
  return requests.map(({ model: name, prompt, maxTokens }) => ({
    model: name,
    max_tokens: maxTokens,
    stream: true,
    system: prompt.system,
    messages: prompt.messages,
  }));
}

/** One conversation through the SDK alone: the least that any client has to do. Answers its output tokens. */
async function converse(client, body) {
  let text = '';
  let tokens = 0;
  for await (const event of await client.messages.create(body)) {
    if (event.type === 'content_block_delta' && event.delta.type === 'text_delta') text += event.delta.text;
    else if (event.type === 'message_delta') tokens = event.usage.output_tokens;
  }
  if (text === '') throw new Error('A reply was empty.');
  return tokens;
}

/** Wall-clock in ms and CPU time of this process in µs per streamed token. */
async function timed(work) {
  const cpu = process.cpuUsage();
  const from = performance.now();
  const tokens = await work();
  const wall = performance.now() - from;
  const { user, system } = process.cpuUsage(cpu);
  return { wall, perToken: (user + system) / tokens };
}

async function measureAt(pace) {
  const practice = await startPractice(pace);
  const connection = { baseUrl: practice.address, apiKey: 'practice' };
  const workflow = wideWorkflow(conversations);
  const folder = scratchFolder();
  const bodies = await requestsOf(workflow, anthropicModel(connection, systemClock), folder);
  const samples = { braid: [], bare: [] };

  const braid = async () => {
    const sample = await timed(async () => {
      const state = await runWhole(workflow, anthropicModel(connection, systemClock), folder);
      if (state.status !== 'finished') throw new Error(`The run ended as ${state.status}.`);
      const attempts = Object.values(state.steps).flatMap((step) => step.attempts);
      return attempts.reduce((sum, attempt) => sum + (attempt.usage.output ?? 0), 0);
    });
    samples.braid.push(sample);
    return sample.wall;
  };
  const bare = async () => {
    const sample = await timed(async () => {
      const client = new Anthropic({ apiKey: 'practice', authToken: null, baseURL: practice.address, maxRetries: 0 });
      const tokens = await Promise.all(bodies.map((body) => converse(client, body)));
      return tokens.reduce((sum, one) => sum + one, 0);
    });
    samples.bare.push(sample);
    return sample.wall;
  };

  const wall = await interleave(rounds, braid, bare);
  practice.close();
  // The first of each was the warm-up round.
  const pairs = samples.braid.slice(1).map((one, index) => one.perToken / samples.bare[index + 1].perToken);
  const middle = (name) => median(samples[name].slice(1).map(({ perToken }) => perToken));
  return { wall, cpu: { one: middle('braid'), other: middle('bare'), ratio: median(pairs) } };
}

export async function measure(say) {
  say(`  ${conversations} conversations, ${rounds} rounds each`);
  const { wall, cpu } = await measureAt(20);
  return [
    {
      what: `wall-clock of ${conversations} parallel conversations, over the bare SDK`,
      measured: `${wall.one.toFixed(0)} ms`,
      of: `${wall.other.toFixed(0)} ms`,
      value: wall.ratio,
      aim: 1.02,
    },
    {
      what: 'CPU time per streamed token, over the bare SDK',
      measured: `${cpu.one.toFixed(0)} µs`,
      of: `${cpu.other.toFixed(0)} µs`,
      value: cpu.ratio,
      aim: 1.5,
    },
  ];
}
