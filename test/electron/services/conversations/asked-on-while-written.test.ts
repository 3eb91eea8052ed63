import { expect, onTestFinished, test, vi } from 'vitest';
import { conversationCommands } from '../../../../electron/services/commands/conversation-commands.ts';
import { openServices } from '../../../../electron/services/services.ts';
import { interviews, shop } from '../../../support/conversation-set.ts';
import { testPorts } from '../../../support/test-app.ts';

/** Somebody else's work, held until the test lets it go. */
function held() {
  let release: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  return { gate, release: () => release() };
}

const eventually = (happened: () => boolean) => vi.waitUntil(happened, { timeout: 20_000, interval: 5 });

test('a set that is asked on while its first end is still being written is not shown as cut off', async () => {
  const opened = await openServices(await testPorts());
  if (!opened.ok) throw new Error(opened.failure.code);
  const services = opened.value;
  onTestFinished(() => services.close());
  const commands = conversationCommands(services);
  const [writing, measuring] = [held(), held()];
  // A slow disk: the figures of the first end are not down yet when the second comes.
  const { replace } = services.summaries;
  vi.spyOn(services.summaries, 'replace').mockImplementation(async (summary) => {
    await writing.gate;
    return replace(summary);
  });
  const { flush } = services.archive.texts;
  let flushes = 0;
  vi.spyOn(services.archive.texts, 'flush').mockImplementation(async () => {
    flushes += 1;
    if (flushes === 2) await measuring.gate;
    return flush();
  });

  const created = await commands['conversations.create']({ draft: interviews });
  if (!created.ok) throw new Error(created.failure.code);
  const set = created.value.id;
  await commands['conversations.start']({ set });
  const stored = await services.archive.find(set);
  if (!stored.ok) throw new Error(stored.failure.code);
  const state = () => services.desk.summaryOf(stored.value).runs[0]?.state;
  await eventually(() => state() === 'finished');

  await commands['conversations.ask']({ set, lanes: [shop], text: 'Which is worst?' });
  await eventually(() => flushes === 2);
  expect(state()).toBe('running');
  writing.release();
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(state()).toBe('running');
  measuring.release();
  await eventually(() => state() === 'finished');
});
