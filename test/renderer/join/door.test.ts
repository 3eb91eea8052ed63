import { describe, expect, it } from 'vitest';
import { codeInAddress } from '../../../renderer/join/code-in-address.ts';
import { createDoor } from '../../../renderer/join/door.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';

const view = {
  protocol: 1,
  class: 'c-1',
  title: 'PRD review',
  exercise: 'PRD review',
  pods: 8,
  taken: [1],
  shared: [1],
};

/** A door whose class host answers with this text. */
function doorTo(text: string, asked: [string, RequestInit][] = [], cameWith: string | null = null) {
  return createDoor(
    (address, options) => {
      asked.push([address, options]);
      return Promise.resolve(new Response(text));
    },
    () => cameWith,
  );
}

describe('the code in the address', () => {
  it.each([
    ['', '', ''],
    ['?code=otter-42', '', 'otter-42'],
    ['', '#otter-42', 'otter-42'],
    ['?code=otter-42', '#lynx-10', 'otter-42'],
    ['', '#/exercises/prd-review/predict', ''],
    ['?code=%3Cimg%3E', '', '<img>'],
  ])('of %j %j is %j', (search, hash, code) => {
    expect(codeInAddress({ search, hash })).toBe(code);
  });
});

describe('the door of a class', () => {
  it('is looked at before anybody joins', async () => {
    expect(await doorTo(JSON.stringify(view)).look()).toEqual(succeed(view));
  });

  it('is sent who wants in, and answers with what their pages are known by', async () => {
    const asked: [string, RequestInit][] = [];
    const joining = { code: 'otter-42', number: 3, name: null, members: ['Ada'] };
    const joined = succeed({ class: 'class-1', pod: 'pod-3', number: 3, page: 'secret' });
    expect(await doorTo(JSON.stringify(joined), asked).join(joining)).toEqual(succeed('secret'));
    expect(asked).toEqual([['/join', expect.objectContaining({ method: 'POST', body: JSON.stringify(joining) })]]);
  });

  it('is told who was in before', async () => {
    const asked: [string, RequestInit][] = [];
    await doorTo('', asked, 'secret').join({ code: 'otter-42', number: 3, name: null, members: [] });
    expect(asked).toEqual([['/join', expect.objectContaining({ body: expect.stringContaining('"page":"secret"') })]]);
  });

  it('says why it stays shut', async () => {
    const refused = fail(failure('bad-command', { what: 'the code' }));
    expect(await doorTo(JSON.stringify(refused)).look()).toEqual(refused);
    expect(await doorTo(JSON.stringify(refused)).join({ code: 'x', number: 1, name: null, members: [] })).toEqual(
      refused,
    );
  });

  it.each(['', '<!doctype html>', 'null', '{"title":3}', '{"ok":false,"failure":{"code":"made-up"}}'])(
    'takes %j for nothing it could read',
    async (text) => {
      expect(await doorTo(text).look()).toMatchObject({ ok: false, failure: { code: 'unexpected' } });
    },
  );

  it('is lost where nobody answers', async () => {
    const door = createDoor(
      () => Promise.reject(new TypeError('Failed to fetch')),
      () => null,
    );
    expect(await door.look()).toMatchObject({ ok: false, failure: { code: 'disconnected' } });
  });
});
