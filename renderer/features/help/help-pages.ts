import { t } from '../../../shared/words/t.ts';

export type HelpPage = {
  /** What its document is called in docs/, and its address here. */
  readonly id: string;
  readonly title: string;
  readonly fetchText: () => Promise<string>;
};

/** The documents that whoever uses Braid reads, each in a file of its own, in the order in which they are wanted. */
export const helpPages: readonly HelpPage[] = [
  {
    id: 'guide',
    title: t`Guide`,
    fetchText: async () => (await import('../../../docs/guide.md?raw')).default,
  },
  {
    id: 'keyboard',
    title: t`Keys`,
    fetchText: async () => (await import('../../../docs/keyboard.md?raw')).default,
  },
  {
    id: 'troubleshooting',
    title: t`Troubleshooting`,
    fetchText: async () => (await import('../../../docs/troubleshooting.md?raw')).default,
  },
  {
    id: 'own-workflow',
    title: t`A workflow of your own`,
    fetchText: async () => (await import('../../../docs/own-workflow.md?raw')).default,
  },
  {
    id: 'builder',
    title: t`The builder`,
    fetchText: async () => (await import('../../../docs/builder.md?raw')).default,
  },
  {
    id: 'results',
    title: t`Results`,
    fetchText: async () => (await import('../../../docs/results.md?raw')).default,
  },
  {
    id: 'conversations',
    title: t`Conversations`,
    fetchText: async () => (await import('../../../docs/conversations.md?raw')).default,
  },
  {
    id: 'lessons',
    title: t`Lessons`,
    fetchText: async () => (await import('../../../docs/lessons.md?raw')).default,
  },
  {
    id: 'claims',
    title: t`Claims`,
    fetchText: async () => (await import('../../../docs/claims.md?raw')).default,
  },
  {
    id: 'class',
    title: t`Class`,
    fetchText: async () => (await import('../../../docs/class.md?raw')).default,
  },
  {
    id: 'class-network',
    title: t`The network of a class`,
    fetchText: async () => (await import('../../../docs/class-network.md?raw')).default,
  },
  {
    id: 'connections',
    title: t`Connections`,
    fetchText: async () => (await import('../../../docs/connections.md?raw')).default,
  },
  {
    id: 'desktop',
    title: t`The desktop program`,
    fetchText: async () => (await import('../../../docs/desktop.md?raw')).default,
  },
  {
    id: 'accessibility',
    title: t`Accessibility`,
    fetchText: async () => (await import('../../../docs/accessibility.md?raw')).default,
  },
];

/** What Braid and all that it is made with are licensed under. */
export const licencesPage = { id: 'licences', title: t`Licences` } as const;
