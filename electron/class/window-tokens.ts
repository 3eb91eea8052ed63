import { appendFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { PodIdSchema } from '../../shared/class/ids.ts';
import type { PodId } from '../../shared/class/ids.ts';
import { tokenHash } from '../http/guard.ts';

/** The browsers that were let in as windows of a pod: each has a token of its own, and only its hash is kept. */
export type WindowTokens = {
  keep(pod: PodId, token: string): Promise<void>;
  podOf(token: string | undefined): PodId | null;
  /** The pod's browsers are at the door again. */
  drop(pod: PodId): Promise<void>;
};

/** `hash` null: none that came before lets this pod in. */
const LineSchema = z.object({ pod: PodIdSchema, hash: z.string().nullable() });

export async function openWindowTokens(folder: string): Promise<WindowTokens> {
  const file = path.join(folder, 'windows.jsonl');
  const pods = new Map<string, PodId>();
  const apply = ({ pod, hash }: z.infer<typeof LineSchema>): void => {
    if (hash !== null) return void pods.set(hash, pod);
    for (const [known, of] of pods) if (of === pod) pods.delete(known);
  };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const text = await readFile(file, 'utf8').catch(() => '');
  for (const line of text.split('\n')) {
    try {
      const read = LineSchema.safeParse(JSON.parse(line));
      if (read.success) apply(read.data);
    } catch {
      // Cut by a kill: that browser enters the code again.
    }
  }
  async function keep(line: z.infer<typeof LineSchema>): Promise<void> {
    apply(line);
    await appendFile(file, `${JSON.stringify(line)}\n`, { mode: 0o600 });
  }
  return {
    keep: (pod, token) => keep({ pod, hash: tokenHash(token) }),
    // Looked up by its hash: how long that takes tells nothing of any token.
    podOf: (token) => (token === undefined ? null : (pods.get(tokenHash(token)) ?? null)),
    drop: (pod) => keep({ pod, hash: null }),
  };
}
