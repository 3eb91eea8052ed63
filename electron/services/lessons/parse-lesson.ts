import path from 'node:path';
import type { z } from 'zod';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import { LessonHeadSchema } from '../../../shared/lesson/lesson.ts';
import type { Section } from '../../../shared/lesson/lesson.ts';
import { isTooDeep } from '../../../shared/nesting.ts';
import { faultsOf } from '../../../shared/words/faults.ts';
import { lessonFaultWords as words } from '../../../shared/words/lessons.ts';
import { firstFaults } from '../told-faults.ts';
import { parseYaml } from '../yaml-source.ts';
import type { YamlSource } from '../yaml-source.ts';
import { isDirective, readPage } from './lesson-page.ts';
import type { LessonPage, LineFault, Node } from './lesson-page.ts';
import { readBlock } from './read-block.ts';
import type { WrittenBlock } from './read-block.ts';

type Head = z.infer<typeof LessonHeadSchema>;
type WrittenSection = Omit<Section, 'blocks'> & { readonly blocks: readonly WrittenBlock[] };

/** A lesson as its file says it: what its comparisons name has not been looked for yet. */
export type WrittenLesson = {
  /** Null where the front matter can't be used. */
  readonly head: Head | null;
  readonly sections: readonly WrittenSection[];
  /** Worded, at their `file:line`, in the order of the file. */
  readonly faults: readonly Told[];
};
export type Told = { readonly where: string; readonly what: string };

/** Reads the text of a lesson's file, and finds everything that is wrong with it at once. */
export function parseLesson(text: string, file: string): WrittenLesson {
  const name = path.basename(file);
  const whole = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const written = /^---\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(whole);
  if (!written) return { head: null, sections: [], faults: [{ where: `${name}:1`, what: words.noHead }] };
  const [front, yaml = ''] = written;
  const head = readHead(yaml, file);
  // Lines are counted from the beginning of the file.
  const body = front.replace(/[^\n]/g, '') + whole.slice(front.length);
  const told = ({ line, what }: LineFault): Told => ({ where: `${name}:${line}`, what });
  const faults = head.ok ? [] : (head.failure.faults ?? []);
  if (isTooDeep(body) || colonRun.test(body))
    return { head: null, sections: [], faults: [...faults, { where: name, what: words.tooDeep }] };
  if (isTooMuch(body)) return { head: null, sections: [], faults: [...faults, { where: name, what: words.tooMuch }] };
  try {
    const page = readPage(body);
    const sections = readSections(page, file);
    const inOrder = [...page.faults].sort((a, b) => a.line - b.line);
    return { head: head.ok ? head.value : null, sections, faults: [...faults, ...inOrder.map(told)] };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { head: null, sections: [], faults: [...faults, { where: name, what: words.tooDeep }] };
  }
}

/** Ten times what a lesson has; each costs its reader up to a millisecond. */
const most = { lines: 1_500, signs: 2_500 } as const;
const signs = /[*_~`[\]<>|:!&\\@]/g;
/** A directive inside another has a colon less. */
const colonRun = /:{33}/;

/** The body as it is laid after the lines of the front matter. */
function isTooMuch(body: string): boolean {
  return body.split('\n').length > most.lines || (body.match(signs)?.length ?? 0) > most.signs;
}

function readHead(yaml: string, file: string): Result<Head> {
  const source: Result<YamlSource> = parseYaml(`\n${yaml}`, file, 'lesson-file');
  if (!source.ok) return source;
  const head = LessonHeadSchema.safeParse(source.value.data);
  if (!head.success) return source.value.refuse(faultsOf(head.error));
  const wanted = path.basename(file, '.md').replace(/^\d+-/, '');
  if (head.data.id !== wanted) return source.value.refuse([{ path: ['id'], what: words.wrongName(wanted) }]);
  return succeed(head.data);
}

/** What stands before the first heading has a section too, without a title. */
const opening = 'opening';

function readSections(page: LessonPage, file: string): WrittenSection[] {
  const ids = new Set<string>();
  const names = new Set<string>([opening]);
  const sections: { id: string; title: string | null; blocks: WrittenBlock[] }[] = [];
  let prose: Node[] = [];
  const current = () => {
    const last = sections.at(-1);
    if (last) return last.blocks;
    const first = { id: opening, title: null, blocks: [] };
    sections.push(first);
    return first.blocks;
  };
  const endProse = (): void => {
    if (prose.length > 0) current().push({ kind: 'prose', markdown: page.textOf(prose) });
    prose = [];
  };

  for (const node of page.tree.children) {
    if (isDirective(node)) {
      endProse();
      const block = readBlock(page, node, ids, file);
      if (block) current().push(block);
    } else if (node.type === 'heading' && node.depth < 3) {
      endProse();
      if (node.depth === 1) page.fault(node, words.topHeading);
      const title = plainText(node);
      const id = slug(title);
      if (id === '') page.fault(node, words.namelessSection);
      else if (names.has(id)) page.fault(node, words.sameSection(title));
      names.add(id);
      sections.push({ id, title, blocks: [] });
    } else {
      if (node.type === 'paragraph' && /^\s*::/m.test(page.textOf([node]))) {
        page.fault(strayLine(page, node), words.closesNothing);
      }
      prose.push(node);
    }
  }
  endProse();
  if (!sections.some(({ title }) => title !== null)) page.fault(1, words.noSections);
  return sections;
}

function strayLine(page: LessonPage, node: Node): number {
  const lines = page.textOf([node]).split('\n');
  return (
    page.lineOf(node) +
    Math.max(
      0,
      lines.findIndex((line) => /^\s*::/.test(line)),
    )
  );
}

function plainText(node: Node): string {
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  return node.children.map((child) => plainText(child as Node)).join(''); // what stands in a heading is phrasing, which plainText reads alike
}

/** `which-lever-moved`. A word that can't be a name gets another before it. */
function slug(title: string): string {
  const name = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
  return name in {} ? `section-${name}` : name;
}

/** One failure with all faults of a file. */
export function refuseLesson(file: string, faults: readonly Told[]) {
  return fail(failure('lesson-file', { file }, firstFaults(file, faults)));
}
