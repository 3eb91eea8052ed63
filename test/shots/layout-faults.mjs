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
    // Dots come where text is laid out in lines, not among the items of a row or a grid.
    (style.textOverflow === 'ellipsis' && !/flex|grid/.test(style.display)) ||
    style.webkitLineClamp !== 'none' ||
    style.clipPath !== 'none' ||
    (box.width <= 1 && box.height <= 1);

  /** What scrolls or floats, and so may lie over the rest: only within one of them must nothing meet. */
  const planeOf = (above) =>
    above.find(
      ({ style }) =>
        style.position === 'fixed' ||
        style.position === 'sticky' ||
        // A drawer that the page makes no room for.
        (style.position === 'absolute' && Number(style.zIndex) > 0) ||
        /auto|scroll/.test(style.overflowX + style.overflowY),
    )?.element ?? null;
  const styled = (element) =>
    ancestors(element).map((at) => ({ element: at, style: getComputedStyle(at), box: at.getBoundingClientRect() }));

  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    if (!parent || !node.textContent.trim()) continue;
    if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const above = styled(parent);
    if (above.some(({ style, box }) => style.overflowX !== 'visible' && meant(style, box))) continue;
    // A bar's name is cut by its bar; a link that comes with the keyboard waits above the window.
    if (parent.closest('svg svg') || parent.getBoundingClientRect().bottom <= 0) continue;
    const scroller = above.find(({ style }) => /auto|scroll/.test(style.overflowX + style.overflowY))?.element ?? null;
    const plane = planeOf(above);
    // Growing text shows its end: what is older has left its box at the top, as it would by scrolling.
    const growing = above.find(({ style }) => style.overflowY === 'clip' && style.justifyContent === 'flex-end');
    for (const rect of range.getClientRects()) {
      if (rect.width < 2 || rect.height < 2) continue;
      if (growing && rect.top < growing.box.top && rect.left >= growing.box.left && rect.right <= growing.box.right)
        continue;
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
      texts.push({ node, rect, plane });
    }
  }

  for (let i = 0; i < texts.length; i += 1) {
    for (let k = i + 1; k < texts.length && k < i + 400; k += 1) {
      const [one, other] = [texts[i], texts[k]];
      if (one.node === other.node || one.plane !== other.plane) continue;
      const across = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      const down = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
      // Lines of a close paragraph touch; letters that stand on letters share a third of their height.
      if (across > 3 && down > Math.min(one.rect.height, other.rect.height) / 3)
        faults.push(`${saying(one.node.textContent)} stands on ${saying(other.node.textContent)}`);
    }
  }

  for (const select of document.querySelectorAll('select')) {
    if (!select.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const style = getComputedStyle(select);
    const pen = document.createElement('canvas').getContext('2d');
    pen.font = style.font;
    const label = select.selectedOptions[0]?.label ?? '';
    const room = select.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    if (pen.measureText(label).width > room + slack) faults.push(`the choice ${saying(label)} is cut off`);
  }

  const controls = [...document.querySelectorAll('button, a[href], input, select, textarea, summary')]
    .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .map((element) => ({ element, box: element.getBoundingClientRect(), plane: planeOf(styled(element)) }))
    .filter(({ box }) => box.width > 2 && box.height > 2);
  const name = ({ element }) => saying(element.getAttribute('aria-label') ?? element.textContent ?? '');
  for (const [i, one] of controls.entries()) {
    for (const other of controls.slice(i + 1, i + 60)) {
      if (one.plane !== other.plane || one.element.contains(other.element)) continue;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (across > 3 && down > 3) faults.push(`the control ${name(one)} stands on ${name(other)}`);
    }
  }
  return [...new Set(faults)].slice(0, 10);
}
