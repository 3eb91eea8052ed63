const controls = 'button, input, select, textarea, summary, a[href], [tabindex="0"]';
/** What was left last of all is seldom still there; the one before it may be. */
const mostRemembered = 8;

/** Where the focus is, and all that it would be missed by once it is gone. */
type Held = {
  readonly element: HTMLElement;
  /** What it is in, the nearest first, as it was when the focus came. */
  readonly around: readonly Element[];
  readonly address: string;
  /** Whether the focus is to be seen: whoever points at things is not to be scrolled about. */
  readonly shown: boolean;
};

/**
 * Where what has the focus goes away or can't be used any more, say a row with its own Delete, the focus goes to what is
 * left of that part of the page. Else it would fall to the top of the window, and whoever has no mouse with it. A part
 * marked with `data-keeps-focus` takes it by its first control or by itself; without one it goes to what comes next in
 * the content, and from a dialog or a message to where it was before.
 */
export function keepFocus(page: Document): void {
  let held: Held | null = null;
  let earlier: readonly HTMLElement[] = [];

  const come = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    if (held) earlier = [held.element, ...earlier.filter((each) => each !== held?.element)].slice(0, mostRemembered);
    held = {
      element: target,
      around: ancestors(target),
      address: page.location.href,
      shown: target.matches(':focus-visible'),
    };
  };
  const leave = ({ target }: FocusEvent) => {
    // What was taken off the page didn't let go of the focus by itself.
    queueMicrotask(() => {
      const element = held?.element;
      if (element === target && element && canHold(element) && page.activeElement !== element) held = null;
    });
  };
  const observer = new MutationObserver((records) => {
    if (held === null || canHold(held.element)) return;
    const at = page.activeElement;
    if (at !== page.body && at !== held.element) return;
    const { element, around, address, shown } = held;
    held = null;
    const main = page.querySelector('main');
    const next =
      address === page.location.href
        ? (inKeptPart(around) ?? beforeThis(element, around, earlier) ?? nextTo(element, around, records) ?? main)
        : main;
    next?.focus({ preventScroll: !shown });
  });
  page.addEventListener('focusin', come);
  page.addEventListener('focusout', leave);
  observer.observe(page, { childList: true, subtree: true, attributeFilter: ['disabled'] });
}

function ancestors(element: Element): Element[] {
  const found: Element[] = [];
  for (let each = element.parentElement; each; each = each.parentElement) found.push(each);
  return found;
}

const canHold = (element: HTMLElement): boolean =>
  element.isConnected &&
  !element.matches(':disabled') &&
  element.closest('[inert]') === null &&
  element.checkVisibility({ visibilityProperty: true });

const controlsIn = (part: Element): HTMLElement[] => [...part.querySelectorAll<HTMLElement>(controls)].filter(canHold);

function inKeptPart(around: readonly Element[]): HTMLElement | null {
  const part = around.find((each) => each instanceof HTMLElement && 'keepsFocus' in each.dataset && each.isConnected);
  if (!(part instanceof HTMLElement)) return null;
  return controlsIn(part)[0] ?? part;
}

/** For what lay over the page, or told something at its edge: where the focus came from. */
function beforeThis(
  element: HTMLElement,
  around: readonly Element[],
  earlier: readonly HTMLElement[],
): HTMLElement | null {
  const apart = around.find((each) => each.matches('dialog, [role="status"], [role="menu"]'));
  if (apart === undefined || (apart.isConnected && apart.matches('dialog[open]'))) return null;
  return earlier.find((each) => each !== element && !apart.contains(each) && canHold(each)) ?? null;
}

/** What comes next where it was, else what comes before, as near to it as there is anything. */
function nextTo(
  element: HTMLElement,
  around: readonly Element[],
  records: readonly MutationRecord[],
): HTMLElement | null {
  const left = records.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(element)));
  const follows = (control: HTMLElement) =>
    left?.nextSibling ? isFrom(left.nextSibling, control) : isPast(left?.target ?? element, control);
  for (const part of around) {
    if (part.isConnected) {
      const all = controlsIn(part);
      const found = all.find(follows) ?? all.at(-1);
      if (found) return found;
    }
    if (part.matches('main, dialog[open]')) return null;
  }
  return null;
}

const isPast = (place: Node, control: Node): boolean =>
  (place.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !place.contains(control);

const isFrom = (place: Node, control: Node): boolean => place.contains(control) || isPast(place, control);
