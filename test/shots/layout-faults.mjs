/**
 * What a look at a page would find: text that leaves the window or is cut off by what it stands in, text over text, and a
 * page that scrolls sideways. Runs in the page; answers a sentence for each fault, at most ten.
 */
export function layoutFaults() {
  const slack = 2;
  const root = document.scrollingElement ?? document.documentElement;
  const faults = [];
  if (root.scrollWidth > innerWidth + slack) faults.push(`the page is ${root.scrollWidth - innerWidth} px too wide`);

  const saying = (text) => `“${text.trim().replaceAll(/\s+/g, ' ').slice(0, 60)}”`;
  const ancestors = (element) => {
    const found = [];
    for (let at = element; at; at = at.parentElement) found.push(at);
    return found;
  };
  /** Shortened on purpose: with dots, after so many lines, or for screen readers alone. */
  const meant = (style, box) =>
    style.textOverflow === 'ellipsis' ||
    style.webkitLineClamp !== 'none' ||
    style.clipPath !== 'none' ||
    (box.width <= 1 && box.height <= 1);

  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    if (!parent || !node.textContent.trim()) continue;
    if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const above = ancestors(parent).map((element) => ({
      element,
      style: getComputedStyle(element),
      box: element.getBoundingClientRect(),
    }));
    if (above.some(({ style, box }) => style.overflowX !== 'visible' && meant(style, box))) continue;
    const scroller = above.find(({ style }) => /auto|scroll/.test(style.overflowX + style.overflowY))?.element ?? null;
    const floats = above.some(({ style }) => style.position === 'fixed' || style.position === 'sticky');
    for (const rect of range.getClientRects()) {
      if (rect.width < 2 || rect.height < 2) continue;
      const clip = above.find(
        ({ style, box }) =>
          (/hidden|clip/.test(style.overflowX) && (rect.right > box.right + slack || rect.left < box.left - slack)) ||
          (/hidden|clip/.test(style.overflowY) && (rect.bottom > box.bottom + slack || rect.top < box.top - slack)),
      );
      const scrolls = above.some(({ style }) => /auto|scroll/.test(style.overflowX));
      // Beyond the edge of something that scrolls is where scrolled text belongs.
      const reachable = clip
        ? ancestors(parent).indexOf(clip.element) > ancestors(parent).indexOf(scroller) && scroller
        : null;
      if (clip && !reachable) faults.push(`${saying(node.textContent)} is cut off`);
      else if (!scrolls && (rect.right > innerWidth + slack || rect.left < -slack))
        faults.push(`${saying(node.textContent)} leaves the window`);
      texts.push({ node, rect, scroller, floats });
    }
  }

  for (let i = 0; i < texts.length; i += 1) {
    for (let k = i + 1; k < texts.length && k < i + 400; k += 1) {
      const [one, other] = [texts[i], texts[k]];
      if (one.node === other.node || one.floats || other.floats || one.scroller !== other.scroller) continue;
      const across = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      const down = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
      // Lines of a close paragraph touch; letters that stand on letters share a third of their height.
      if (across > 3 && down > Math.min(one.rect.height, other.rect.height) / 3)
        faults.push(`${saying(one.node.textContent)} stands on ${saying(other.node.textContent)}`);
    }
  }
  return [...new Set(faults)].slice(0, 10);
}
