/** The text under a Markdown heading, up to the next heading of its rank or above; null where there is none of that title. */
export function sectionOf(text: string, title: string): string | null {
  const lines = text.split('\n');
  const wanted = plainTitle(title);
  const at = lines.findIndex((line) => headingOf(line)?.title === wanted);
  const heading = at < 0 ? null : headingOf(lines[at] ?? '');
  if (heading === null) return null;
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => (headingOf(line)?.rank ?? Infinity) <= heading.rank);
  return rest
    .slice(0, end < 0 ? rest.length : end)
    .join('\n')
    .trim();
}

/** A heading stands on one line. */
export const oneLine = (title: string): string => title.trim().replace(/\s+/g, ' ');

/** The titles of all headings in a text, as `plainTitle` gives them. */
export const headingsIn = (text: string): ReadonlySet<string> =>
  new Set(text.split('\n').flatMap((line) => headingOf(line)?.title ?? []));

/**
 * A title as it is compared: on one line, in small letters, without the marks that may close a heading. Those stand
 * apart from its last word: `C#` is a word.
 */
export function plainTitle(title: string): string {
  return oneLine(title)
    .replace(/( #+)+$/, '')
    .toLowerCase();
}

function headingOf(line: string): { readonly rank: number; readonly title: string } | null {
  const [, marks, title] = /^(#{1,6})\s+(\S.*)$/.exec(line.trimEnd()) ?? [];
  return marks === undefined || title === undefined ? null : { rank: marks.length, title: plainTitle(title) };
}
