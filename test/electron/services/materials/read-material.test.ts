import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../../../electron/services/clock.ts';
import { materialReader } from '../../../../electron/services/materials/read-material.ts';
import { materialBounds } from '../../../../shared/workflow/kept.ts';
import { failureLine } from '../../../../shared/words/said-failure.ts';
import { buildNode } from '../../../support/command-line.ts';
import { pdfBomb } from '../../../support/pdf-bomb.ts';
import { paragraph, table, writtenDocx } from '../../../support/written-docx.ts';
import { writtenPdf } from '../../../support/written-pdf.ts';
import { writtenZip } from '../../../support/written-zip.ts';

const thread = pathToFileURL(path.resolve('dist/electron/services/materials/reader-thread.js'));
const read = materialReader({ thread, clock: systemClock });
const given = (name: string, bytes: Buffer | string) => read({ name, base64: Buffer.from(bytes).toString('base64') });

/** The text, or why there is none. */
async function outcome(name: string, bytes: Buffer | string): Promise<string> {
  const answer = await given(name, bytes);
  if (answer.ok) return answer.value.text;
  return `${answer.failure.code} ${answer.failure.details['reason'] ?? ''}`.trim();
}
const unreadable = (reason: string): string => `material-unreadable ${reason}`;

beforeAll(buildNode, 180_000);

describe('the text of a text file', () => {
  it('is read in UTF-8 and UTF-16, and in the old western encoding where it looks like that', async () => {
    const text = 'Größe: 12 m²\nNaïve plan, €5';
    const swapped = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
    expect(await outcome('a.txt', text)).toBe(text);
    expect(await outcome('a.md', `\uFEFF${text}`)).toBe(text);
    expect(await outcome('a.csv', Buffer.from(`\uFEFF${text}`, 'utf16le'))).toBe(text);
    expect(await outcome('a.txt', swapped)).toBe(text);
    expect(await outcome('a.log', Buffer.from('Gr\xf6\xdfe und Ma\xdfe, caf\xe9', 'latin1'))).toBe(
      'Größe und Maße, café',
    );
  });

  it('ends its lines like everywhere here', async () => {
    expect(await outcome('a.txt', 'one\r\ntwo\rthree')).toBe('one\ntwo\nthree');
  });

  it('is called by its name without folders and ending', async () => {
    const names = [
      'notes.txt',
      'C:\\Users\\me\\My notes.md',
      '../../etc/passwd',
      '.env',
      'v1.2',
      `${'x'.repeat(250)}.md`,
    ];
    const titles = await Promise.all(names.map((name) => given(name, 'Text')));
    expect(titles.map((each) => each.ok && each.value.title)).toEqual([
      'notes',
      'My notes',
      'passwd',
      '.env',
      'v1.2',
      'x'.repeat(200),
    ]);
  });
});

describe('the text of a PDF', () => {
  it('is that of its pages, with lines and divided words joined again', async () => {
    const pages = [
      [
        { text: 'The quarter', y: 720, size: 18 },
        { text: 'Revenue rose to 4.2 million, and the mar-', y: 680 },
        { text: 'gin fell by three points, as prices were', y: 666 },
        { text: 'cut in May.', y: 652 },
        { text: '1. Ask the bank', y: 610 },
        { text: '2. Tell the board', y: 596 },
      ],
      [],
      [{ text: 'Second (and last) page', y: 720 }],
    ];
    const answer = await given('report.pdf', writtenPdf(pages));
    expect(answer).toEqual({
      ok: true,
      value: {
        title: 'report',
        pages: 3,
        text: [
          'The quarter',
          'Revenue rose to 4.2 million, and the margin fell by three points, as prices were cut in May.',
          '1. Ask the bank\n2. Tell the board',
          'Second (and last) page',
        ].join('\n\n'),
      },
    });
  });

  it('is missed in words where a password, a scanner or damage keeps it', async () => {
    const locked = await readFile('test/support/files/locked.pdf');
    const whole = writtenPdf([[{ text: 'Text', y: 700 }]]);
    expect(await outcome('locked.pdf', locked)).toBe(unreadable('locked'));
    expect(await outcome('scan.pdf', writtenPdf([[], []]))).toBe(unreadable('scanned'));
    expect(await outcome('cut.pdf', whole.subarray(0, 60))).toBe(unreadable('damaged'));
    expect(await outcome('noise.pdf', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(4_000, 0xaa)]))).toBe(
      unreadable('damaged'),
    );
    expect(await outcome('renamed.pdf', 'Just words')).toBe(unreadable('damaged'));
    // What it is counts, not what it is called.
    expect(await outcome('report.txt', whole)).toBe('Text');
  });

  it('that unpacks to gigabytes is given up long before they are there', { timeout: 60_000 }, async () => {
    const bomb = pdfBomb(4_000);
    expect(bomb.length).toBeLessThan(20_000);
    expect(await outcome('bomb.pdf', bomb)).toBe(unreadable('too-much'));
    // Nothing of it is left to the next one.
    expect(await outcome('a.pdf', writtenPdf([[{ text: 'Rent is due', y: 700 }]]))).toBe('Rent is due');
  });
});

describe('the text of a Word file', () => {
  it('keeps headings, lists and tables readable', async () => {
    const body = [
      paragraph('Plan & prices', { style: 'Heading1' }),
      paragraph('Two things matter <here>.'),
      paragraph('Speed', { list: 'bullets' }),
      paragraph('Price', { list: 'bullets' }),
      paragraph('First', { list: 'numbers' }),
      paragraph('Second', { list: 'numbers' }),
      table([
        ['Rival', 'Price'],
        ['Kestrel', '12 | 14'],
      ]),
      paragraph('End.'),
    ];
    const answer = await given('plan.docx', writtenDocx(body.join('')));
    expect(answer).toEqual({
      ok: true,
      value: {
        title: 'plan',
        pages: null,
        text: [
          '# Plan & prices',
          'Two things matter <here>.',
          '- Speed\n- Price\n1. First\n2. Second',
          '| Rival | Price |\n| --- | --- |\n| Kestrel | 12 \\| 14 |',
          'End.',
        ].join('\n\n'),
      },
    });
  });

  it('is missed in words where there is none, or the file is damaged or locked', async () => {
    const whole = writtenDocx(paragraph('Text'));
    const locked = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await outcome('blank.docx', writtenDocx(paragraph(' ')))).toBe(unreadable('scanned'));
    expect(await outcome('cut.docx', whole.subarray(0, whole.length - 40))).toBe(unreadable('damaged'));
    expect(await outcome('noise.docx', Buffer.concat([whole.subarray(0, 30), Buffer.alloc(400, 0xaa)]))).toBe(
      unreadable('damaged'),
    );
    expect(await outcome('open.docx', writtenDocx('<w:p><w:r>'))).toBe(unreadable('damaged'));
    expect(await outcome('words.docx', 'Just words')).toBe(unreadable('damaged'));
    expect(await outcome('locked.docx', locked)).toBe(unreadable('locked'));
  });

  it('is given up where unpacking it would fill the memory, whatever sizes it claims', async () => {
    const megabytes = Buffer.alloc(80_000_000);
    const bomb = { name: 'word/media/image1.bmp', bytes: Buffer.alloc(1), packed: deflateRawSync(megabytes) };
    expect(await outcome('bomb.docx', writtenDocx(paragraph('Text'), [bomb]))).toBe(unreadable('too-much'));
    // Each entity is ten of the one before: a billion words, in a few lines.
    const entities = Array.from({ length: 9 }, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`);
    const before = `<!DOCTYPE d [<!ENTITY e0 "ha">${entities.join('')}]>`;
    const laughs = writtenDocx('<w:p><w:r><w:t>&e9;</w:t></w:r></w:p>', [], before);
    expect((await outcome('laughs.docx', laughs)).length).toBeLessThan(100);
  });

  it('is given up where its parts are nested without end', async () => {
    const deep = `${'<w:p>'.repeat(200_000)}${'</w:p>'.repeat(200_000)}`;
    expect(await outcome('deep.docx', writtenDocx(deep))).toMatch(/^material-unreadable (?:damaged|too-much)$/);
    expect(await outcome('plain.docx', writtenDocx(paragraph('Still here')))).toBe('Still here');
  });
});

describe('a file that gives no text', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 0x90), Buffer.alloc(20)]);

  it.each<[string, Buffer | string, string]>([
    ['nothing.txt', '', 'empty'],
    ['spaces.md', ' \n\t\n ', 'blank'],
    ['mark.txt', '\uFEFF', 'blank'],
    ['picture.txt', png, 'binary'],
    ['program.txt', program, 'binary'],
    ['archive.txt', writtenZip([{ name: 'a.txt', bytes: Buffer.from('a') }]), 'binary'],
    ['cyrillic.txt', Buffer.from('cff0e8e2e5f22c20eae0ea20e4e5ebe03f', 'hex'), 'encoding'],
    ['old.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'format'],
    ['letter.rtf', '{\\rtf1\\ansi Hello}', 'format'],
    ['letter.odt', writtenZip([{ name: 'content.xml', bytes: Buffer.from('<a/>') }]), 'format'],
    ['letter.pages', writtenZip([{ name: 'Index/Document.iwa', bytes: Buffer.from('a') }]), 'format'],
    ['sums.xlsx', writtenZip([{ name: 'xl/workbook.xml', bytes: Buffer.from('<a/>') }]), 'format'],
    ['long.txt', 'x'.repeat(materialBounds.fileBytes), 'too-large'],
  ])('%s is told what it is', async (name, bytes, reason) => {
    const answer = await given(name, bytes);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'material-unreadable', wayOut: 'mend-input' } });
    expect(await outcome(name, bytes)).toBe(unreadable(reason));
    expect(!answer.ok && failureLine(answer.failure)).toMatch(
      /^“[^”/\\]+” [^!]+\. Nothing was added or changed\. [^!]+\.$/,
    );
  });

  it('is told how long a text may be', async () => {
    const answer = await given('long.txt', 'x'.repeat(materialBounds.characters + 1));
    expect(!answer.ok && failureLine(answer.failure)).toBe(
      '“long.txt” is longer than the 500,000 characters that one text may have. What was kept before stands. Split it, or leave out what no task needs.',
    );
  });
});
