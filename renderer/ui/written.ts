import { spoken } from '../../shared/words/t.ts';
import type { Language } from '../../shared/words/t.ts';
import { writtenIn } from '../../shared/words/written-in.ts';

type Written = { readonly lang?: Language };

const unmarked: Written = {};
const marked = (language: Language | null): Written =>
  language === null || language === spoken() ? unmarked : { lang: language };

/**
 * What an element needs so that a screen reader reads it in its own language, where that is not the one the window
 * speaks: a text that a model or a person wrote, told by its words.
 */
export const written = (text: string): Written => marked(writtenIn(text));

/** The same for lessons and exercises, which come with Braid and are in English. */
export const shipped = (): Written => marked('en');

/** What Braid says itself in the midst of such a text. */
export const ours = (around: Written): Written => (around.lang === undefined ? unmarked : { lang: spoken() });
