import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../renderer/', import.meta.url));

export type SourceFile = { readonly file: string; readonly text: string };

/** Files of the renderer whose names end so, with paths from its folder. */
export function rendererFiles(...endings: readonly string[]): SourceFile[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .map((file) => ({ file: file.split(path.sep).join('/'), text: fs.readFileSync(path.join(folder, file), 'utf8') }));
}

/** One rule of a style sheet: who is meant, what is said of them, and the conditions around it, the outermost first. */
export type StyleRule = { readonly under: readonly string[]; readonly selector: string; readonly body: string };

/** The rules of a style sheet as we write them: no braces in strings, no rules in rules but under conditions. */
export function rulesOf(text: string): StyleRule[] {
  const rules: StyleRule[] = [];
  const open: { head: string; start: number }[] = [];
  const css = text.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  let last = 0;
  for (const { index, 0: brace } of css.matchAll(/[{}]/g)) {
    if (brace === '{') open.push({ head: css.slice(last, index).split(';').at(-1)?.trim() ?? '', start: index + 1 });
    else {
      const closed = open.pop();
      if (!closed) throw new Error('A style sheet closes more than it opens.');
      const body = css.slice(closed.start, index).trim();
      if (!body.includes('{')) rules.push({ under: open.map(({ head }) => head), selector: closed.head, body });
    }
    last = index + 1;
  }
  return rules;
}

/** `[name, value]` of each declaration. */
export const declarationsOf = ({ body }: StyleRule): [string, string][] =>
  body.split(';').flatMap((line) => {
    const [name, ...value] = line.split(':');
    return name === undefined || value.length === 0 ? [] : [[name.trim(), value.join(':').trim()]];
  });
