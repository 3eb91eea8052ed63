/** What stands in a key's place. */
export const hidden = '[key]';

export type Hiding = {
  /** The text without the key, in whatever form servers echo it: as it is, percent-encoded, base64, JSON-escaped. */
  whole(text: string): string;
  /** The same for a text that comes in pieces: a beginning of any form is held back until what follows is known. */
  next(piece: string): string;
  /** What was held back when the last piece had come. */
  rest(): string;
};

/** Hides nothing: where there is no key, or one that everybody knows. */
export const hidesNothing: Hiding = { whole: (text) => text, next: (piece) => piece, rest: () => '' };

/** A server may send a key back, in an error or a reply, and whatever it sends is kept and shown. */
export function hide(key: string): Hiding {
  const forms = formsOf(key);
  const whole = (text: string): string => forms.reduce((said, form) => said.replaceAll(form, hidden), text);
  let held = '';
  return {
    whole,
    next(piece) {
      const said = whole(held + piece);
      const from = Math.min(...forms.map((form) => beginningOf(form, said)));
      held = said.slice(from);
      return said.slice(0, from);
    },
    rest() {
      const said = held;
      held = '';
      return said;
    },
  };
}

function formsOf(key: string): string[] {
  const bytes = Buffer.from(key);
  const forms = [
    key,
    encodeURIComponent(key),
    JSON.stringify(key).slice(1, -1),
    ...base64Forms(bytes),
    bytes.toString('hex'),
  ];
  return [...new Set(forms)].toSorted((one, other) => other.length - one.length);
}

/** Shorter than this a form would be found in any text. */
const shortest = 8;

/**
 * What base64 makes of the key wherever it stands in what was encoded, `user:key` say: four characters stand for three
 * bytes, so there are three ways. Characters that also tell of what stands before or behind are no part of the form.
 */
function base64Forms(bytes: Buffer): string[] {
  const forms = [0, 1, 2].flatMap((before) => {
    const within = Buffer.concat([Buffer.alloc(before), bytes]);
    const [from, to] = [Math.ceil((before * 8) / 6), Math.floor((within.length * 8) / 6)];
    return [within.toString('base64').slice(from, to), within.toString('base64url').slice(from, to)];
  });
  if (forms.every(({ length }) => length >= shortest)) return forms;
  return [bytes.toString('base64').replace(/=+$/, ''), bytes.toString('base64url')];
}

/** Where a text's end could be the beginning of one of the key's forms; the text's length where it can't. */
function beginningOf(key: string, text: string): number {
  for (let from = Math.max(0, text.length - key.length + 1); from < text.length; from += 1) {
    if (text[from] === key[0] && key.startsWith(text.slice(from))) return from;
  }
  return text.length;
}
