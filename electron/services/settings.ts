import { defaultSettings, StoredSettingsSchema } from '../../shared/settings.ts';
import type { Settings, SettingsPatch } from '../../shared/settings.ts';
import type { Failure } from '../../shared/failure.ts';
import { openDocument } from './store/documents.ts';

export type SettingsStore = {
  read(): Settings;
  save(patch: SettingsPatch): Promise<Settings>;
  settled(): Promise<void>;
};

export async function openSettings(
  folder: string,
  date: () => Date,
  onNotice: (notice: Failure) => void,
): Promise<SettingsStore> {
  const document = await openDocument({
    folder,
    name: 'settings',
    schema: StoredSettingsSchema,
    empty: defaultSettings,
    date,
    onNotice,
  });
  return {
    read: document.read,
    async save(patch) {
      await document.update((settings) => ({ ...settings, ...withoutUndefined(patch), version: settings.version }));
      return document.read();
    },
    settled: document.settled,
  };
}

/** A field that was sent as undefined means "unchanged", not "removed". */
function withoutUndefined(patch: SettingsPatch): Partial<Settings> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}
