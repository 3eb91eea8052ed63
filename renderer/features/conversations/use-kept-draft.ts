import { useCallback, useEffect, useRef, useState } from 'react';
import type { KeptSetDraft, SetDraft } from '../../../shared/conversations/conversation-set.ts';
import type { Failure } from '../../../shared/failure.ts';
import { useBridge } from '../../bridge/context.tsx';

/** How long somebody has to pause before what they wrote is kept, ms. */
const pauseMs = 400;

/** A draft under somebody's hands, kept as they write, and the last thing that kept it from being kept. */
export function useKeptDraft({ id, updatedAt: _updatedAt, ...kept }: KeptSetDraft) {
  const bridge = useBridge();
  const [draft, setDraft] = useState<SetDraft>(kept);
  const [failure, setFailure] = useState<Failure | null>(null);
  const unkept = useRef<SetDraft | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  /** Null when all is kept. */
  const keep = useCallback(async (): Promise<Failure | null> => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    const wanted = unkept.current;
    if (!wanted) return null;
    unkept.current = null;
    const saved = await bridge.invoke('conversations.save', { set: id, draft: wanted });
    // What could not be kept is tried again with the next change.
    if (!saved.ok) unkept.current ??= wanted;
    setFailure(saved.ok ? null : saved.failure);
    return saved.ok ? null : saved.failure;
  }, [bridge, id]);

  const change = useCallback(
    (edit: (draft: SetDraft) => SetDraft) => {
      setDraft((before) => {
        const after = edit(before);
        unkept.current = after;
        return after;
      });
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(() => void keep(), pauseMs);
    },
    [keep],
  );

  useEffect(() => () => void keep(), [keep]);
  return { draft, change, keep, failure };
}
