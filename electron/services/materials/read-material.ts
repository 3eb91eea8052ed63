import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import { materialBounds } from '../../../shared/workflow/kept.ts';
import type { UnreadableReason } from '../../../shared/words/materials.ts';
import type { Clock } from '../clock.ts';
import { fileKind } from './file-kind.ts';
import { decodeText } from './plain-text.ts';
import { readInThread } from './thread.ts';
import type { ThreadAnswer } from './reader-thread.ts';

/** A file somebody dropped or chose; `base64` are its bytes. */
export type GivenFile = { readonly name: string; readonly base64: string };

/** What a file says. `pages`: of a format that has any. */
export type ReadMaterial = { title: string; text: string; pages: number | null };

export type MaterialReader = (file: GivenFile) => Promise<Result<ReadMaterial>>;

/**
 * Reads the texts of files, one PDF or Word file at a time: ten that were dropped together don't take ten times the
 * memory. Fails with `material-unreadable {name, reason}` or `material-too-long`. Nothing is kept.
 */
export function materialReader(ports: { readonly thread: URL; readonly clock: Clock }): MaterialReader {
  let reading: Promise<unknown> = Promise.resolve();

  function inTurn(kind: 'pdf' | 'docx', bytes: Buffer): Promise<ThreadAnswer> {
    const answer = reading.then(() => readInThread(kind, bytes, ports));
    reading = answer.catch(() => undefined);
    return answer;
  }

  async function textOf(name: string, bytes: Buffer): Promise<ThreadAnswer> {
    if (bytes.length >= materialBounds.fileBytes) return refused('too-large');
    if (bytes.length === 0) return refused('empty');
    const kind = fileKind(name, bytes);
    if (kind === 'pdf' || kind === 'docx') return inTurn(kind, bytes);
    if (kind !== 'text') return refused(kind);
    const text = decodeText(bytes);
    if (typeof text !== 'string') return refused(text.reason);
    return text.trim() === '' ? refused('blank') : { ok: true, text, pages: null };
  }

  return async (file) => {
    const name = bareName(file.name);
    const read = await textOf(name, Buffer.from(file.base64, 'base64'));
    if (!read.ok) return fail(failure('material-unreadable', { name, reason: read.reason }));
    const { characters } = materialBounds;
    if (read.text.length > characters) return fail(failure('material-too-long', { material: name, limit: characters }));
    return succeed({ title: titleOf(name), text: read.text, pages: read.pages });
  };
}

const refused = (reason: UnreadableReason): ThreadAnswer => ({ ok: false, reason });

/** Without the folders that some programs put before it. */
function bareName(name: string): string {
  return name.split(/[/\\]/).findLast((part) => part.trim() !== '') ?? name;
}

function titleOf(name: string): string {
  const title = name.replace(/\.(?=[0-9]*[A-Za-z])[A-Za-z0-9]{1,8}$/, '').trim();
  return (title === '' ? name : title).slice(0, 200);
}
