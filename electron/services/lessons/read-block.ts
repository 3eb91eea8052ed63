import type { Block } from '../../../shared/lesson/lesson.ts';
import { NameSchema } from '../../../shared/lesson/lesson.ts';
import { isWidgetName, widgetAttributes } from '../../../shared/lesson/widget-attributes.ts';
import { faultsOf } from '../../../shared/words/faults.ts';
import { lessonFaultWords as words } from '../../../shared/words/lessons.ts';
import { isDirective } from './lesson-page.ts';
import type { DirectiveNode, LessonPage, Node } from './lesson-page.ts';
import { readQuestion } from './read-choices.ts';
import { readGuess } from './read-guess.ts';
import { readTry } from './read-try.ts';
import type { WrittenTry } from './read-try.ts';

/** A block of a lesson, its comparisons still as they are written. */
export type WrittenBlock =
  | Exclude<Block, { kind: 'try' }>
  | { readonly kind: 'try'; readonly id: string; readonly line: number; readonly written: WrittenTry };

type Attributes = Readonly<Record<string, string>>;

const taken: Readonly<Record<string, readonly string[]>> = {
  note: ['title'],
  guess: ['id', 'unit', 'answer', 'figure'],
  quiz: ['id'],
  try: ['id'],
};

/** Null where it can't be used; why stands among the page's faults. `ids` are those that the lesson has so far. */
export function readBlock(page: LessonPage, node: DirectiveNode, ids: Set<string>, file: string): WrittenBlock | null {
  const fault = (what: string): null => {
    page.fault(node, `${node.name} ${what}`);
    return null;
  };
  const own = { ...page, fault: (at: Node | number, what: string) => page.fault(at, `${node.name} ${what}`) };
  const attributes = textsOf(node.attributes);
  const children: readonly Node[] = node.type === 'containerDirective' ? node.children : [];
  if (node.name !== 'widget' && !Object.hasOwn(taken, node.name)) return fault(words.unknownDirective);
  if (node.name === 'widget') {
    if (node.type === 'containerDirective') return fault(words.takesNoText);
    if (node.children.length > 0) fault(words.bracketed);
    return readWidget(own, node, attributes);
  }
  if (node.type === 'leafDirective') return fault(words.takesText);
  if (!isClosed(page, node)) fault(words.notClosed);
  const inner = node.children.find(isDirective);
  if (inner) return fault(words.holdsAnother(inner.name));
  if (node.children[0]?.data && 'directiveLabel' in node.children[0].data) return fault(words.bracketed);
  for (const name of Object.keys(attributes)) {
    if (!taken[node.name]?.includes(name)) fault(words.unknownAttribute(name));
  }
  if (node.name === 'note') {
    const { title } = attributes;
    if (!title) return fault(words.missingAttribute('title'));
    return children.length === 0 ? fault(words.empty) : { kind: 'note', title, markdown: page.textOf(children) };
  }
  const id = idOf(own, node, attributes, ids);
  switch (node.name) {
    case 'quiz': {
      const question = readQuestion(own, node, children);
      return id === null || question === null ? null : { kind: 'quiz', id, ...question };
    }
    case 'guess': {
      const guess = readGuess(own, node, children, attributes);
      return id === null || guess === null ? null : { kind: 'guess', id, ...guess };
    }
    default: {
      const written = readTry(own, node, children, file);
      return id === null || written === null ? null : { kind: 'try', id, line: page.lineOf(node), written };
    }
  }
}

function readWidget(page: LessonPage, node: DirectiveNode, { name, ...rest }: Attributes): WrittenBlock | null {
  if (!name) {
    page.fault(node, words.missingAttribute('name'));
    return null;
  }
  if (!isWidgetName(name)) {
    page.fault(node, words.unknownWidget(name));
    return null;
  }
  const read = widgetAttributes[name].safeParse(rest);
  if (read.success) return { kind: 'widget', name, attributes: rest };
  for (const { path, what } of faultsOf(read.error)) {
    page.fault(node, path[0] === undefined ? what : `${name} ${String(path[0])} ${what}`);
  }
  return null;
}

function idOf(page: LessonPage, node: DirectiveNode, { id }: Attributes, ids: Set<string>): string | null {
  if (!id) page.fault(node, words.missingAttribute('id'));
  else if (!NameSchema.safeParse(id).success) page.fault(node, words.badId(id));
  else if (ids.has(id)) page.fault(node, words.sameId(id));
  else {
    ids.add(id);
    return id;
  }
  return null;
}

/** One that nothing closes swallows the rest of the file, and its end is that of the file. */
function isClosed(page: LessonPage, node: DirectiveNode): boolean {
  const lines = page.textOf([node]).split('\n');
  return lines.length > 1 && /^\s*:{3,}\s*$/.test(lines.at(-1) ?? '');
}

function textsOf(attributes: DirectiveNode['attributes']): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes ?? {}).map(([name, value]) => [name, value ?? '']));
}
