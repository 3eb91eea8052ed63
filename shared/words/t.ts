/*
 * The one way to a text that a person reads. English stands where it is shown; another language is a dictionary that maps
 * each English text to its own, with `{0}`, `{1}` … where values go.
 *
 * The language is the one thing here that surrounds a call instead of being passed to it: a window, or a program, speaks
 * one language from its start, and a parameter on each of several thousand texts would say nothing else.
 */

/** Values arrive as text already. A function is for a sentence whose grammar depends on what is put into it. */
export type Translation = string | ((...values: readonly string[]) => string);
export type Dictionary = Readonly<Record<string, Translation>>;
export type Language = 'en' | 'es';

const speech: { language: Language; dictionary: Dictionary | null } = { language: 'en', dictionary: null };

/** From now on texts are said in this language; English has no dictionary. */
export function speak(language: Language, dictionary: Dictionary | null): void {
  speech.language = language;
  speech.dictionary = dictionary;
}

export const spoken = (): Language => speech.language;

/** The text in the language that is spoken: t`${done} of ${all} done`. */
export function t(parts: TemplateStringsArray, ...values: readonly (string | number | bigint)[]): string {
  return say(keyOf(parts), parts, values);
}

/** The same for an English text that has another meaning elsewhere: sense('the key')`Delete`. */
export const sense =
  (meaning: string) =>
  (parts: TemplateStringsArray, ...values: readonly (string | number | bigint)[]): string =>
    say(keyInSense(keyOf(parts), meaning), parts, values);

/** What a dictionary calls a text in one of its meanings. */
export const keyInSense = (key: string, meaning: string): string => `${key} [${meaning}]`;

function say(key: string, parts: TemplateStringsArray, values: readonly (string | number | bigint)[]): string {
  const said = values.map(String);
  const found = translation(key);
  if (typeof found === 'function') return found(...said);
  return found === undefined ? interleaved(parts, said) : filled(found, said);
}

/** What a dictionary calls a text: its parts with `{0}`, `{1}` … between them. */
export function keyOf(parts: readonly string[]): string {
  return parts.reduce((key, part, index) => `${key}{${index - 1}}${part}`);
}

export function translation(key: string): Translation | undefined {
  const { dictionary } = speech;
  return dictionary !== null && Object.hasOwn(dictionary, key) ? dictionary[key] : undefined;
}

function interleaved(parts: readonly string[], values: readonly string[]): string {
  return parts.reduce((text, part, index) => text + (values[index - 1] ?? '') + part);
}

function filled(text: string, values: readonly string[]): string {
  return text.replace(/\{(\d)\}/g, (_, index: string) => values[Number(index)] ?? '');
}
