import type { Guard } from '../guard.ts';
import { answerGuards } from './answers.ts';
import { arrivalGuards } from './arrivals.ts';
import { browserHostGuards } from './browser-host.ts';
import { classHostGuards } from './class-host.ts';
import { classPodGuards } from './class-pods.ts';
import { exportGuards } from './exports.ts';
import { fileGuards } from './files.ts';
import { messageGuards } from './messages.ts';
import { outwardGuards } from './outward.ts';
import { packageGuards } from './package.ts';
import { pageGuards } from './pages.ts';
import { practiceServerGuards } from './practice-server.ts';
import { secretGuards } from './secrets.ts';
import { windowGuards } from './window.ts';

/** Every promise, by its name. */
export const guards: ReadonlyMap<string, Guard> = new Map(
  [
    ...windowGuards,
    ...messageGuards,
    ...pageGuards,
    ...arrivalGuards,
    ...packageGuards,
    ...browserHostGuards,
    ...classHostGuards,
    ...classPodGuards,
    ...practiceServerGuards,
    ...fileGuards,
    ...secretGuards,
    ...outwardGuards,
    ...answerGuards,
    ...exportGuards,
  ].map((guard) => [guard.name, guard]),
);
