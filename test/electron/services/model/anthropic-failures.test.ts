import Anthropic from '@anthropic-ai/sdk';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../../electron/services/model/anthropic-failures.ts';
import { hidesNothing } from '../../../../electron/services/model/hiding.ts';
import { failureLine } from '../../../../shared/words/said-failure.ts';

const errorOf = (status: number, body: object | undefined, message?: string) =>
  Anthropic.APIError.generate(status, body, message, new Headers());
const answered = (status: number, body: object | undefined, message?: string) =>
  failureOf(errorOf(status, body, message));
const asked = { address: 'http://127.0.0.1:1', model: 'small', schema: true, hiding: hidesNothing };
const withSchema = (status: number, message: string) =>
  failureOf(errorOf(status, { error: { type: 'invalid_request_error', message } }), asked).code;

describe('what a server answers instead of a reply', () => {
  it('is told in its own sentence, never as JSON', () => {
    const body = { type: 'error', error: { type: 'api_error', message: 'Internal server error' }, request_id: 'req_1' };
    const failure = answered(500, body);
    expect(failure).toMatchObject({ code: 'server-error', details: { status: 500, message: 'Internal server error' } });
    expect(failureLine(failure)).not.toMatch(/[{}]/);
  });

  it('is told by its status where the body is a page or of another form', () => {
    expect(failureLine(answered(502, undefined, '<html><body>Bad gateway</body></html>'))).not.toContain('<');
    expect(failureLine(answered(500, { further: 'x' }))).not.toMatch(/[{}]/);
    expect(answered(500, undefined, undefined).details).toMatchObject({ message: '' });
  });

  it.each([
    [{ error: { code: 500, message: 'No room for it.', type: 'server_error' } }],
    [{ error: 'No room for it.' }],
    [{ message: 'No room for it.' }],
    [{ detail: 'No room for it.' }],
    [{ detail: [{ loc: ['body'], msg: 'No room for it.' }] }],
  ])('is read from %j', (body) => {
    expect(answered(500, body).details).toMatchObject({ message: 'No room for it.' });
  });

  it('tells a missing model from a server of another kind', () => {
    const noModel = { error: { type: 'not_found_error', message: 'model: large' } };
    expect(failureOf(errorOf(404, noModel), asked)).toMatchObject({ code: 'not-found', details: { model: 'small' } });
    expect(failureOf(errorOf(404, { error: 'model "small" not found' }), asked).code).toBe('not-found');
    expect(failureOf(errorOf(404, { detail: 'Not Found' }), asked)).toMatchObject({
      code: 'wrong-server',
      details: { address: 'http://127.0.0.1:1', status: 404 },
    });
    expect(failureOf(errorOf(405, undefined, '<html>'), asked).code).toBe('wrong-server');
    expect(failureOf(errorOf(307, undefined), asked).code).toBe('wrong-server');
  });
});

describe('a refusal of a request that carried a schema', () => {
  it.each([
    [400, 'output_config: Extra inputs are not permitted'],
    [400, 'json_schema is not supported by this model'],
    [422, 'response_format must be text'],
    [500, 'failed to parse grammar'],
    [400, 'Bad Request'],
    [400, ''],
  ])('%i %j blames the schema', (status, message) => {
    expect(withSchema(status, message)).toBe('schema-refused');
  });

  it.each([
    [400, 'prompt is too long: 300000 tokens > 200000 maximum', 'bad-request'],
    [400, 'model: Field required', 'bad-request'],
    [400, 'Your credit balance is too low', 'bad-request'],
    [500, 'Internal server error', 'server-error'],
    [413, 'Request too large', 'too-large'],
  ])('%i %j is %s', (status, message, code) => {
    expect(withSchema(status, message)).toBe(code);
  });

  it('is a plain refusal where there was no schema', () => {
    expect(answered(400, { error: { type: 'invalid_request_error', message: 'Bad Request' } }).code).toBe(
      'bad-request',
    );
  });
});
