/** What `class` says on a terminal. */
export const classHostWords = {
  noKeys: 'A class runs on the practice model, which needs no key.',
  told: (about: {
    readonly title: string;
    readonly address: string;
    readonly code: string;
    readonly reach: 'local' | 'network';
    readonly id: string;
  }): readonly string[] => [
    `“${about.title}” is open. The address above is the facilitator’s alone; keep it off the wall.`,
    `Pods open ${about.address} in a browser and enter ${about.code}.`,
    about.reach === 'network'
      ? 'Every computer that reaches this one can open that address. What travels is not encrypted: use a network that you trust.'
      : 'Only this computer can open it; --network opens it to others.',
    `Press Ctrl C to close it. It can be opened again with --reopen ${about.id}.`,
  ],
} as const;
