/* The ways that pictures are reached by: commands to the host, and addresses. */

/** Sends a command over a socket of the page's own, as the app does. */
export async function command(page, name, input) {
  // Until then the page has not taken the secret from its address that a socket needs.
  await page.waitForURL(({ search }) => search === '', { waitUntil: 'commit' });
  return page.evaluate(
    ([commandName, commandInput]) =>
      new Promise((resolve, reject) => {
        const secrets = ['braid-page', 'braid-pod'].flatMap((name) => localStorage.getItem(name) ?? []);
        const protocols = secrets.length === 0 ? [] : ['braid', ...secrets.map((secret) => `braid.${secret}`)];
        const socket = new WebSocket(`ws://${location.host}/socket`, protocols);
        socket.onopen = () =>
          socket.send(JSON.stringify({ id: 1, command: { name: commandName, input: commandInput } }));
        socket.onerror = () => reject(new Error('The socket broke.'));
        socket.onmessage = ({ data }) => {
          const { id, result } = JSON.parse(data);
          if (id !== 1) return;
          socket.close();
          if (result.ok) resolve(result.value);
          else reject(new Error(`${commandName}: ${result.failure.code}`));
        };
      }),
    [name, input],
  );
}

export const exercise = 'board-prep';
export const structures = ['thread', 'one-at-a-time', 'all-at-once'];
export const prediction = {
  structures,
  of: 'all-at-once',
  against: 'thread',
  endsFirst: 'all-at-once',
  soonerFactor: 3,
  tokenFactor: 0.6,
  findsMost: 'same',
  lost: 'nothing',
  why: 'Nothing is lost: every file is read by somebody.',
  lockedAt: '2026-11-20T10:00:00.000Z',
};
export const progress = (page, patch) => command(page, 'progress.save', { exercise, patch });

/** Goes to a route and waits for a heading, or for whatever `ready` finds. */
export const at = (route, ready) => async (page) => {
  await page.evaluate((hash) => (location.hash = hash), route);
  if (typeof ready === 'function') await ready(page).first().waitFor();
  else await page.getByRole('heading', { level: 1, name: ready }).first().waitFor();
};
export const step = (name, ready) => at(`/exercises/${exercise}/${name}`, ready);

export const start = (page, plan = 'first-plan', chosen = structures) =>
  command(page, 'comparison.start', {
    source: { kind: 'exercise', exercise, plan },
    structures: chosen,
    prediction: { ...prediction, structures: chosen },
  });

export const closeDialogs = (page) =>
  page.evaluate(() => document.querySelectorAll('dialog[open]').forEach((each) => each.close()));

/** Presses a button where it is; false where it isn't. */
export async function pressIfThere(page, name) {
  const button = page.getByRole('button', { name, exact: true });
  const there = await button.isVisible();
  if (there) await button.click();
  return there;
}

export async function finished(page, comparison) {
  for (;;) {
    const { summary } = await command(page, 'comparison.open', { comparison });
    if (summary.runs.every((run) => run.state !== 'running')) return;
    await page.waitForTimeout(300);
  }
}

export const noLimits = { requestsPerMinute: null, inputTokensPerMinute: null, outputTokensPerMinute: null };
export const settings = (page, patch) => command(page, 'settings.save', { patch });
export const pace = (page, value) => settings(page, { pace: value });
