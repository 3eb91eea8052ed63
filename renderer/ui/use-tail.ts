import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject, WheelEvent } from 'react';

const nearPx = 24;

/** What keeps a box of growing text at its newest, as long as its reader wants that. */
export type Tail<T extends HTMLElement> = {
  readonly box: RefObject<T | null>;
  /** The box may show its end alone, without scrolling: nobody has it in hand. */
  readonly loose: boolean;
  /** Text grows below what the reader is reading. */
  readonly away: boolean;
  readonly toNewest: () => void;
  /** Goes on the box. */
  readonly hands: {
    readonly onScroll: () => void;
    readonly onWheel: (event: WheelEvent) => void;
    readonly onPointerEnter: () => void;
    readonly onPointerLeave: () => void;
    readonly onFocus: () => void;
    readonly onBlur: () => void;
  };
};

type TailOptions = {
  readonly growing: boolean;
  /**
   * Whether the box may let go of its scrolling while nobody points at it or stands in it. Twenty boxes that scroll by
   * themselves many times a second cost a page half its frames, and nobody scrolls more than one.
   */
  readonly mayLoosen?: boolean;
};

/** Without a pointer that can hover, nothing says that a finger is about to come. */
const alwaysInHand = (): boolean => matchMedia('(hover: none)').matches;

/** Lets styles keep the width of a thin scrollbar free where there is none: a text must not wrap anew when it gets one. */
function keepRoomForScrollbar(): void {
  const { style } = document.documentElement;
  if (style.getPropertyValue('--thin-scrollbar') !== '') return;
  const probe = document.body.appendChild(document.createElement('div'));
  Object.assign(probe.style, { position: 'absolute', width: '100px', overflowY: 'scroll', scrollbarWidth: 'thin' });
  style.setProperty('--thin-scrollbar', `${100 - probe.clientWidth}px`);
  probe.remove();
}

/**
 * Keeps a scrolling box at its end while its content grows. A reader who scrolls up stays where they are, whatever is
 * written, until they come back to the end or ask for the newest. `content` is whatever changes when the box grows; once
 * it no longer grows the box stays where it is.
 */
export function useTail<T extends HTMLElement>(content: unknown, { growing, mayLoosen = false }: TailOptions): Tail<T> {
  const box = useRef<T>(null);
  const [inHand, setInHand] = useState(() => !mayLoosen || alwaysInHand());
  const [away, setAway] = useState(false);
  const loose = growing && !inHand && !away;
  const wasLoose = useRef(loose);

  /** Where the box stood last: only its reader moves it up. */
  const lastTop = useRef(0);

  const toEnd = () => {
    const element = box.current;
    if (!element) return;
    element.scrollTop = element.scrollHeight;
    lastTop.current = element.scrollTop;
  };
  useLayoutEffect(() => {
    if (!loose && !away && (growing || wasLoose.current)) toEnd();
    wasLoose.current = loose;
  }, [content, growing, loose, away]);
  useLayoutEffect(() => {
    if (mayLoosen) keepRoomForScrollbar();
  }, [mayLoosen]);

  const letGo = () => {
    const element = box.current;
    if (!element || !mayLoosen || alwaysInHand()) return;
    setInHand(element.matches(':hover') || element.contains(document.activeElement));
  };
  return {
    box,
    loose,
    away: away && growing,
    toNewest: () => {
      setAway(false);
      toEnd();
    },
    hands: {
      onScroll: () => {
        const element = box.current;
        if (!element || loose || !growing) return;
        const { scrollTop } = element;
        const up = scrollTop < lastTop.current - 1;
        lastTop.current = scrollTop;
        if (up) setAway(true);
        else if (element.scrollHeight - scrollTop - element.clientHeight <= nearPx) setAway(false);
      },
      // Before the box moves: text that is drawn in between would pull it back.
      onWheel: ({ deltaY }) => {
        if (growing && deltaY < 0 && (box.current?.scrollTop ?? 0) > 0) setAway(true);
      },
      onPointerEnter: () => setInHand(true),
      onPointerLeave: letGo,
      onFocus: () => setInHand(true),
      // The focus has not arrived where it goes yet.
      onBlur: () => requestAnimationFrame(letGo),
    },
  };
}
