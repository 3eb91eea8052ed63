import { fail, failure, succeed } from '../../../shared/failure.ts';
import { heldNames } from '../../../shared/words/class-failures.ts';
import { listed } from '../../../shared/words/format.ts';
import { heldByClass } from '../classroom/class-setting.ts';
import { isServerAddress, isUsableKey, speakableAddress, tidyAddress } from '../model/address.ts';
import type { Services } from '../services.ts';
import { done } from './handlers.ts';
import type { Handlers } from './handlers.ts';

/** In characters; what is outside was copied in part, or with more around it. */
const [shortestKey, longestKey] = [8, 400] as const;

/** What a window asks first, and the settings. A key goes in here and never comes out. */
export function appCommands({ ports, prices, settings, classSetting, connector, notices, pushes }: Services) {
  return {
    'app.hello': async () =>
      succeed({
        version: ports.version,
        capabilities: ports.capabilities,
        settings: settings.read(),
        dataFolder: ports.shownFolder ?? ports.dataFolder,
        compatibleKeyFrom: await connector.keys.compatibleSource(settings.read().compatible.baseUrl),
        claudeKeyFrom: await ports.secrets.source('claude'),
        hasClaudeKey: (await ports.secrets.get('claude')) !== null,
        prices: { date: prices.date, models: Object.keys(prices.models), list: prices.models },
        notices: [...notices],
      }),
    'settings.save': async ({ patch }) => {
      const held = heldByClass(patch, classSetting.read());
      if (held.length > 0) return fail(failure('set-by-class', { names: listed(held.map((name) => heldNames[name])) }));
      const { compatible } = patch;
      const baseUrl = tidyAddress(compatible?.baseUrl ?? '');
      if (baseUrl !== '' && !isServerAddress(baseUrl)) {
        return fail(failure('bad-address', { address: speakableAddress(baseUrl) }));
      }
      const saved = await settings.save(compatible ? { ...patch, compatible: { ...compatible, baseUrl } } : patch);
      pushes.push({ kind: 'settings-changed', settings: saved });
      return succeed(saved);
    },
    'page.pdf': async () => {
      if (!ports.printPdf) return fail(failure('bad-command', { command: 'page.pdf' }));
      return succeed({ base64: Buffer.from(await ports.printPdf()).toString('base64') });
    },
    'key.store': async ({ name, key }) => {
      const { length } = key.trim();
      if (length < shortestKey || length > longestKey) return fail(failure('unusable-key', { reason: 'length' }));
      if (!isUsableKey(key.trim())) return fail(failure('unusable-key'));
      await ports.secrets.set(name, key.trim());
      // With an address entered the key is for that one; without, for the first that is asked.
      if (name === 'compatible') await connector.keys.claim(settings.read().compatible.baseUrl);
      return succeed(done);
    },
    'key.clear': async ({ name }) => {
      await ports.secrets.clear(name);
      return succeed(done);
    },
  } satisfies Partial<Handlers>;
}
