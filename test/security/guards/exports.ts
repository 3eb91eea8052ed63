import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { aResult, exportedBy, hostileTexts } from '../../support/a-result.ts';
import { csvRecords } from '../../support/csv-records.ts';
import type { Built } from '../built.ts';
import type { Guard } from '../guard.ts';

/** What a spreadsheet takes for a formula, behind whatever some of them skip, and what ends a cell or a row early. */
const cells = [
  ...['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '"=1', "'=1", '|cmd', '%0A=1', '\uff1d1'],
  ...['\ufeff=1', '\u200b=1', '\u00a0=1', 'a";=1', 'a;=1', 'a,=1', 'a\t=1', 'a\r\n=1', 'a\n=1', '""', '"', '",=1,"'],
];
const figure = /^-?\d+(?:\.\d+)?(?:e[+-]\d+)?$/;
const formula = /^[\s\p{C}"']*[=+\-@|%\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

const endings = [
  '</script>',
  '<!--',
  ']]>',
  '</pre>',
  '</title>',
  '</style>',
  '" onload="x',
  "' onload='x",
  'a\u2028b',
];
const pageTexts = [...hostileTexts, ...endings, '&lt;script&gt;', '&quot; onload=x', 'a\u2029b', '\u0000<', '\ud800<'];

/** Every tag of a page with its attributes, whatever stands in those that are quoted as they should be. */
const tagsOf = (page: string): string[] => (page.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'));

/** What leaves the app as a file, to be opened by programs that do what a file says. */
export const exportGuards: readonly Guard[] = [
  {
    name: 'a spreadsheet runs nothing of an exported table, and no text leaves its cell',
    async check(built) {
      const { comparisonCsv } = await loaded(built, 'shared/export/csv.js');
      const tame = csvRecords(comparisonCsv(aResult(), exportedBy)).length;
      for (const text of [...cells, ...hostileTexts]) {
        const table = comparisonCsv(aResult(text), exportedBy);
        // Some read a semicolon or a tab as the end of a cell.
        assert.doesNotMatch(table.replace(/"(?:[^"]|"")*"/g, ''), /[;\t'"]|\r(?!\n)|[^\r]\n/, JSON.stringify(text));
        const rows = rowsIn(table, text);
        assert.equal(rows.length, tame, `${JSON.stringify(text)} makes no row`);
        for (const row of rows) {
          for (const cell of Object.values(row)) {
            // An apostrophe says that what follows is a text.
            if (!/^'/.test(cell)) assert.ok(figure.test(cell) || !formula.test(cell), JSON.stringify(cell));
          }
        }
        assert.ok(
          rows.every(({ title = '' }) => title === text || title === `'${text}`),
          `${JSON.stringify(text)} is there as it was`,
        );
      }
    },
  },
  {
    name: 'an exported page holds no markup but its own, whatever is in it',
    async check(built) {
      const { comparisonHtml } = await loaded(built, 'shared/export/html.js');
      const { escaped, jsonInPage } = await built.load('shared/export/html-text.js');
      const tame = tagsOf(comparisonHtml(aResult(), exportedBy));
      assert.deepEqual(
        tame.filter((tag) =>
          /^<(?:script|link|base|img|iframe|object|embed|form|a)\b|\s(?:on\w+|style|href|src)=/i.test(tag),
        ),
        [],
        'its own does nothing',
      );
      for (const text of pageTexts) {
        const page = comparisonHtml(aResult(text), exportedBy);
        assert.deepEqual(tagsOf(page), tame, `${JSON.stringify(text)} is no tag`);
        assert.doesNotMatch(escaped(text), /[<>"'\u202e]|&(?!amp;|lt;|gt;|quot;|#39;)/, 'nor an attribute');
        assert.equal(escaped(text).split('&amp;').length, text.split('&').length, 'nor an entity');
        const kept = jsonInPage({ [text]: text });
        assert.doesNotMatch(kept, /[<>&\u2028\u2029\p{Cc}\p{Cs}]/u, 'also in the comparison that it holds');
        assert.deepEqual(JSON.parse(kept), { [text]: text }, 'which is as it was');
      }
    },
  },
  {
    name: 'an exported page lets nothing load or run, by a policy that comes before all else',
    async check(built) {
      const { comparisonHtml } = await loaded(built, 'shared/export/html.js');
      const page = comparisonHtml(aResult('A title'), exportedBy);
      const [before = '', policy = ''] = page.split('<meta http-equiv="Content-Security-Policy" content="');
      assert.deepEqual(before.split('\n'), [
        '<!doctype html>',
        '<html lang="en">',
        '<head>',
        '<meta charset="utf-8">',
        '',
      ]);
      const style = /<style>([^<]*)<\/style>/.exec(page)?.[1] ?? '';
      const hash = createHash('sha256').update(style).digest('base64');
      assert.deepEqual(policy.slice(0, policy.indexOf('"')).split('; '), [
        "default-src 'none'",
        `style-src 'sha256-${hash}'`,
        "base-uri 'none'",
        "form-action 'none'",
      ]);
      assert.match(page, /<meta name="referrer" content="no-referrer">/);
    },
  },
  {
    name: 'exported Markdown holds no markup but its own, whatever is in it',
    async check(built) {
      const { comparisonMarkdown } = await loaded(built, 'shared/export/markdown.js');
      const tame = partsOf(comparisonMarkdown(aResult(), exportedBy));
      for (const text of [
        ...pageTexts,
        '````\n# x\n`````',
        '~~~\n<b>',
        '[a]: javascript:x',
        '| a | b |',
        '\\<b>',
        '\\|',
      ]) {
        const parts = partsOf(comparisonMarkdown(aResult(text), exportedBy));
        assert.deepEqual(parts, tame, JSON.stringify(text));
      }
    },
  },
];

async function loaded<File extends Parameters<Built['load']>[0]>(built: Built, file: File) {
  // Trials before this one may have left another language.
  (await built.load('electron/services/language.js')).speakIn('en', []);
  return built.load(file);
}

function rowsIn(table: string, text: string): Record<string, string>[] {
  try {
    return csvRecords(table);
  } catch {
    throw new assert.AssertionError({ message: `${JSON.stringify(text)} breaks the table` });
  }
}

type Part = { readonly type: string; readonly children?: readonly Part[]; readonly url?: string };

/** What a reader takes the text for, but for addresses in plain sight, which say where they lead. */
function partsOf(text: string): string[] {
  const types = ({ type, children = [], url = '' }: Part): string[] => [
    ...(type === 'text' || (type === 'link' && /^(?:https?|mailto):/.test(url)) ? [] : [type]),
    ...children.flatMap(types),
  ];
  return types(unified().use(remarkParse).use(remarkGfm).parse(text));
}
