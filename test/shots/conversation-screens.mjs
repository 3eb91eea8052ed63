import { at, command, pace } from './ways.mjs';

/** A set of so many conversations about the same notes, not started yet. */
export const conversations = (page, lanes) =>
  command(page, 'conversations.create', {
    draft: {
      title: 'Interview notes',
      lanes: Array.from({ length: lanes }, (_, index) => ({
        id: `lane-${index + 1}`,
        title: ['Flower shop', 'Bike repair', 'Bakery'][index] ?? '',
        brief: 'Read these notes only. List the problems, each with a quote in its own words.',
        materials: ['notes'],
      })),
      materials: [
        {
          id: 'notes',
          title: 'Notes',
          text: 'Stock counts drift, says the owner. She sold 14 bouquets twice in May. Refunds take three screens.',
        },
      ],
    },
  });

/** One set, once this button of it is there. */
async function set(page, id, button) {
  await at(`/conversations/${id}`, /.+/)(page);
  await page.getByRole('button', { name: button }).waitFor();
}

export const conversationStages = [
  {
    async prepare(page) {
      await pace(page, 20);
      const [draft, few, many] = [
        await conversations(page, 3),
        await conversations(page, 3),
        await conversations(page, 24),
      ];
      for (const { id } of [few, many]) await command(page, 'conversations.start', { set: id });
      return { draft: draft.id, few: few.id, many: many.id };
    },
    screens: [
      { name: 'conversations-list', visit: at('/conversations', 'Conversations') },
      { name: 'conversations-draft', visit: (page, { draft }) => set(page, draft, 'Start all') },
      { name: 'conversations', visit: (page, { few }) => set(page, few, 'Measure it') },
      {
        name: 'conversations-menu',
        async visit(page, { few }) {
          await set(page, few, 'Measure it');
          await page.getByRole('button', { name: 'More for these conversations' }).click();
          await page.getByRole('menu').waitFor();
        },
      },
      { name: 'conversations-many', visit: (page, { many }) => set(page, many, 'Measure it') },
    ],
  },
];
