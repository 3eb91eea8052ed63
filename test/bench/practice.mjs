import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts the practice model in a process of its own. Answers its address and a way to end it. */
export async function startPractice(pace) {
  const child = fork(fileURLToPath(new URL('practice-child.mjs', import.meta.url)), [String(pace)]);
  const [{ address }] = await once(child, 'message');
  return { address, close: () => child.disconnect() };
}
