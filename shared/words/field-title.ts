import { sentence, tokens } from './format.ts';
import { t } from './t.ts';

/** The name of a field as a heading: `top_risks` and `topRisks` as `Top risks`. */
export function fieldTitle(name: string): string {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .trim()
    .toLowerCase();
  return sentence(words === '' ? name : words);
}

/** A value of a field as text; null for nothing, and for what has parts of its own. */
export function fieldText(value: unknown): string | null {
  switch (typeof value) {
    case 'string':
      return value.trim() === '' ? null : value;
    case 'number':
      return tokens(value);
    case 'boolean':
      return value ? t`Yes` : t`No`;
    default:
      return null;
  }
}
