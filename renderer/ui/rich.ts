import { Fragment, createElement } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { keyOf, translation } from '../../shared/words/t.ts';

/** As `t`, for a sentence with elements in it: rich`Press ${<kbd>Enter</kbd>} to go`. */
export function rich(parts: TemplateStringsArray, ...values: readonly ReactNode[]): ReactElement {
  const found = translation(keyOf(parts));
  return createElement(
    Fragment,
    null,
    ...(typeof found === 'string' ? placed(found, values) : interleaved(parts, values)),
  );
}

function interleaved(parts: readonly string[], values: readonly ReactNode[]): ReactNode[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [values[index - 1], part]));
}

/** Every second piece of the split text is the number of a value. */
function placed(text: string, values: readonly ReactNode[]): ReactNode[] {
  return text.split(/\{(\d)\}/).map((piece, index) => (index % 2 === 0 ? piece : values[Number(piece)]));
}
