import { repair } from './lane-failure.ts';
import type { Repaired } from './lane-failure.ts';

const brokenOff = (): Repaired => repair({ kind: 'failure', lane: 'finance', afterSeconds: 20 });
const silent = (): Repaired => repair({ kind: 'hang', lane: 'finance', afterSeconds: 300 });

/** Finance breaks off after 20 of its 30 seconds, or hangs until a limit of five minutes: what it costs beyond undisturbed. */
export const laneFailureFigures = {
  'lane-failure/paid-again-retrying': () => brokenOff().retryOne.tokens - brokenOff().undisturbed.tokens,
  'lane-failure/paid-again-running-all': () => brokenOff().allAgain.tokens - brokenOff().undisturbed.tokens,
  'lane-failure/later-when-broken': () => brokenOff().heldMs / 1_000,
  'lane-failure/later-when-silent': () => silent().heldMs / 1_000,
} as const;
