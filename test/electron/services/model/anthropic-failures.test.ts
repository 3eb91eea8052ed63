import Anthropic from '@anthropic-ai/sdk';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../../electron/services/model/anthropic-failures.ts';
import { failureLine } from '../../../../shared/words/en.ts';

const answered = (status: number, body: object | undefined, message?: string) =>
  failureOf(Anthropic.APIError.generate(status, body, message, new Headers()));

describe('what a server answers instead of a reply', () => {
  it('is told in its own sentence, never as JSON', () => {
    const body = { type: 'error', error: { type: 'api_error', message: 'Internal server error' }, request_id: 'req_1' };
    const failure = answered(500, body);
    expect(failure).toMatchObject({ code: 'server-error', details: { status: 500, message: 'Internal server error' } });
    expect(failureLine(failure)).not.toMatch(/[{}]/);
  });

  it('is told by its status where the body is a page or of another form', () => {
    expect(failureLine(answered(502, undefined, '<html><body>Bad gateway</body></html>'))).not.toContain('<');
    expect(failureLine(answered(500, { detail: 'x' }))).not.toMatch(/[{}]/);
  });
});
