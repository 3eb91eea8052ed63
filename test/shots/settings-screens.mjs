import { at, settings } from './ways.mjs';

/** A server that was asked, and that lacks some of what Braid can use. */
export const server = {
  baseUrl: 'http://localhost:8080',
  model: 'a-local-model',
  probe: {
    baseUrl: 'http://localhost:8080',
    model: 'a-local-model',
    date: '2026-11-20T10:00:00.000Z',
    abilities: { streaming: true, countTokens: false, structuredOutput: false, caching: false, batches: true },
    models: [
      { id: 'a-local-model', name: 'A local model', contextTokens: 131_072, outputTokens: 8_192 },
      { id: 'another', name: 'another', contextTokens: null, outputTokens: null },
    ],
    firstTokenMs: 240,
  },
};
const faults = [
  { kind: 'status', status: 429, request: 3 },
  { kind: 'slow', text: 'pricing' },
  { kind: 'cut', percent: 10 },
];

/** The settings as they are at first. */
export const settingsScreens = [
  { name: 'settings', visit: at('/settings', 'Settings') },
  { name: 'settings-whole', visit: at('/settings', 'Settings'), whole: true },
  {
    name: 'settings-delete',
    async visit(page) {
      await at('/settings/data', 'Settings')(page);
      await page.getByRole('button', { name: 'Delete everything…' }).click();
      await page.getByLabel('Type delete to go on').fill('delete');
    },
  },
];

/** The settings of the other connections. */
export const settingsStages = [
  {
    prepare: (page) => settings(page, { connection: 'compatible', compatible: server, faults }),
    screens: [{ name: 'settings-server', visit: at('/settings', 'Settings'), whole: true }],
    finish: (page) => settings(page, { connection: 'claude', faults: [] }),
  },
  {
    prepare: () => undefined,
    screens: [
      {
        name: 'settings-claude',
        async visit(page) {
          await at('/settings/connection', 'Settings')(page);
          await page.getByText('Models, context and prices').click();
        },
      },
    ],
    finish: (page) => settings(page, { connection: 'practice' }),
  },
];
