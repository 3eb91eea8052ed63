import { succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import { failureLine } from '../../shared/words/said-failure.ts';
import { answer } from '../practice/answer.ts';
import { startPracticeServer } from '../practice/server.ts';
import { browserCapabilities } from '../services/capabilities.ts';
import { systemClock } from '../services/clock.ts';
import { readerThread } from '../services/materials/thread.ts';
import { fetchByEnvironment } from '../services/model/outward-fetch.ts';
import { commandLineSecrets } from '../services/secrets.ts';
import { openServices } from '../services/services.ts';
import type { Services } from '../services/services.ts';
import { dataFolderOf, appVersion, assetsFolder } from './places.ts';
import { refuseEmpty } from './options.ts';
import type { TypedOptions } from './options.ts';
import { terminal } from './terminal.ts';

/** The same services as in the app, over a data folder of the command line's own. */
export async function openHost(typed: TypedOptions): Promise<Result<Services>> {
  const named = refuseEmpty(typed, '--data', 'data', 'a folder');
  if (!named.ok) return named;
  const practice = await startPracticeServer({ answer });
  if (!practice.ok) return practice;
  const services = await openServices({
    dataFolder: dataFolderOf(typed),
    assetsFolder,
    practice: practice.value,
    readerThread,
    secrets: commandLineSecrets(process.env),
    fetch: fetchByEnvironment(process.env),
    clock: systemClock,
    version: appVersion(),
    faults: [],
    capabilities: { ...browserCapabilities, host: 'cli', laneWindows: 'none', notices: 'none' },
    showLane: null,
    report: (error) => terminal.say(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });
  if (!services.ok) {
    await practice.value.close();
    return services;
  }
  for (const notice of services.value.notices) terminal.say(failureLine(notice));
  services.value.pushes.subscribe((push) => {
    if (push.kind === 'notice') terminal.say(failureLine(push.notice));
  });
  return succeed({
    ...services.value,
    async close() {
      await services.value.close();
      await practice.value.close();
    },
  });
}
