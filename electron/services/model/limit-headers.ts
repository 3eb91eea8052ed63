import type { Limits } from '../../../shared/practice.ts';

/** Above this a limit is as good as none, and no setting could hold it. */
const greatest = 1_000_000_000;

/** The limits that an answer names for its account and model; null where it names none. */
export function limitsIn(headers: Headers): Limits | null {
  const limits: Limits = {
    requestsPerMinute: perMinute(headers, 'requests'),
    inputTokensPerMinute: perMinute(headers, 'input-tokens'),
    outputTokensPerMinute: perMinute(headers, 'output-tokens'),
  };
  return Object.values(limits).some((limit) => limit !== null) ? limits : null;
}

function perMinute(headers: Headers, name: string): number | null {
  const said = headers.get(`anthropic-ratelimit-${name}-limit`);
  if (said === null || !/^\d{1,10}$/.test(said.trim())) return null;
  const limit = Number(said);
  return limit >= 1 && limit <= greatest ? limit : null;
}
