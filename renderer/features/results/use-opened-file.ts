import { useEffect, useState } from 'react';
import { z } from 'zod';
import type { OpenedExport } from '../../../shared/export/read-export.ts';
import { useBridge } from '../../bridge/context.tsx';

const storageKey = 'braid.opened-file';
const KeptSchema = z.object({ id: z.string(), name: z.string() });

export type OpenedFile = { readonly name: string; readonly opened: OpenedExport };

/** What was open when the page was loaded anew, as the window remembers it; null for nothing. */
function kept(): z.infer<typeof KeptSchema> | null {
  try {
    return KeptSchema.parse(JSON.parse(window.sessionStorage.getItem(storageKey) ?? 'null'));
  } catch {
    return null;
  }
}

/**
 * A colleague's file that is being read. The host has it in memory, so it is there again after a reload; after a new
 * start of the host it is `gone`, and its name is left to say so.
 */
export function useOpenedFile() {
  const bridge = useBridge();
  const [file, setFile] = useState<OpenedFile | null>(null);
  const [gone, setGone] = useState<string | null>(null);
  useEffect(() => {
    const before = kept();
    if (!before) return;
    let wanted = true;
    void bridge.invoke('comparison.imported', { id: before.id }).then((found) => {
      if (!wanted || (!found.ok && found.failure.code === 'disconnected')) return;
      if (found.ok && found.value) return setFile({ name: found.value.name, opened: found.value });
      window.sessionStorage.removeItem(storageKey);
      setGone(before.name);
    });
    return () => {
      wanted = false;
    };
  }, [bridge]);
  // Whoever goes to another room has closed it.
  useEffect(() => {
    if (!file) return;
    return () => window.sessionStorage.removeItem(storageKey);
  }, [file]);
  return {
    file,
    /** The name of one that has to be chosen again. */
    gone,
    open: (id: string, opened: OpenedFile) => {
      setGone(null);
      setFile(opened);
      window.sessionStorage.setItem(storageKey, JSON.stringify({ id, name: opened.name }));
    },
    close: () => setFile(null),
  };
}
