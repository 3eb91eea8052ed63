import { beforeEach, expect, it } from 'vitest';
import { offerReturn } from '../../../renderer/ui/offer-return.ts';
import { dismissToast, useToasts } from '../../../renderer/ui/toast-store.ts';
import { fail, failure } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import { failureLine } from '../../../shared/words/said-failure.ts';

const done: Result<null> = { ok: true, value: null };
const lines = () => useToasts.getState().toasts.map(({ text, action }) => [text, action?.label]);
/** As a person does it: the line goes when its action is pressed. */
async function press(): Promise<void> {
  const [line] = useToasts.getState().toasts;
  if (!line?.action) throw new Error('There is nothing to press.');
  line.action.onPress();
  dismissToast(line.id);
  await new Promise((resolve) => setImmediate(resolve));
}

beforeEach(() => {
  for (const { id } of useToasts.getState().toasts) dismissToast(id);
});

it('brings back what was deleted', async () => {
  const asked: string[] = [];
  offerReturn('Deleted Board preparation.', () => {
    asked.push('board');
    return Promise.resolve(done);
  });
  expect(lines()).toEqual([['Deleted Board preparation.', 'Undo']]);
  await press();
  expect([asked, lines()]).toEqual([['board'], []]);
});

it('says why it could not, and offers it once more', async () => {
  const answers: Result<null>[] = [fail(failure('disconnected')), done];
  offerReturn('Deleted Board preparation.', () => Promise.resolve(answers.shift() ?? done));
  await press();
  expect(lines()).toEqual([[failureLine(failure('disconnected')), 'Undo']]);
  await press();
  expect([answers, lines()]).toEqual([[], []]);
});
