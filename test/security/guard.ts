import { strict as assert } from 'node:assert';
import type { Built } from './built.ts';

/** One promise about security, kept or not by the built program. Fails as an assertion where it isn't kept. */
export type Guard = { readonly name: string; check(built: Built): Promise<void> };

/** Far beyond what an answer takes on a busy machine: only what never comes meets it. */
const patienceMs = 5_000;

/** Waits for what a safe program does at once; that it never does is a broken promise. */
export async function within<T>(promise: Promise<T>, what: string, ms = patienceMs): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const never = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new assert.AssertionError({ message: `never: ${what}` })), ms);
  });
  try {
    return await Promise.race([promise, never]);
  } finally {
    clearTimeout(timer);
  }
}
