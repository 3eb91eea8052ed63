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
  /** The pod that a browser is in, or was in before that pod left. */
  cameFrom(token: string | undefined): PodId | null;
  /** The pod's browsers are at the door again. `left`: it may come back, and they are known. */
  drop(pod: PodId, how: 'left' | 'removed'): Promise<void>;
};

/** `hash` null: none that came before lets this pod in; `left`: as long as it does not come back. */
const LineSchema = z.object({ pod: PodIdSchema, hash: z.string().nullable(), left: z.boolean().optional() });

export async function openWindowTokens(folder: string): Promise<WindowTokens> {
  const file = path.join(folder, 'windows.jsonl');
  const pods = new Map<string, PodId>();
  const former = new Map<string, PodId>();
  const apply = ({ pod, hash, left }: z.infer<typeof LineSchema>): void => {
    if (hash !== null) return void pods.set(hash, pod);
    if (!left) for (const [known, of] of former) if (of === pod) former.delete(known);
    for (const [known, of] of pods) {
      if (of !== pod) continue;
      pods.delete(known);
      if (left) former.set(known, pod);
    }
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
  const find = (token: string | undefined, where: readonly ReadonlyMap<string, PodId>[]): PodId | null => {
    if (token === undefined) return null;
    const hash = tokenHash(token);
    return where.map((each) => each.get(hash)).find((pod) => pod !== undefined) ?? null;
  };
  return {
    keep: (pod, token) => keep({ pod, hash: tokenHash(token) }),
    // Looked up by its hash: how long that takes tells nothing of any token.
    podOf: (token) => find(token, [pods]),
    cameFrom: (token) => find(token, [pods, former]),
    drop: (pod, how) => keep({ pod, hash: null, left: how === 'left' }),
  };
}
