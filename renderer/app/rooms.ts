import { addresses } from '../ui/addresses.ts';
import type { IconName } from '../ui/icon-shapes.tsx';
import { t } from '../../shared/words/t.ts';

export type Room = {
  readonly name: string;
  readonly icon: IconName;
  readonly address: string;
  /** What the location begins with while one is in the room. */
  readonly path: string;
  /** Further pages of the room, elsewhere. */
  readonly also?: string;
};

/** The rooms that exist. A room enters the navigation when it is built, not before. */
export const rooms: { readonly main: readonly Room[]; readonly foot: readonly Room[] } = {
  main: [
    { name: t`Home`, icon: 'home', address: addresses.home, path: '/' },
    { name: t`Exercises`, icon: 'exercises', address: addresses.exercises, path: '/exercises' },
    { name: t`Conversations`, icon: 'conversations', address: addresses.conversations, path: '/conversations' },
    { name: t`Lessons`, icon: 'lessons', address: addresses.lessons, path: '/lessons' },
    { name: t`Results`, icon: 'results', address: addresses.results, path: '/results', also: '/claims' },
    { name: t`Class`, icon: 'class', address: addresses.class, path: '/class' },
  ],
  foot: [
    { name: t`Help`, icon: 'question', address: addresses.help, path: '/help' },
    { name: t`Settings`, icon: 'settings', address: addresses.settings, path: '/settings' },
  ],
};
