/** What a reader of a Word file gives: a closed set of tags, everything else escaped. */
const token = /<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/g;

type List = { readonly ordered: boolean; items: number };

/**
 * Such HTML as a text that people and models read alike: headings with their marks, lists with theirs, tables as rows of
 * cells. Bold and the like are left out, so that a passage can be quoted as it stands.
 */
export function htmlText(html: string): string {
  const blocks: { readonly text: string; readonly tight: boolean }[] = [];
  const lists: List[] = [];
  let line = '';
  /** What the line begins with: a heading's mark, an item's. */
  let mark = '';
  let tables = 0;
  let rows: string[][] = [];
  /** Inside a link that only leads back from a note. */
  let backLink = false;

  const flush = (): void => {
    const text = tidy(line);
    if (text !== '') blocks.push({ text: `${mark}${text}`, tight: lists.length > 0 });
    line = '';
    mark = '';
  };
  const item = (): string => {
    const list = lists.at(-1);
    if (!list) return '- ';
    list.items += 1;
    return `${'  '.repeat(lists.length - 1)}${list.ordered ? `${list.items}.` : '-'} `;
  };

  function open(tag: string, attributes: string): void {
    if (tag === 'br') line += '\n';
    else if (tag === 'a') backLink = /href="#(?:foot|end)note-ref/.test(attributes);
    else if (tag === 'table') {
      if (tables === 0) flush();
      tables += 1;
    } else if (tables > 0) {
      if (tables === 1 && tag === 'tr') rows.push([]);
      if (tables > 1 || tag === 'p' || tag === 'li') line += ' ';
    } else if (tag === 'ul' || tag === 'ol') {
      flush();
      lists.push({ ordered: tag === 'ol', items: 0 });
    } else if (tag === 'li') {
      flush();
      mark = item();
    } else if (isHeading(tag)) {
      flush();
      mark = `${'#'.repeat(Number(tag.slice(1)))} `;
    } else if (tag === 'p') {
      if (lists.length === 0) flush();
      else line += ' ';
    }
  }

  function close(tag: string): void {
    if (tag === 'a') backLink = false;
    else if (tag === 'table') {
      tables -= 1;
      if (tables > 0) return;
      if (rows.length > 0) blocks.push({ text: tableText(rows), tight: false });
      rows = [];
      line = '';
    } else if (tables > 0) {
      if (tables === 1 && (tag === 'td' || tag === 'th')) {
        rows.at(-1)?.push(tidy(line).replaceAll('\n', ' ').replaceAll('|', '\\|'));
        line = '';
      }
    } else if (tag === 'ul' || tag === 'ol') {
      flush();
      lists.pop();
    } else if (tag === 'li' || isHeading(tag) || (tag === 'p' && lists.length === 0)) flush();
  }

  for (const [, closing, tag, attributes, text] of html.matchAll(token)) {
    if (text !== undefined) {
      if (!backLink) line += unescaped(text).replace(/\s+/g, ' ');
    } else if (closing === '/') close(tag ?? '');
    else open(tag ?? '', attributes ?? '');
  }
  flush();
  return blocks
    .map(({ text, tight }, index) => (index === 0 ? '' : tight && blocks[index - 1]?.tight ? '\n' : '\n\n') + text)
    .join('');
}

const isHeading = (tag: string): boolean => /^h[1-6]$/.test(tag);

const tidy = (text: string): string =>
  text
    .replace(/ +/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();

const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
const unescaped = (text: string): string =>
  text.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => characters[name] ?? '');

/** The first row is the head: Word seldom says which one is. */
function tableText(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(({ length }) => length));
  const lines = rows.map(
    (cells) => `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`,
  );
  const rule = `|${' --- |'.repeat(width)}`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}
