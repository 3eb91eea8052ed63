import { useEffect } from 'react';
import { t } from '../../../shared/words/t.ts';

const controls = t`button, input, select, textarea, a[href], [tabindex]`;

/**
 * Where what has the focus goes away, say a warning with its remedy, the focus goes to what is left of its part of the
 * page: the first control in there, or the part itself. Parts are marked with `data-keeps-focus`; without one it goes to
 * the page's content. Else it would fall to the top of the page, and whoever has no mouse with it.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    const main = document.querySelector('main');
    if (!main) return;
    let held: HTMLElement | null = null;
    let parts: readonly HTMLElement[] = [];
    const come = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      held = target;
      parts = partsAround(target);
    };
    const leave = ({ target }: FocusEvent) => {
      // What was taken off the page didn't let go of the focus by itself.
      queueMicrotask(() => {
        if (held === target && held?.isConnected && document.activeElement !== held) held = null;
      });
    };
    const observer = new MutationObserver(() => {
      if (held === null || held.isConnected || document.activeElement !== document.body) return;
      held = null;
      const part = parts.find((each) => each.isConnected);
      const control = part?.querySelector<HTMLElement>(controls);
      (control ?? part ?? main).focus();
    });
    main.addEventListener('focusin', come);
    main.addEventListener('focusout', leave);
    observer.observe(main, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      main.removeEventListener('focusin', come);
      main.removeEventListener('focusout', leave);
    };
  }, []);
}

/** The marked parts that something is in, the nearest first. */
function partsAround(target: HTMLElement): HTMLElement[] {
  const parts: HTMLElement[] = [];
  for (let each = target.parentElement; each; each = each.parentElement) {
    if (each.dataset['keepsFocus'] !== undefined) parts.push(each);
  }
  return parts;
}
