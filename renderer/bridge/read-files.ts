import { failure } from '../../shared/failure.ts';
import type { Failure } from '../../shared/failure.ts';
import { materialBounds } from '../../shared/workflow/kept.ts';
import type { Bridge } from './bridge.ts';

export type ReadText = { readonly title: string; readonly text: string };

/** The texts of some files, one after the other, and what became of the others. Nothing is kept by it. */
export async function readFiles(
  bridge: Bridge,
  files: readonly File[],
): Promise<{ readonly texts: readonly ReadText[]; readonly failures: readonly Failure[] }> {
  const texts: ReadText[] = [];
  const failures: Failure[] = [];
  for (const file of files) {
    if (file.size > materialBounds.fileBytes) {
      failures.push(failure('material-unreadable', { name: file.name, reason: 'too-large' }));
      continue;
    }
    const base64 = await bytesOf(file);
    if (base64 === null) {
      // A folder, or a file that went away between the drop and the reading.
      failures.push(failure('material-unreadable', { name: file.name, reason: 'damaged' }));
      continue;
    }
    const read = await bridge.invoke('material.read', { name: file.name, base64 });
    if (read.ok) texts.push(read.value);
    else failures.push(read.failure);
  }
  return { texts, failures };
}

/** Null where the browser can't read it. */
async function bytesOf(file: File): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onerror = () => resolve(null);
    reader.onload = () => {
      const address = typeof reader.result === 'string' ? reader.result : '';
      resolve(address.slice(address.indexOf(',') + 1));
    };
    reader.readAsDataURL(file);
  });
}
