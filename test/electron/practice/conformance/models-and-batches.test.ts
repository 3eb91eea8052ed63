import Anthropic from '@anthropic-ai/sdk';
import { describe, expect, it } from 'vitest';
import { createHeldClock } from '../held-clock.ts';
import { ask, clientFor, says, startClient, startServer, swift } from '../practice-fixture.ts';

/** Asks until a batch has ended; the pace of these tests makes that a matter of milliseconds. */
async function ended(client: Anthropic, id: string): Promise<Anthropic.Messages.MessageBatch> {
  for (;;) {
    const batch = await client.messages.batches.retrieve(id);
    if (batch.processing_status === 'ended') return batch;
  }
}

/** A client whose server answers nothing until it is released. */
async function holding() {
  const held = createHeldClock();
  const server = await startServer({ clock: held.clock, answer: says('Yes.') });
  return { client: clientFor(server.open({ ...swift, pace: 1 }).baseUrl), release: held.release };
}

const requests = (...ids: string[]) => ids.map((id) => ({ custom_id: id, params: ask(`This is ${id}.`) }));

describe('models', () => {
  it('are listed, the one there is', async () => {
    const { client } = await startClient();
    const page = await client.models.list();
    expect(page.data.map(({ id }) => id)).toEqual(['practice']);
    expect([page.hasNextPage(), page.first_id, page.last_id]).toEqual([false, 'practice', 'practice']);
  });

  it('are told one by one, with what they can do', async () => {
    const { client } = await startClient();
    const model = await client.models.retrieve('practice');
    expect(model).toMatchObject({ type: 'model', display_name: 'Practice model', max_input_tokens: 1_000_000 });
    expect(model.capabilities).toMatchObject({
      batch: { supported: true },
      structured_outputs: { supported: true },
      thinking: { supported: true },
      image_input: { supported: false },
    });
  });

  it('of other names are not there', async () => {
    const { client } = await startClient();
    await expect(client.models.retrieve('claude-opus-5-5')).rejects.toBeInstanceOf(Anthropic.NotFoundError);
  });

  it('are told at the bare address of a server that serves there', async () => {
    const server = await startServer({ rootSession: swift });
    expect((await clientFor(server.address).models.list()).data).toHaveLength(1);
  });
});

describe('messages.batches', () => {
  it('create, retrieve and results: every request comes back under its id', async () => {
    const { client } = await startClient({}, ({ messages }) => ({ text: `Heard: ${messages[0]?.text ?? ''}` }));
    const created = await client.messages.batches.create({ requests: requests('one', 'two', 'three') });
    expect(created).toMatchObject({
      type: 'message_batch',
      processing_status: 'in_progress',
      request_counts: { processing: 3 },
    });
    const batch = await ended(client, created.id);
    expect(batch.request_counts).toEqual({ processing: 0, succeeded: 3, errored: 0, canceled: 0, expired: 0 });
    const heard = new Map<string, string>();
    for await (const { custom_id: id, result } of await client.messages.batches.results(created.id)) {
      if (result.type === 'succeeded' && result.message.content[0]?.type === 'text')
        heard.set(id, result.message.content[0].text);
    }
    expect(Object.fromEntries(heard)).toEqual({
      one: 'Heard: This is one.',
      two: 'Heard: This is two.',
      three: 'Heard: This is three.',
    });
  });

  it('results: a request that went wrong says how', async () => {
    const { client } = await startClient(
      { faults: [{ kind: 'status', status: 500, text: 'two', times: 1 }] },
      says('Yes.'),
    );
    const { id } = await client.messages.batches.create({ requests: requests('one', 'two') });
    expect((await ended(client, id)).request_counts).toMatchObject({ succeeded: 1, errored: 1 });
    const wrong = [];
    for await (const line of await client.messages.batches.results(id))
      if (line.result.type === 'errored') wrong.push(line);
    expect(wrong).toMatchObject([
      { custom_id: 'two', result: { error: { type: 'error', error: { type: 'api_error' } } } },
    ]);
  });

  it('results: none before the end', async () => {
    const { client } = await holding();
    const { id } = await client.messages.batches.create({ requests: requests('one') });
    await expect(client.messages.batches.results(id)).rejects.toThrow('No batch `results_url`');
  });

  it('list: the newest first, all pages of it', async () => {
    const { client } = await startClient({}, says('Yes.'));
    const made: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      made.unshift((await client.messages.batches.create({ requests: requests('one') })).id);
    }
    const listed: string[] = [];
    for await (const batch of client.messages.batches.list({ limit: 2 })) listed.push(batch.id);
    expect(listed).toEqual(made);
    const page = await client.messages.batches.list({ limit: 2, before_id: made[3] ?? '' });
    expect(page.data.map(({ id }) => id)).toEqual(made.slice(1, 3));
    expect((await page.getNextPage()).data.map(({ id }) => id)).toEqual(made.slice(0, 1));
  });

  it('cancel: what has not begun is not begun', async () => {
    const { client, release } = await holding();
    const { id } = await client.messages.batches.create({ requests: requests('a', 'b', 'c', 'd', 'e', 'f') });
    expect(await client.messages.batches.cancel(id)).toMatchObject({ processing_status: 'canceling' });
    release();
    expect((await ended(client, id)).request_counts).toMatchObject({ succeeded: 4, canceled: 2 });
    await expect(client.messages.batches.cancel(id)).rejects.toBeInstanceOf(Anthropic.BadRequestError);
  });

  it('delete: once it has ended, and not before', async () => {
    const { client, release } = await holding();
    const { id } = await client.messages.batches.create({ requests: requests('one') });
    await expect(client.messages.batches.delete(id)).rejects.toBeInstanceOf(Anthropic.BadRequestError);
    release();
    await ended(client, id);
    expect(await client.messages.batches.delete(id)).toEqual({ id, type: 'message_batch_deleted' });
    await expect(client.messages.batches.retrieve(id)).rejects.toBeInstanceOf(Anthropic.NotFoundError);
  });

  it.each([
    ['no requests', []],
    ['an id twice', requests('one', 'one')],
    ['a strange id', requests('one two')],
  ])('create: refuses %s', async (_, given) => {
    const { client } = await startClient();
    await expect(client.messages.batches.create({ requests: given })).rejects.toBeInstanceOf(Anthropic.BadRequestError);
  });

  it('are of one session only', async () => {
    const { server, client } = await startClient();
    const { id } = await client.messages.batches.create({ requests: requests('one') });
    const other = server.open(swift);
    const stranger = client.withOptions({ baseURL: other.baseUrl });
    await expect(stranger.messages.batches.retrieve(id)).rejects.toBeInstanceOf(Anthropic.NotFoundError);
  });
});
