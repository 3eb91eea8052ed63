/** Characters of an answer, from `start` up to and without `end`, that Braid has something to say about. */
export type Range = { readonly start: number; readonly end: number };

/** A range that reports what another passage answers, with the quotes it rests on. */
export type Alarm = Range & { readonly quotes: readonly string[] };

/** The part of a syntax tree that marking needs; what the Markdown parser hands over is wider. */
type TreeNode = {
  readonly type: string;
  readonly tagName?: string;
  properties?: Record<string, unknown>;
  readonly children?: TreeNode[];
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
};

const markable = new Set(['li', 'p', 'td', 'blockquote', 'h1', 'h2', 'h3', 'h4']);

/**
 * Gives every list item or paragraph that touches a range the property `data-alarm`, so that the mark can be drawn
 * beside the text and never in it. The innermost block that touches it gets the mark, once.
 */
export function markBlocks(root: TreeNode, ranges: readonly Range[]): void {
  mark(root, ranges);
}

/** True where a block in here was marked. */
function mark(node: TreeNode, ranges: readonly Range[]): boolean {
  // A tight item's paragraph would push the mark into the item; the item itself is the better place.
  const inner = (node.children ?? [])
    .filter((child) => !(node.tagName === 'li' && child.tagName === 'p'))
    .map((child) => mark(child, ranges))
    .some(Boolean);
  if (inner) return true;
  if (!markable.has(node.tagName ?? '') || !touches(node, ranges)) return false;
  node.properties = { ...node.properties, 'data-alarm': 'true' };
  return true;
}

function touches({ position }: TreeNode, ranges: readonly Range[]): boolean {
  const from = position?.start.offset;
  const to = position?.end.offset;
  if (from === undefined || to === undefined) return false;
  return ranges.some(({ start, end }) => start < to && end > from);
}

/** Whether a value of a structured answer is (part of) what a range of its JSON text holds. */
export function isMarkedValue(text: string, answer: string, ranges: readonly Range[]): boolean {
  const raw = JSON.stringify(text).slice(1, -1);
  if (raw === '') return false;
  return ranges.some(({ start, end }) => {
    const at = answer.indexOf(raw);
    return at >= 0 && at < end && at + raw.length > start;
  });
}
