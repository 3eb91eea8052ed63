import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { echo } from '../support/echo-server.ts';
import { distinctiveKey as key, filesThatHold, holdsKey } from '../support/key-search.ts';
import { openServer } from '../support/plain-server.ts';
import { expect, test } from './fixtures/test.ts';
import { hostCommand } from './pages/host-command.ts';
import { Rooms } from './pages/rooms.ts';
import { SettingsPage } from './pages/settings-page.ts';
import { startRun } from './pages/started-run.ts';

/** Everything that a page holds: what is shown, what is typed, what is stored, what is remembered. */
const heldBy = (page: Page): Promise<string> =>
  page.evaluate(async () =>
    [
      document.documentElement.outerHTML,
      document.body.innerText,
      JSON.stringify([...document.querySelectorAll('input, textarea')].map((field) => 'value' in field && field.value)),
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state]),
      JSON.stringify([await indexedDB.databases(), await caches.keys()]),
      JSON.stringify(performance.getEntries().map(({ name }) => name)),
    ].join('\n'),
  );

for (const how of ['refused', 'answered'] as const) {
  test(`a key is nowhere in the app where the server sends it back (${how})`, { tag: '@desktop' }, async ({ app }) => {
    const server = await openServer(echo);
    try {
      const { page } = app;
      const heard: string[] = [];
      page.on('console', (message) => heard.push(message.text()));
      page.on('request', (request) => heard.push(request.url()));
      page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => void heard.push(String(payload))));
      await page.reload();
      await new Rooms(page).enter('Settings');
      const settings = new SettingsPage(page);
      const held: string[] = [];
      const look = async () => void held.push(await heldBy(page));

      await settings.connection('Compatible server').click();
      await settings.address.fill(`${server.address}/${how}`);
      await settings.address.blur();
      const typed = page.getByLabel('Server key');
      await typed.fill(key);
      await typed.press('Enter');
      await expect(settings.removeKey).toBeVisible();
      await expect(typed).toHaveValue('');
      await look();
      await settings.ask.click();
      await expect.poll(() => server.asked.length).toBeGreaterThan(1);
      if (how === 'answered') await expect(settings.abilities).toBeVisible();
      else await expect(page.getByRole('alert')).toContainText('did not accept the key');
      await look();

      // With what it can do known, or taken to be, a run starts, and comes to its end one way or the other.
      const { compatible } = (await hostCommand(page, 'app.hello', {})).settings;
      const abilities = {
        streaming: true,
        countTokens: false,
        structuredOutput: false,
        caching: false,
        batches: false,
      };
      const { baseUrl } = compatible;
      const probe = { baseUrl, model: 'm', date: '2026-11-20', abilities, models: [], firstTokenMs: null };
      await hostCommand(page, 'settings.save', { patch: { compatible: { baseUrl, model: 'm', probe } } });
      await startRun(page, ['all-at-once']);
      await expect
        .poll(async () => (await hostCommand(page, 'comparison.list', {}))[0]?.runs.map(({ state }) => state))
        // What is answered is no output of the form that was asked for, so every run fails, each in its own way.
        .toEqual(['failed']);
      await look();
      await page.reload();
      await look();

      expect(server.asked.some(({ headers }) => headers.authorization === `Bearer ${key}`)).toBe(true);
      expect(held.filter((text) => holdsKey(text, key))).toEqual([]);
      expect(heard.filter((text) => holdsKey(text, key))).toEqual([]);
      expect(filesThatHold(app.dataFolder, key)).toEqual([]);
      expect(readdirSync(path.join(app.dataFolder, 'runs'))).toHaveLength(1);
    } finally {
      await server.close();
    }
  });
}
