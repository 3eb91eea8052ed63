import { t } from './t.ts';

/** What `class` says on a terminal. */
export const classHostWords = {
  told: (about: {
    readonly title: string;
    readonly address: string;
    readonly code: string;
    readonly reach: 'local' | 'network';
    readonly id: string;
  }): readonly string[] => [
    t`“${about.title}” is open. The address above is the facilitator’s alone; keep it off the wall.`,
    t`Pods open ${about.address} in a browser and enter ${about.code}.`,
    about.reach === 'network'
      ? t`Every computer that reaches this one can open that address. What travels is not encrypted: use a network that you trust.`
      : t`Only this computer can open it; --network opens it to others.`,
    t`Press Ctrl C to close it. It can be opened again with --reopen ${about.id}.`,
  ],
} as const;
