import { readContext } from './context.ts';
import type { PracticeRequest } from './answering.ts';

/** How much of a JSON text is left when it is broken: never all of it, so that it never parses. */
const jsonLeft = 0.6;

/**
 * A reply that breaks the form it was asked for, so that a client's second attempt can be seen: JSON that ends in the
 * middle, a section left out, no prose at all.
 */
export function spoil(text: string, prompt: PracticeRequest): string {
  const { contract } = readContext(prompt);
  switch (contract.kind) {
    case 'fields': {
      const left = text.slice(0, Math.floor(text.length * jsonLeft));
      // The start of a number may well be a number.
      return /^\s*[{["]/.test(left) ? left : '{';
    }
    case 'sections': {
      const last = text.lastIndexOf('\n## ');
      return last > 0 ? text.slice(0, last).trimEnd() : text.replace(/^## .*\n+/, '');
    }
    case 'prose':
      return '';
  }
}
