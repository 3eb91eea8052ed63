import type { Mutation } from '../trials.ts';

const elements = 'renderer/ui/plain-elements.ts';
const markdown = 'renderer/ui/Markdown.tsx';

const nothing = 'what a model says holds nothing that loads, leads anywhere or runs';
const rooms = 'a text that ships with the app leads to the app’s own rooms and loads nothing';
const text = 'the window puts no text into a page as markup';

export const answerMutations: readonly Mutation[] = [
  {
    what: 'a link in an answer can be followed',
    file: elements,
    find: "if (tagName === 'a') return link(properties, children);",
    replace: "if (tagName === 'a') return [{ ...node, children }];",
    caughtBy: nothing,
  },
  {
    what: 'a picture in an answer is loaded',
    file: elements,
    find: "if (tagName === 'img') return words(properties['alt']);",
    replace: "if (tagName === 'img') return [node];",
    caughtBy: nothing,
  },
  {
    what: 'elements of an answer keep all that they say of themselves',
    file: elements,
    find: 'names.includes(name)',
    replace: 'name !== null',
    caughtBy: nothing,
  },
  {
    what: 'a box in an answer can be ticked',
    file: elements,
    find: "if (tagName === 'input') return",
    replace: "if (tagName === 'input') return [node]; else if (tagName === '')",
    caughtBy: nothing,
  },
  {
    what: 'an answer links to the rooms of the app',
    file: markdown,
    find: 'roomLinks ? linkedElements : plainElements',
    replace: 'linkedElements',
    caughtBy: nothing,
  },
  {
    what: 'what is too long to be read as Markdown is put in as markup',
    file: markdown,
    find: '<p className={styles.asWritten}>{text}</p>',
    replace: '<p className={styles.asWritten} dangerouslySetInnerHTML={{ __html: text }} />',
    caughtBy: nothing,
  },
  {
    what: 'a lesson’s link leads anywhere',
    file: elements,
    find: '/^#\\/[\\w/-]*$/',
    replace: '/./',
    caughtBy: rooms,
  },
  {
    what: 'a lesson’s link leads wherever its end looks like a room',
    file: elements,
    find: '/^#\\/[\\w/-]*$/',
    replace: '/#\\/[\\w/-]*$/',
    caughtBy: rooms,
  },
  {
    what: 'a lesson’s link leads wherever its beginning looks like a room',
    file: elements,
    find: '/^#\\/[\\w/-]*$/',
    replace: '/^#\\/[\\w/-]*/',
    caughtBy: rooms,
  },
  {
    what: 'a text goes into a page past React',
    file: markdown,
    find: '<p className={styles.asWritten}>{text}</p>',
    replace: '<p ref={(at) => at && (at.innerHTML = text)} />',
    caughtBy: text,
  },
  {
    what: 'a failure’s text is put in as markup',
    file: 'renderer/ui/FailureNotice.tsx',
    find: 'export function FailureNotice({',
    replace: 'export const asMarkup = { dangerouslySetInnerHTML: { __html: "" } }; export function FailureNotice({',
    caughtBy: text,
  },
  {
    what: 'a frame of the window is written by a text',
    file: 'renderer/ui/Stream.tsx',
    find: '<p className={styles.open} {...written(open)}>',
    replace: '<iframe srcDoc={open} /><p>',
    caughtBy: text,
  },
];
