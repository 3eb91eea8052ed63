import { useMemo, useRef, useState } from 'react';
import type { TaskId } from '../../../shared/ids.ts';
import { nextQuestion } from '../../../shared/workflow/interview.ts';
import type { Pair } from '../../../shared/workflow/interview.ts';
import { useBuilder, useBuilt } from './builder-context.ts';
import { selectInterview, selectWorkflow } from './builder-store.ts';

export type Interviewing = ReturnType<typeof useInterviewing>;

/** Whether the interview is open, at which pair, and what is said of its tasks on the canvas. */
export function useInterviewing() {
  const builder = useBuilder();
  const workflow = useBuilt(selectWorkflow);
  const interview = useBuilt(selectInterview);
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState<Pair | null>(null);
  /** What the focus goes back to. */
  const opener = useRef<Element | null>(null);
  const [first, then] = (open ? (asked ?? nextQuestion(workflow, interview)?.pair) : null) ?? [];
  const tags = useMemo(
    () =>
      new Map<TaskId, string>(
        first === undefined || then === undefined
          ? []
          : [
              [first, 'first'],
              [then, 'then'],
            ],
      ),
    [first, then],
  );
  return {
    open,
    asked,
    tags,
    ask: setAsked,
    begin: () => {
      opener.current = document.activeElement;
      const question = nextQuestion(workflow, interview);
      if (question) builder.select([...question.pair]);
      setAsked(question?.pair ?? null);
      setOpen(true);
    },
    close: () => {
      setOpen(false);
      if (opener.current instanceof HTMLElement) opener.current.focus();
    },
  };
}
