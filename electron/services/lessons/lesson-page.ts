import type { BlockContent, DefinitionContent, Root, RootContent } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** What stands in the text of a lesson, and inside a directive of it. */
export type Node = RootContent | BlockContent | DefinitionContent;
export type DirectiveNode = Extract<RootContent, { type: 'containerDirective' | 'leafDirective' }>;

/** One thing that is wrong in a lesson, at its line. */
export type LineFault = { readonly line: number; readonly what: string };

/** A lesson's text with its tree, and the faults found in it so far. */
export type LessonPage = {
  readonly tree: Root;
  /** The Markdown of these neighbours as it was written; `strip` is taken out after each line break. */
  textOf(nodes: readonly Node[], strip?: RegExp): string;
  lineOf(node: Node): number;
  fault(node: Node | number, what: string): void;
  readonly faults: LineFault[];
};

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);

/** Only parsed: nothing of the text is turned into anything that could run. Throws RangeError for what nests too deep. */
export function readPage(text: string): LessonPage {
  const tree = parser.parse(text);
  const faults: LineFault[] = [];
  const lineOf = (node: Node): number => node.position?.start.line ?? 1;
  return {
    tree,
    faults,
    lineOf,
    textOf(nodes, strip = /$^/g) {
      const start = nodes[0]?.position?.start.offset ?? 0;
      const end = nodes.at(-1)?.position?.end.offset ?? start;
      return text.slice(start, end).replace(strip, '\n').trim();
    },
    fault(node, what) {
      faults.push({ line: typeof node === 'number' ? node : lineOf(node), what });
    },
  };
}

export function isDirective(node: Node): node is DirectiveNode {
  return node.type === 'containerDirective' || node.type === 'leafDirective';
}
