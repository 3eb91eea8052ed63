import { commands } from '../../shared/contract.ts';
import { dictionary } from '../../shared/words/es/dictionary.ts';
import { chosenLanguage } from '../../shared/words/language.ts';
import type { LanguageSetting } from '../../shared/words/language.ts';
import { speak } from '../../shared/words/t.ts';
import type { BraidApp } from './app.ts';

/** What a host words by itself (menus, notices, exports) is in the language that its person chose. */
export function speakIn(setting: LanguageSetting, locales: readonly string[]): void {
  const language = chosenLanguage(setting, locales);
  speak(language, language === 'es' ? dictionary : null);
}

/**
 * Does so from now on, beginning with the locale of the system. Answers what takes the locales that a person's browser
 * prefers, which its pages go by too.
 */
export async function speakAsSet(app: BraidApp, locale: string): Promise<(locales: readonly string[]) => void> {
  const answer = await app.dispatch({ name: 'app.hello', input: {} });
  const hello = answer.ok ? commands['app.hello'].output.safeParse(answer.value).data : undefined;
  let setting: LanguageSetting = hello?.settings.language ?? 'system';
  let preferred: readonly string[] = [locale];
  const speakNow = (): void => speakIn(setting, preferred);
  app.subscribe((push) => {
    if (push.kind !== 'settings-changed') return;
    setting = push.settings.language;
    speakNow();
  });
  speakNow();
  return (locales) => {
    preferred = locales;
    speakNow();
  };
}
