import { chosenLanguage } from '../../shared/words/language.ts';
import type { LanguageSetting } from '../../shared/words/language.ts';
import { speak, spoken } from '../../shared/words/t.ts';

const place = 'braid.language';

/**
 * Speaks the language that the settings said last, before anything is worded: the settings themselves come too late,
 * because texts are said from the first module on.
 */
export async function speakAtStart(): Promise<void> {
  const language = chosenLanguage(remembered(), navigator.languages);
  document.documentElement.lang = language;
  if (language === 'es') speak(language, (await import('../../shared/words/es/dictionary.ts')).dictionary);
}

/** A page speaks one language to its end, so another one begins with a new page. */
export function followLanguage(setting: LanguageSetting): void {
  remember(setting);
  if (chosenLanguage(setting, navigator.languages) !== spoken() && remembered() === setting) window.location.reload();
}

function remembered(): LanguageSetting {
  try {
    const kept = window.localStorage.getItem(place);
    return kept === 'en' || kept === 'es' ? kept : 'system';
  } catch {
    return 'system';
  }
}

/** Where nothing may be kept, the language of the system stays: a page that reloads for nothing would never end. */
function remember(setting: LanguageSetting): void {
  try {
    window.localStorage.setItem(place, setting);
  } catch {
    // See above.
  }
}
