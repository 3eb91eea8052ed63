import type { Push } from '../../shared/contract.ts';
import type { Settings } from '../../shared/settings.ts';

/** Tells of the settings as they are now and whenever they change. Returns what ends that. */
export function followSettings(
  subscribe: (listener: (push: Push) => void) => () => void,
  now: Settings,
  hear: (settings: Settings) => void,
): () => void {
  hear(now);
  return subscribe((push) => {
    if (push.kind === 'settings-changed') hear(push.settings);
  });
}
