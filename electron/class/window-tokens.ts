import { appendFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { PodIdSchema } from '../../shared/class/ids.ts';
import type { PodId } from '../../shared/class/ids.ts';
import { isSameToken, tokenHash } from '../http/guard.ts';

/** What a browser of a pod is known by: its cookie, and what only pages of this address can read. */
export type WindowPass = { readonly token: string; readonly page: string };

/** What a browser shows of it. Several secrets: it may have sat at other seats of this address. */
export type ShownPass = { readonly token: string | undefined; readonly pages: readonly string[] };

/** The browsers that were let in as windows of a pod: each has a pass of its own, and only its hashes are kept. */
export type WindowTokens = {
  keep(pod: PodId, pass: WindowPass): Promise<void>;
  /** By the cookie alone: enough for the files of the app, which are no secret. */
  podOf(token: string | undefined): PodId | null;
  /** By both, as for its socket. */
  seatOf(shown: ShownPass): PodId | null;
  /** The pod that a browser is in, or was in before that pod left. */
  cameFrom(shown: ShownPass): PodId | null;
  /** The pod's browsers are at the door again. `left`: it may come back, and they are known. */
  drop(pod: PodId, how: 'left' | 'removed'): Promise<void>;
};

/** `hash` null: none that came before lets this pod in; `left`: as long as it does not come back. */
const LineSchema = z.union([
  z.object({ pod: PodIdSchema, hash: z.string(), page: z.string() }),
  z.object({ pod: PodIdSchema, hash: z.null(), left: z.boolean() }),
]);
type Known = { readonly pod: PodId; readonly page: string };

export async function openWindowTokens(folder: string): Promise<WindowTokens> {
  const file = path.join(folder, 'windows.jsonl');
  const inside = new Map<string, Known>();
  const former = new Map<string, Known>();
  const apply = (line: z.infer<typeof LineSchema>): void => {
    const { pod } = line;
    if (line.hash !== null) return void inside.set(line.hash, { pod, page: line.page });
    if (!line.left) for (const [hash, known] of former) if (known.pod === pod) former.delete(hash);
    for (const [hash, known] of inside) {
      if (known.pod !== pod) continue;
      inside.delete(hash);
      if (line.left) former.set(hash, known);
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
  // Looked up by its hash: how long that takes tells nothing of any token.
  const find = (token: string | undefined, where: readonly ReadonlyMap<string, Known>[]): Known | null => {
    if (token === undefined) return null;
    const hash = tokenHash(token);
    return where.map((each) => each.get(hash)).find((known) => known !== undefined) ?? null;
  };
  const findShown = ({ token, pages }: ShownPass, where: readonly ReadonlyMap<string, Known>[]): PodId | null => {
    const known = find(token, where);
    return known && pages.some((page) => isSameToken(tokenHash(page), known.page)) ? known.pod : null;
  };
  return {
    keep: (pod, { token, page }) => keep({ pod, hash: tokenHash(token), page: tokenHash(page) }),
    podOf: (token) => find(token, [inside])?.pod ?? null,
    seatOf: (shown) => findShown(shown, [inside]),
    cameFrom: (shown) => findShown(shown, [inside, former]),
    drop: (pod, how) => keep({ pod, hash: null, left: how === 'left' }),
  };
}
