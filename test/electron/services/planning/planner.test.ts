import { describe, expect, it } from 'vitest';
import { createApp } from '../../../../electron/services/app.ts';
import type { PlannerQuestion } from '../../../../shared/planner/asking.ts';
import { takeParts } from '../../../../shared/planner/take-parts.ts';
import { partsOf } from '../../../../shared/planner/parts.ts';
import { checkWorkflow } from '../../../../shared/decomposition/check.ts';
import type { Abilities } from '../../../../shared/connection.ts';
import type { SettingsPatch } from '../../../../shared/settings.ts';
import { failureLine } from '../../../../shared/words/said-failure.ts';
import { asMaterialId } from '../../../../shared/ids.ts';
import type { WorkflowId } from '../../../../shared/ids.ts';
import { filesThatHold, holdsKey, distinctiveKey } from '../../../support/key-search.ts';
import { loopbackServer } from '../../../support/loopback-server.ts';
import { sendJson } from '../../../support/plain-server.ts';
import type { Answer } from '../../../support/plain-server.ts';
import { planningModel, planningSettings, planningUsage, sendReply } from '../../../support/planning-server.ts';
import { practiceAddress } from '../../../support/poor-server.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { ask, send, testApp, testPorts } from '../../../support/test-app.ts';
import { aTask, aWorkflow } from '../../../support/workflows.ts';

const workflow = aWorkflow([aTask('risks', { title: 'Risks', brief: 'Name each risk of the notes.' })], {
  title: 'Quarter',
  materials: [
    {
      id: asMaterialId('notes'),
      title: 'Interview notes',
      text: 'They ask for evenings, and nobody has answered them.',
    },
    { id: asMaterialId('log'), title: 'Milestone log', text: 'The pilot slipped from 3 May to 24 June.' },
  ],
});

const plan = JSON.stringify({
  tasks: [
    {
      id: 'risks',
      title: 'People risks',
      brief: 'Name each risk of the notes.',
      materials: ['notes'],
      needs: [],
      output: {},
    },
    {
      id: 'dates',
      title: 'Dates',
      brief: 'Name each date of the log that moved.',
      materials: ['log'],
      needs: [],
      output: {},
    },
    {
      id: 'page',
      title: 'One page',
      brief: 'Join both.',
      materials: [],
      needs: ['risks', 'dates', 'gone'],
      output: {},
    },
  ],
});

async function appOn(answer: Answer, abilities: Partial<Abilities> = {}, settings: SettingsPatch = {}) {
  const server = await loopbackServer(answer);
  const app = await testApp();
  await ask(app, 'settings.save', { patch: { ...planningSettings(server, abilities), ...settings } });
  const { id } = await ask(app, 'workflow.create', { from: 'workflow', workflow });
  return { app, id, server };
}
const forPlan = (id: WorkflowId, given: Partial<Extract<PlannerQuestion, { kind: 'plan' }>> = {}): PlannerQuestion => ({
  ...{ kind: 'plan', workflow: id, goal: 'One page on what threatens the quarter', materials: [] },
  ...given,
});
const replies =
  (text: string, stopReason?: string): Answer =>
  (_, response) =>
    sendReply(response, text, stopReason);

describe('a plan from a goal', () => {
  it('is proposed, told what it lacks, and counted for the month', async () => {
    const { app, id, server } = await appOn(replies(plan));
    const asked = forPlan(id, { materials: workflow.materials.slice(0, 1).map((each) => each.id) });
    const answer = await ask(app, 'planner.ask', asked);
    if (answer.kind !== 'plan') throw new Error(answer.kind);
    expect(answer).toMatchObject({
      model: planningModel,
      inputTokens: planningUsage.input,
      outputTokens: planningUsage.output,
      usd: null,
      notes: [{ kind: 'unknown-need', task: 'One page', name: 'gone' }],
    });
    const all = new Set(partsOf(workflow, answer.proposal).map(({ key }) => key));
    const taken = takeParts(workflow, answer.proposal, all).workflow;
    expect(taken.tasks.map(({ title, needs }) => [title, needs])).toEqual([
      ['People risks', []],
      ['Dates', []],
      ['One page', ['risks', 'dates']],
    ]);
    expect(checkWorkflow(taken).issues.filter(({ severity }) => severity === 'error')).toEqual([]);

    const [request] = server.asked;
    expect(request?.path).toBe('/v1/messages');
    const body = JSON.parse(request?.body ?? '') as Record<string, unknown>;
    expect(body).toMatchObject({
      model: planningModel,
      stream: true,
      output_config: { format: { type: 'json_schema' } },
    });
    // The chosen text goes along; of the other one only the title does.
    expect(request?.body).toContain('They ask for evenings');
    expect(request?.body).toContain('Milestone log');
    expect(request?.body).not.toContain('24 June');
    expect(await ask(app, 'spending.month', {})).toEqual({ tokens: 1_200, usd: null });
    expect(await ask(app, 'workflow.open', { workflow: id })).toMatchObject({ workflow: { tasks: workflow.tasks } });
  });

  it('is asked for in words where a server keeps no schema, and asked again where it refuses one', async () => {
    const poor = await appOn(replies(`Sure:\n\`\`\`json\n${plan}\n\`\`\``), { structuredOutput: false });
    expect(await send(poor.app, 'planner.ask', forPlan(poor.id))).toMatchObject({ ok: true });
    expect(poor.server.asked.map(({ body }) => body.includes('output_config'))).toEqual([false]);

    const refusing = await appOn((asked, response) => {
      if (!asked.body.includes('output_config')) return sendReply(response, plan);
      sendJson(response, 400, { error: { type: 'invalid_request_error', message: 'output_config is not supported' } });
    });
    expect(await send(refusing.app, 'planner.ask', forPlan(refusing.id))).toMatchObject({ ok: true });
    expect(refusing.server.asked.map(({ body }) => body.includes('output_config'))).toEqual([true, false]);
  });

  it('comes whole from a server that does not stream', async () => {
    const { app, id } = await appOn(
      (_, response) =>
        sendJson(response, 200, {
          content: [{ type: 'text', text: plan }],
          stop_reason: 'end_turn',
          usage: { input_tokens: 5, output_tokens: 6 },
        }),
      { streaming: false },
    );
    expect(await ask(app, 'planner.ask', forPlan(id))).toMatchObject({ inputTokens: 5, outputTokens: 6 });
  });

  it('is still there for a page that lost its answer, and waits for one under way', async () => {
    let reply: () => void = () => undefined;
    const { app, id, server } = await appOn((_, response) => void (reply = () => sendReply(response, plan)));
    const subject = { kind: 'plan', workflow: id } as const;
    expect(await ask(app, 'planner.last', subject)).toBeNull();
    const first = ask(app, 'planner.ask', forPlan(id));
    await expect.poll(() => server.asked.length).toBe(1);
    const joined = ask(app, 'planner.last', subject);
    reply();
    const answer = await first;
    expect(await joined).toEqual(answer);
    expect(await ask(app, 'planner.last', subject)).toEqual(answer);
    expect(await ask(app, 'planner.last', { ...subject, kind: 'opinion' })).toBeNull();
  });

  it('can be stopped', async () => {
    let gone = 0;
    const { app, id, server } = await appOn((_, response) => void response.on('close', () => (gone += 1)));
    const asked = send(app, 'planner.ask', forPlan(id));
    await expect.poll(() => server.asked.length).toBe(1);
    await ask(app, 'planner.stop', { kind: 'plan', workflow: id });
    expect(await asked).toMatchObject({ ok: false, failure: { code: 'stopped' } });
    await expect.poll(() => gone).toBe(1);
  });

  it('is held against the caps before it leaves', async () => {
    const budget = { run: { tokens: null, usd: null }, month: { tokens: 1_500, usd: null } };
    const { app, id, server } = await appOn(replies(plan), {}, { budget });
    expect(await send(app, 'planner.ask', forPlan(id))).toMatchObject({ ok: true });
    const refused = await send(app, 'planner.ask', forPlan(id));
    expect(refused).toMatchObject({
      ok: false,
      failure: { code: 'over-budget', details: { cap: 'month', used: 1_200 } },
    });
    expect(server.asked).toHaveLength(1);
    const cost = await ask(app, 'planner.cost', forPlan(id));
    expect(cost).toMatchObject({ model: planningModel, usd: null });
    expect(cost.inputTokens).toBeGreaterThan(500);
  });

  it('stays counted after a restart, under whatever the month’s runs used', async () => {
    const dataFolder = await temporaryFolder();
    const server = await loopbackServer(replies(plan));
    const ports = await testPorts({ dataFolder });
    const first = await createApp(ports);
    if (!first.ok) throw new Error(first.failure.code);
    await ask(first.value, 'settings.save', { patch: planningSettings(server) });
    const { id } = await ask(first.value, 'workflow.create', { from: 'workflow', workflow });
    await ask(first.value, 'planner.ask', forPlan(id));
    await first.value.close();
    const second = await testApp({ dataFolder });
    expect(await ask(second, 'spending.month', {})).toEqual({ tokens: 1_200, usd: null });
  });
});

describe('what goes wrong is told in sentences, and changes nothing', () => {
  const error =
    (status: number, type: string, message: string, headers = {}): Answer =>
    (_, response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
      sendJson(response, status, { type: 'error', error: { type, message } });
    };
  const cases: [string, Answer, string, RegExp][] = [
    ['malformed JSON', replies('{"tasks": [{'), 'output-invalid', /not one JSON object.* Ask again\.$/],
    ['a broken schema', replies('{"steps": ["one"]}'), 'output-invalid', /missing or of the wrong kind: tasks/],
    ['a refusal', replies('', 'refusal'), 'refused', /declined.* Say it in other words/],
    ['a cut at the limit', replies(plan.slice(0, 200), 'max_tokens'), 'answer-cut', /cut off at its token limit/],
    ['an empty list', replies('{"tasks": []}'), 'no-plan', /proposed no task/],
    [
      'a rate limit',
      error(429, 'rate_limit_error', 'slow down', { 'retry-after': 7 }),
      'rate-limited',
      /for 7\.0 s more.*Ask again in a minute\.$/,
    ],
    ['overload', error(529, 'overloaded_error', 'busy'), 'overloaded', /overloaded\. .*Ask again in a minute\.$/],
    ['a wrong key', error(401, 'authentication_error', 'no such key'), 'unauthorized', /key/],
    [
      'a cut stream',
      (_, response) => void response.writeHead(200, { 'content-type': 'text/event-stream' }).end(),
      'stream-cut',
      /Ask again\.$/,
    ],
  ];
  it.each(cases)('%s', async (_, answer, code, words) => {
    const { app, id, server } = await appOn(answer);
    const failed = await send(app, 'planner.ask', forPlan(id));
    if (failed.ok) throw new Error('It was taken.');
    expect(failed.failure).toMatchObject({ code, details: { asked: 'plan' } });
    expect(failureLine(failed.failure)).toMatch(words);
    expect(failureLine(failed.failure)).toContain('Your workflow is as it was.');
    expect(server.asked).toHaveLength(1);
    expect(await ask(app, 'planner.last', { kind: 'plan', workflow: id })).toBeNull();
  });

  it('a refused answer is paid for all the same', async () => {
    const { app, id } = await appOn(replies('no JSON at all'));
    await send(app, 'planner.ask', forPlan(id));
    expect(await ask(app, 'spending.month', {})).toMatchObject({ tokens: 1_200 });
  });

  it('nobody at the address', async () => {
    const { app, id, server } = await appOn(replies(plan));
    await server.close();
    expect(await send(app, 'planner.ask', forPlan(id))).toMatchObject({ ok: false, failure: { code: 'network' } });
    expect(await ask(app, 'spending.month', {})).toMatchObject({ tokens: 0 });
  });

  it('the practice model is never asked, in the app or elsewhere', async () => {
    const app = await testApp();
    const { id } = await ask(app, 'workflow.create', { from: 'workflow', workflow });
    for (const question of [forPlan(id), { kind: 'opinion', workflow: id } as const]) {
      expect(await send(app, 'planner.ask', question)).toMatchObject({ ok: false, failure: { code: 'no-planner' } });
      expect(await send(app, 'planner.cost', question)).toMatchObject({ ok: false, failure: { code: 'no-planner' } });
    }
    const compatible = { baseUrl: await practiceAddress(), model: 'practice', probe: null };
    await ask(app, 'settings.save', { patch: { connection: 'compatible', compatible } });
    expect(await send(app, 'planner.ask', forPlan(id))).toMatchObject({ ok: false, failure: { code: 'no-planner' } });
  });

  it('no key leaves in an answer, a failure or a file', async () => {
    const dataFolder = await temporaryFolder();
    const app = await testApp({ dataFolder });
    const said: unknown[] = [];
    app.subscribe((push) => said.push(push));
    const echoing = await loopbackServer(({ headers }, response) => {
      const key = (headers.authorization ?? '').replace('Bearer ', '');
      sendReply(response, JSON.stringify({ tasks: [{ id: 'a', title: `Key ${key}`, brief: `It is ${key}.` }] }));
    });
    await ask(app, 'settings.save', { patch: planningSettings(echoing) });
    await ask(app, 'key.store', { name: 'compatible', key: distinctiveKey });
    const { id } = await ask(app, 'workflow.create', { from: 'workflow', workflow });
    const answer = await send(app, 'planner.ask', forPlan(id));
    expect(answer.ok).toBe(true);
    expect(echoing.asked[0]?.headers.authorization).toBe(`Bearer ${distinctiveKey}`);
    expect(holdsKey(JSON.stringify([answer, said]), distinctiveKey)).toBe(false);
    expect(filesThatHold(dataFolder, distinctiveKey)).toEqual([]);
  });
});

describe('a second opinion', () => {
  const remarks = [
    { task: 'risks', remark: 'It asks for no evidence.', reason: 'Two risks could not be told apart.' },
    { task: 'nowhere', remark: 'Nobody reads the log.', reason: '' },
    { task: 'risks' },
  ];

  it('is remarks by task, of a plan told without the texts', async () => {
    const { app, id, server } = await appOn(replies(JSON.stringify({ remarks })));
    const opinion = await ask(app, 'planner.ask', { kind: 'opinion', workflow: id });
    expect(opinion).toMatchObject({
      kind: 'opinion',
      remarks: [remarks[0], { task: null, remark: 'Nobody reads the log.', reason: '' }],
    });
    expect(server.asked[0]?.body).toContain('Milestone log');
    expect(server.asked[0]?.body).not.toContain('They ask for evenings');
    expect(await ask(app, 'spending.month', {})).toMatchObject({ tokens: 1_200 });
  });

  it('may find nothing, and may fail', async () => {
    const content = await appOn(replies('{"remarks": []}'));
    expect(await ask(content.app, 'planner.ask', { kind: 'opinion', workflow: content.id })).toMatchObject({
      remarks: [],
    });
    const broken = await appOn(replies('It looks fine to me.'));
    expect(await send(broken.app, 'planner.ask', { kind: 'opinion', workflow: broken.id })).toMatchObject({
      ok: false,
      failure: { code: 'output-invalid', details: { asked: 'opinion' } },
    });
  });
});
