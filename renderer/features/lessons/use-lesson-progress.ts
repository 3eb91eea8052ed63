import { useCallback, useState } from 'react';
import type { LessonPatch, LessonProgress } from '../../../shared/lesson/progress.ts';
import { sayFailure } from '../../../shared/words/said-failure.ts';
import { useBridge } from '../../bridge/context.tsx';
import { toast } from '../../ui/toast-store.ts';

export type SaveProgress = (patch: LessonPatch) => Promise<void>;

/** What was done in a lesson, and a stable way to add to it. What can't be kept is said; the page goes on. */
export function useLessonProgress(lesson: string, opened: LessonProgress | null) {
  const bridge = useBridge();
  const [progress, setProgress] = useState(opened);
  const save: SaveProgress = useCallback(
    async (patch) => {
      const saved = await bridge.invoke('lesson.save', { lesson, patch });
      // Answers may come back in another order than they were asked for; progress only grows.
      if (saved.ok) setProgress((now) => (now && now.updatedAt > saved.value.updatedAt ? now : saved.value));
      else if (saved.failure.code !== 'disconnected') toast(sayFailure(saved.failure).what);
    },
    [bridge, lesson],
  );
  return { progress, save };
}
