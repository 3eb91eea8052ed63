import type { ExtraProps, Options } from 'react-markdown';

type Element = NonNullable<ExtraProps['node']>;
type Content = Element['children'][number];

/** All that a text may become, with the properties that each element keeps. Nothing here loads or leads anywhere. */
const kept: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    'h1 h2 h3 h4 h5 h6 p ul li blockquote pre code em strong del br hr sup section table thead tbody tr'
      .split(' ')
      .map((name) => [name, []]),
  ),
  ol: ['start'],
  th: ['align'],
  td: ['align'],
};

/** An address longer than this says no more about where it would have led. */
const longestAddress = 120;

/**
 * The elements of `kept` and their text, and nothing else: a model writes what it likes, and this page acts on none of
 * it. A link becomes its words with its address behind them, to be read and copied; a picture its description; a box
 * to tick a sign. Ids go too, because several texts stand on one page.
 */
function keepPlain({ roomLinks }: { readonly roomLinks: boolean }) {
  return (tree: { children: unknown[] }): void => {
    // The plugin's own types know of more kinds of tree than Markdown can make.
    const root = tree as { children: Content[] };
    root.children = root.children.flatMap((node) => plain(node, roomLinks));
  };
}

export const plainElements: NonNullable<Options['rehypePlugins']> = [[keepPlain, { roomLinks: false }]];
/** The same for what ships with the app: it may link to the app's own rooms, and to nothing else. */
export const linkedElements: NonNullable<Options['rehypePlugins']> = [[keepPlain, { roomLinks: true }]];

/** A room of the app: all that a link may lead to. */
const roomAddress = /^#\/[\w/-]*$/;

function plain(node: Content, roomLinks: boolean): Content[] {
  if (node.type !== 'element') return [node];
  const children = node.children.flatMap((child) => plain(child, roomLinks));
  const { tagName, properties } = node;
  if (tagName === 'a' && roomLinks && roomAddress.test(String(properties['href'] ?? ''))) {
    return [{ ...node, properties: { href: properties['href'] }, children }];
  }
  if (tagName === 'a') return link(properties, children);
  if (tagName === 'img') return words(properties['alt']);
  if (tagName === 'input') return words(properties['checked'] === true ? '☑' : '☐');
  const names = Object.hasOwn(kept, tagName) ? kept[tagName] : undefined;
  if (!names) return children;
  const left = Object.fromEntries(Object.entries(properties).filter(([name]) => names.includes(name)));
  return [{ ...node, properties: left, children }];
}

function link(properties: Element['properties'], children: Content[]): Content[] {
  // The way back from a footnote leads nowhere once the way there does.
  if ('dataFootnoteBackref' in properties) return [];
  const address = String(properties['href'] ?? '');
  const said = textOf(children);
  const inner = 'dataFootnoteRef' in properties || address === '' || namesItself(said, address);
  const shown = address.length > longestAddress ? `${address.slice(0, longestAddress)}…` : address;
  return inner ? children : [...children, ...words(` (${shown})`)];
}

function namesItself(said: string, address: string): boolean {
  return [said, `http://${said}`, `mailto:${said}`].includes(address);
}

function textOf(nodes: readonly Content[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : ''))
    .join('');
}

function words(value: unknown): Content[] {
  return typeof value === 'string' && value !== '' ? [{ type: 'text', value }] : [];
}
