import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import { materialBounds } from '../../../shared/workflow/kept.ts';
import type { UnreadableReason } from '../../../shared/words/en-materials.ts';
import { decodeText } from './plain-text.ts';

/** A file somebody dropped or chose; `base64` are its bytes. */
export type GivenFile = { readonly name: string; readonly base64: string };

/** What a file says. `pages`: of a format that has any. */
export type ReadMaterial = { title: string; text: string; pages: number | null };

/** The text of a file. Fails with `material-unreadable {name, reason}` or `material-too-long`. Nothing is kept. */
export async function readMaterial(file: GivenFile): Promise<Result<ReadMaterial>> {
  const name = bareName(file.name);
  const unreadable = (reason: UnreadableReason) => fail(failure('material-unreadable', { name, reason }));
  const bytes = Buffer.from(file.base64, 'base64');
  if (bytes.length >= materialBounds.fileBytes) return unreadable('too-large');
  if (bytes.length === 0) return unreadable('empty');
  const text = decodeText(bytes);
  if (text === null) return unreadable('binary');
  if (text.trim() === '') return unreadable('blank');
  const { characters } = materialBounds;
  if (text.length > characters) return fail(failure('material-too-long', { material: name, limit: characters }));
  return succeed({ title: titleOf(name), text, pages: null });
}

/** Without the folders that some programs put before it. */
function bareName(name: string): string {
  return name.split(/[/\\]/).findLast((part) => part.trim() !== '') ?? name;
}

function titleOf(name: string): string {
  const title = name.replace(/\.[A-Za-z0-9]{1,8}$/, '').trim();
  return (title === '' ? name : title).slice(0, 200);
}
