import { writtenZip } from './written-zip.ts';
import type { Packable } from './written-zip.ts';

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A paragraph of Word's; `style` is one of its own, e.g. `Heading1`. */
export function paragraph(
  text: string,
  { style, list }: { style?: string; list?: 'bullets' | 'numbers' } = {},
): string {
  const numbering =
    list === undefined ? '' : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list === 'bullets' ? 1 : 2}"/></w:numPr>`;
  const properties = `<w:pPr>${style === undefined ? '' : `<w:pStyle w:val="${style}"/>`}${numbering}</w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

export function table(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

const abstractNumbering = (id: number, format: string): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/></w:lvl></w:abstractNum>`;

/** A Word file with this body, and whatever else is to lie in it. */
export function writtenDocx(body: string, others: readonly Packable[] = [], before = ''): Buffer {
  const part = (name: string, text: string): Packable => ({ name, bytes: Buffer.from(text) });
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  return writtenZip([
    part(
      '[Content_Types].xml',
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    part(
      '_rels/.rels',
      `${head}<Relationships xmlns="${relations}">${relation('r1', 'officeDocument', 'word/document.xml')}</Relationships>`,
    ),
    part(
      'word/_rels/document.xml.rels',
      `${head}<Relationships xmlns="${relations}">${relation('r1', 'numbering', 'numbering.xml')}</Relationships>`,
    ),
    part(
      'word/numbering.xml',
      `${head}<w:numbering ${namespace}>${abstractNumbering(0, 'bullet')}${abstractNumbering(1, 'decimal')}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    ),
    part('word/document.xml', `${head}${before}<w:document ${namespace}><w:body>${body}</w:body></w:document>`),
    ...others,
  ]);
}
