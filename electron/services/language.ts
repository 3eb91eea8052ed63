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

/** Does so from now on. Returns what ends that. */
export async function speakAsSet(app: BraidApp, locales: readonly string[]): Promise<() => void> {
  const answer = await app.dispatch({ name: 'app.hello', input: {} });
  const hello = answer.ok ? commands['app.hello'].output.safeParse(answer.value).data : undefined;
  if (hello) speakIn(hello.settings.language, locales);
  return app.subscribe((push) => {
    if (push.kind === 'settings-changed') speakIn(push.settings.language, locales);
  });
}
