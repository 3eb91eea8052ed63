import type { Mutation } from '../trials.ts';

const csv = 'dist/shared/export/csv.js';
const html = 'dist/shared/export/html.js';
const htmlText = 'dist/shared/export/html-text.js';
const markdown = 'dist/shared/export/markdown.js';

const table = 'a spreadsheet runs nothing of an exported table, and no text leaves its cell';
const page = 'an exported page holds no markup but its own, whatever is in it';
const policy = 'an exported page lets nothing load or run, by a policy that comes before all else';
const notes = 'exported Markdown holds no markup but its own, whatever is in it';

export const exportMutations: readonly Mutation[] = [
  {
    what: 'a cell starts as a formula',
    file: csv,
    find: "startsFormula.test(value) ? `'${value}` : value",
    replace: 'value',
    caughtBy: table,
  },
  {
    what: 'a cell starts with @',
    file: csv,
    find: '[=+\\-@|%',
    replace: '[=+\\-|%',
    caughtBy: table,
  },
  {
    what: 'a formula stands behind what a spreadsheet skips',
    file: csv,
    find: '/^[\\s\\p{Cc}\\p{Cf}"\']*[=+',
    replace: '/^[=+',
    caughtBy: table,
  },
  {
    what: 'a formula stands behind a sign that nobody sees',
    file: csv,
    find: '\\p{Cc}\\p{Cf}',
    replace: '\\p{Cc}',
    caughtBy: table,
  },
  {
    what: 'a quotation mark ends a cell',
    file: csv,
    find: "text.replaceAll('\"', '\"\"')",
    replace: 'text',
    caughtBy: table,
  },
  {
    what: 'a break of a line ends a row',
    file: csv,
    find: '/[",;\\r\\n\\t\']/',
    replace: '/[",;\\t\']/',
    caughtBy: table,
  },
  {
    what: 'a semicolon ends a cell where one is read so',
    file: csv,
    find: '/[",;\\r\\n\\t\']/',
    replace: '/[",\\r\\n\\t\']/',
    caughtBy: table,
  },
  {
    what: 'a text opens a tag',
    file: htmlText,
    find: ".replaceAll('<', '&lt;')",
    replace: '',
    caughtBy: page,
  },
  {
    what: 'a text ends an attribute',
    file: htmlText,
    find: ".replaceAll('\"', '&quot;')",
    replace: '',
    caughtBy: page,
  },
  {
    what: 'a text is an entity',
    file: htmlText,
    find: ".replaceAll('&', '&amp;')",
    replace: '',
    caughtBy: page,
  },
  {
    what: 'the comparison that a page holds ends where it says so',
    file: htmlText,
    find: '[<>&\\p{Cc}',
    replace: '[&\\p{Cc}',
    caughtBy: page,
  },
  {
    what: 'the comparison that a page holds has a break of a line that JavaScript knows',
    file: htmlText,
    find: '\\u2028\\u2029\\ufeff]/gu, (sign)',
    replace: '\\ufeff]/gu, (sign)',
    caughtBy: page,
  },
  {
    what: 'an answer is markup of the page',
    file: html,
    find: 'dir="auto">${escaped(text)}</div>',
    replace: 'dir="auto">${text}</div>',
    caughtBy: page,
  },
  {
    what: 'the title of a lane in the chart is markup',
    file: 'dist/shared/export/timeline-svg.js',
    find: '<title>${escaped(says)}</title>',
    replace: '<title>${says}</title>',
    caughtBy: page,
  },
  {
    what: 'an exported page loads what it likes',
    file: html,
    find: "default-src 'none'",
    replace: 'default-src *',
    caughtBy: policy,
  },
  {
    what: 'an exported page has any style',
    file: html,
    find: "'sha256-${pageStyleHash}'",
    replace: "'unsafe-inline'",
    caughtBy: policy,
  },
  {
    what: 'an exported page has another base for its addresses',
    file: html,
    find: "; base-uri 'none'",
    replace: '',
    caughtBy: policy,
  },
  {
    what: 'the policy of an exported page comes after its title',
    file: html,
    find: `'<meta charset="utf-8">',`,
    replace: `'<meta charset="utf-8">', \`<title>\${report.title}</title>\`,`,
    caughtBy: policy,
  },
  {
    what: 'an answer ends its fence',
    file: markdown,
    find: "'`'.repeat(longest + 1)",
    replace: "'```'",
    caughtBy: notes,
  },
  {
    what: 'a title is markup in exported Markdown',
    file: markdown,
    find: "mark === '<' ? '&lt;' :",
    replace: "mark === '<' ? mark :",
    caughtBy: notes,
  },
  {
    what: 'a title ends a cell of exported Markdown',
    file: markdown,
    find: '[\\]<>|~&$]/g',
    replace: '[\\]<>~&$]/g',
    caughtBy: notes,
  },
];
