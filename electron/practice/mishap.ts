import { assertNever } from '../../shared/assert-never.ts';
import type { FaultStatus } from '../../shared/practice.ts';
import type { Mishap } from './faults.ts';
import { practiceModel } from './models.ts';
import type { Refusal } from './refusal.ts';

/** An error that was set on purpose, in the words that the hosted API would have for it. */
const refusals: Readonly<Record<FaultStatus, Refusal>> = {
  400: { type: 'invalid_request_error', message: 'This request was set to be refused.' },
  401: { type: 'authentication_error', message: 'invalid x-api-key' },
  403: { type: 'permission_error', message: 'This key may not use the practice model: set as a fault.' },
  404: { type: 'not_found_error', message: `model: ${practiceModel}` },
  413: { type: 'request_too_large', message: 'Request exceeds the maximum size' },
  429: {
    type: 'rate_limit_error',
    message: 'This request would exceed the rate limit of this practice session: set as a fault.',
  },
  500: { type: 'api_error', message: 'Internal server error' },
  529: { type: 'overloaded_error', message: 'Overloaded' },
};

const schemaRefused: Refusal = {
  type: 'invalid_request_error',
  message: 'output_config.format: structured output is not supported by this model',
};

/** What a request meets before anything is answered, and the headers that come with it; null: it is answered. */
export function refusalOf(mishap: Mishap, pace: number): { refusal: Refusal; headers: Record<string, string> } | null {
  switch (mishap.kind) {
    case 'status': {
      const namesReturn = mishap.status === 429 && mishap.bare !== true;
      const headers: Record<string, string> = namesReturn ? { 'retry-after': String(Math.ceil(2 / pace)) } : {};
      return { refusal: refusals[mishap.status], headers };
    }
    case 'schema':
      return { refusal: schemaRefused, headers: {} };
    case 'stall':
    case 'cut':
    case 'error':
    case 'refusal':
    case 'invalid':
      return null;
    default:
      return assertNever(mishap);
  }
}

/** How a mishap breaks an answer off in the middle, if it does. */
export function breakOf(mishap: Mishap | null): 'stall' | 'cut' | 'error' | null {
  switch (mishap?.kind) {
    case 'stall':
    case 'cut':
    case 'error':
      return mishap.kind;
    default:
      return null;
  }
}
