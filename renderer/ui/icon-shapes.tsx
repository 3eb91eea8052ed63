import type { ReactNode } from 'react';

/** Every drawing on a 20 × 20 grid, stroked in the colour of the text around it. */
export const iconShapes = {
  arrow: <path d="M3.5 10h13M11.5 5l5 5-5 5" />,
  conversations: (
    <>
      <rect x="2.8" y="4" width="4" height="12" rx="1.2" />
      <rect x="8" y="4" width="4" height="9" rx="1.2" />
      <rect x="13.2" y="4" width="4" height="10.5" rx="1.2" />
    </>
  ),
  check: <path d="m4 10.5 4 4 8-9" />,
  chip: (
    <>
      <rect x="5" y="5" width="10" height="10" rx="1.5" />
      <path d="M8 2.5V5M12 2.5V5M8 15v2.5M12 15v2.5M2.5 8H5M2.5 12H5M15 8h2.5M15 12h2.5" />
    </>
  ),
  class: (
    <>
      <circle cx="7" cy="7.5" r="2.6" />
      <circle cx="14" cy="8.5" r="2" />
      <path d="M2.5 16c.4-2.8 2-4.3 4.5-4.3s4.1 1.5 4.5 4.3M13 12.6c2.5-.2 4.2 1 4.5 3.4" />
    </>
  ),
  clock: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 6v4.2l2.8 1.6" />
    </>
  ),
  context: <path d="M4 4h12M4 8h12M4 12h7M4 16h4" />,
  copy: (
    <>
      <rect x="7" y="7" width="9" height="10" rx="1.5" />
      <path d="M13 7V4.5A1.5 1.5 0 0 0 11.5 3h-6A1.5 1.5 0 0 0 4 4.5v7A1.5 1.5 0 0 0 5.5 13H7" />
    </>
  ),
  more: <path d="M5 10h.01M10 10h.01M15 10h.01" strokeWidth="2.6" />,
  chevron: <path d="m4.5 8 5.5 5 5.5-5" />,
  exercises: (
    <>
      <rect x="3" y="3.5" width="5" height="5" rx="1.2" />
      <rect x="3" y="11.5" width="5" height="5" rx="1.2" />
      <rect x="12" y="7.5" width="5" height="5" rx="1.2" />
      <path d="M8 6h1.5a1 1 0 0 1 1 1v2a1 1 0 0 0 1 1H12M8 14h1.5a1 1 0 0 0 1-1v-2a1 1 0 0 1 1-1" />
    </>
  ),
  export: <path d="M10 12V3M6.5 6 10 2.8 13.5 6M4 11v5.5h12V11" />,
  eye: (
    <>
      <path d="M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5z" />
      <circle cx="10" cy="10" r="2.2" />
    </>
  ),
  file: <path d="M5 3h6.5L15 6.5V17H5zM11 3v4h4" />,
  finance: <path d="M3 16.5h14M5 16.5V11M9 16.5V6M13 16.5V9M16.5 3.5 13 6 9.5 3.8 5 8" />,
  half: (
    <>
      <circle cx="10" cy="10" r="6.5" />
      <path d="M10 3.5a6.5 6.5 0 0 0 0 13z" fill="currentColor" />
    </>
  ),
  flag: <path d="M5 17V3.5h9l-2 3.5 2 3.5H5" />,
  focus: <path d="M3.5 7V3.5H7M13 3.5h3.5V7M16.5 13v3.5H13M7 16.5H3.5V13" />,
  folder: <path d="M3 5.5h5l1.5 2H17V16H3z" />,
  hint: <path d="M7.5 14c0-1.5-2.5-2.8-2.5-6a5 5 0 0 1 10 0c0 3.2-2.5 4.5-2.5 6zM8 17h4" />,
  held: (
    <>
      <rect x="5" y="9" width="10" height="7" rx="1.5" />
      <path d="M7 9V6.5a3 3 0 0 1 6 0V9" />
    </>
  ),
  home: <path d="M3 9.2 10 3.5l7 5.7V16a1 1 0 0 1-1 1h-3.5v-5h-5v5H4a1 1 0 0 1-1-1z" />,
  lessons: (
    <path d="M10 5.5C8.5 4.2 6.3 3.8 3 4v11.5c3.3-.2 5.5.2 7 1.5 1.5-1.3 3.7-1.7 7-1.5V4c-3.3-.2-5.500.2-7 1.5zM10 5.5V17" />
  ),
  link: <path d="M8.5 11.5 11.5 8.5M7 9.5 5 11.5a2.5 2.5 0 0 0 3.5 3.5l2-2M13 10.5l2-2A2.5 2.5 0 0 0 11.5 5l-2 2" />,
  lock: (
    <>
      <rect x="4" y="9" width="12" height="8" rx="1.5" />
      <path d="M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9" />
    </>
  ),
  mend: <path d="M4 4.5v5a3 3 0 0 0 3 3h9M12.5 9l3.5 3.5L12.5 16M4 16v-1" />,
  merge: <path d="M3 4c5 0 5 6 8 6h6M3 16c5 0 5-6 8-6M3 10h8M14 7l3 3-3 3" />,
  minus: <path d="M4 10h12" />,
  offline: (
    <>
      <path d="M6.5 15.5h7.2a3.3 3.3 0 0 0 .6-6.5A4.8 4.8 0 0 0 5.2 8a3.8 3.8 0 0 0 1.3 7.5z" />
      <path d="m3.5 3.5 13 13" />
    </>
  ),
  'one-at-a-time': (
    <>
      <circle cx="3.5" cy="10" r="1.7" fill="currentColor" />
      <circle cx="10" cy="10" r="1.7" fill="currentColor" />
      <circle cx="16.5" cy="10" r="1.7" fill="currentColor" />
    </>
  ),
  open: <path d="M11 4h5v5M16 4l-7 7M14 11.5V16H4V6h4.5" />,
  'all-at-once': <path d="M2.5 4.5h15M2.5 10h10M2.5 15.5h13" />,
  pencil: <path d="m4 16 .8-3.5L13.5 3.8l2.7 2.7-8.7 8.7z" />,
  phased: <path d="M2.5 10H6M6 10c3 0 1.5-5 4-5s1 5 4 5M6 10c3 0 1.5 5 4 5s1-5 4-5M6 10h11.5" />,
  pause: <path d="M6.5 4.5v11M13.5 4.5v11" strokeWidth="2.4" />,
  play: <path d="M6 4v12l10-6z" />,
  plus: <path d="M10 4v12M4 10h12" />,
  'own-phases': (
    <>
      <rect x="2.5" y="3" width="7" height="3.6" rx="1.2" />
      <rect x="6.5" y="8.2" width="7" height="3.6" rx="1.2" />
      <rect x="10.5" y="13.4" width="7" height="3.6" rx="1.2" />
    </>
  ),
  question: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M7.8 8a2.2 2.2 0 1 1 3.3 1.9c-.8.5-1.100.9-1.1 1.8M10 14h.01" />
    </>
  ),
  queue: (
    <>
      <path d="M2.5 5h15M2.5 10h7M13 10h4.5" />
      <path d="M3 15.2h.01M8 15.2h.01M13 15.2h.01" strokeWidth="2.6" />
    </>
  ),
  redo: <path d="M16 8H8a4 4 0 0 0 0 8h4M13 5l3 3-3 3" />,
  research: (
    <>
      <circle cx="8.5" cy="8.5" r="5" />
      <path d="m12.2 12.2 4.3 4.3M6.5 8.5h4" />
    </>
  ),
  results: <path d="M3 17V4M3 7h9M3 11.5h5.5M3 16h13" />,
  retry: <path d="M16 10a6 6 0 1 1-1.8-4.3M16 3v3.5h-3.5" />,
  search: (
    <>
      <circle cx="9" cy="9" r="5" />
      <path d="m13 13 4 4" />
    </>
  ),
  thread: (
    <>
      <path d="M2 10h16" />
      <circle cx="3.5" cy="10" r="1.4" fill="currentColor" />
      <circle cx="10" cy="10" r="1.4" fill="currentColor" />
      <circle cx="16.5" cy="10" r="1.4" fill="currentColor" />
    </>
  ),
  settings: (
    <>
      <path d="M3 6h8M15 6h2M3 14h2M9 14h8" />
      <circle cx="13" cy="6" r="2" />
      <circle cx="7" cy="14" r="2" />
    </>
  ),
  slot: <rect x="3" y="6" width="14" height="8" rx="2" strokeDasharray="2.6 2.2" />,
  split: <path d="M5 2.8v3.4h10V2.8M5 17.2v-3.4h10v3.4M2.5 10h2.6M8.7 10h2.6M14.9 10h2.6" />,
  stop: <rect x="5" y="5" width="10" height="10" rx="1.5" />,
  story: <path d="M4 5h12M4 9h8M4 13h10M4 17h5" />,
  token: (
    <>
      <ellipse cx="10" cy="5.5" rx="6" ry="2.5" />
      <path d="M4 5.5v4.5c0 1.4 2.7 2.5 6 2.5s6-1.1 6-2.5V5.5M4 10v4.5C4 15.9 6.7 17 10 17s6-1.1 6-2.5V10" />
    </>
  ),
  undo: <path d="M4 8h8a4 4 0 0 1 0 8H8M7 5 4 8l3 3" />,
  up: <path d="M10 16V4M5 9l5-5 5 5" />,
  user: (
    <>
      <circle cx="10" cy="7" r="3" />
      <path d="M4 17c.5-3.5 2.6-5 6-5s5.5 1.5 6 5" />
    </>
  ),
  warn: <path d="M10 3.5 18 17H2zM10 8.5v4M10 14.8v.1" />,
  cross: <path d="m5 5 10 10M15 5 5 15" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof iconShapes;
