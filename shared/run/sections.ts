/** The text under a Markdown heading, up to the next heading of its rank or above; null where there is none of that title. */
export function sectionOf(text: string, title: string): string | null {
  const lines = text.split('\n');
  const wanted = plain(title);
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

const plain = (title: string): string => title.trim().toLowerCase();

function headingOf(line: string): { readonly rank: number; readonly title: string } | null {
  const [, marks, title] = /^(#{1,6})\s+(.+?)\s*#*\s*$/.exec(line) ?? [];
  return marks === undefined || title === undefined ? null : { rank: marks.length, title: plain(title) };
}
