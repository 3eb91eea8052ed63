import type { ClassSetting } from '../../../shared/class/setting.ts';
import type { Settings, SettingsPatch } from '../../../shared/settings.ts';
import type { SettingsStore } from '../settings.ts';

/** What a class sets for its pods for as long as they sit in it: `null` while there is none. */
export type ClassSettingHolder = { read(): ClassSetting | null; write(setting: ClassSetting | null): void };

export function createClassSettingHolder(): ClassSettingHolder {
  let setting: ClassSetting | null = null;
  return {
    read: () => setting,
    write(next) {
      setting = next;
    },
  };
}

/** The settings with a class's over them. What is kept stays as the person left it, and is back when the class is over. */
export function withClassSetting(settings: SettingsStore, holder: Pick<ClassSettingHolder, 'read'>): SettingsStore {
  const over = (own: Settings): Settings => ({ ...own, ...setByClass(holder.read()) });
  return {
    read: () => over(settings.read()),
    save: async (patch) => over(await settings.save(patch)),
    settled: () => settings.settled(),
  };
}

type Held = 'connection' | 'pace' | 'seed' | 'limits' | 'faults' | 'forgetting';

function setByClass(setting: ClassSetting | null): Partial<Pick<Settings, Held>> {
  if (setting === null) return {};
  const { pace, seed, limits, faults, forgetting } = setting;
  return { connection: 'practice', pace, seed, limits, faults: [...faults], forgetting };
}

/** The names of what a patch would change although the class sets it; empty where it may be saved. */
export function heldByClass(patch: SettingsPatch, setting: ClassSetting | null): Held[] {
  const held = setByClass(setting);
  // The keys of what was built right above.
  return (Object.keys(held) as Held[]).filter(
    (name) => patch[name] !== undefined && JSON.stringify(patch[name]) !== JSON.stringify(held[name]),
  );
}
