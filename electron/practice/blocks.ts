/** A part of a prompt in tags: `<task title="…">…</task>`. */
export type Block = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
};

const opening = /<(material|handoff|task|output)\b/g;

/**
 * The blocks of a text, and what stands outside of them. A tag that is never closed is text. Walks through the text once,
 * whatever it holds: one pattern for a whole block would look for its end again from every opening that has none.
 */
export function blocksOf(text: string): { blocks: Block[]; rest: string } {
  const blocks: Block[] = [];
  const outside: string[] = [];
  const next = finder(text);
  let from = 0;
  for (const { 0: begun, 1: tag = '', index } of text.matchAll(opening)) {
    if (index < from) continue;
    const inner = next('>', index + begun.length);
    if (inner === -1) break;
    const end = next(`</${tag}>`, inner + 1);
    if (end === -1) continue;
    blocks.push({
      tag,
      attributes: attributesOf(text.slice(index + begun.length, inner)),
      text: text.slice(inner + 1, end).trim(),
    });
    outside.push(text.slice(from, index));
    from = end + tag.length + '</>'.length;
  }
  outside.push(text.slice(from));
  return { blocks, rest: outside.join('').trim() };
}

/** `indexOf` for places that only ever go forward: what was found ahead is not looked for again. */
function finder(text: string): (what: string, from: number) => number {
  const ahead = new Map<string, number>();
  return (what, from) => {
    const known = ahead.get(what);
    if (known !== undefined && (known === -1 || known >= from)) return known;
    const found = text.indexOf(what, from);
    ahead.set(what, found);
    return found;
  };
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    // A name begins where no name goes on: else a long word would be tried again from each of its letters.
    [...text.matchAll(/(?<![\w-])([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    ]),
  );
}
