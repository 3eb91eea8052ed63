import type { Language } from './t.ts';

/** Each by its own name: whoever looks for it may read no other. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' };

export type LanguageSetting = 'system' | Language;

const isLanguage = (tag: string): tag is Language => Object.hasOwn(languageNames, tag);

/** The language to speak. `locales` are those a person prefers, the dearest first (`es-MX`): the first one that is spoken. */
export function chosenLanguage(setting: LanguageSetting, locales: readonly string[]): Language {
  if (setting !== 'system') return setting;
  return locales.map((locale) => locale.toLowerCase().split('-')[0] ?? '').find(isLanguage) ?? 'en';
}
