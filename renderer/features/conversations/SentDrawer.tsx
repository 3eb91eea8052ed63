import type { Lane } from '../../../shared/conversations/lanes.ts';
import type { RunId } from '../../../shared/ids.ts';
import { conversationWords } from '../../../shared/words/conversations.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { useAnswer } from '../../bridge/use-answer.ts';
import { ContextDrawer } from '../../ui/ContextDrawer.tsx';
import type { SentRequest } from '../../ui/ContextDrawer.tsx';
import { SentContext } from '../../ui/SentContext.tsx';

type SentDrawerProps = {
  readonly lane: Lane;
  readonly run: RunId;
  readonly workflow: Workflow;
  readonly onClose: () => void;
};

/** Exactly what each request of a lane was sent; the turns that a branch took over were sent in the lane they are from. */
export function SentDrawer({ lane, run, workflow, onClose }: SentDrawerProps) {
  const { task, own } = lane;
  const { tasks, materials } = workflow;
  const number = tasks.findIndex(({ id }) => id === task.id) + 1;
  return (
    <ContextDrawer
      lane={task.title}
      where={conversationWords.laneOf(number, tasks.length)}
      steps={own}
      onClose={onClose}
    >
      {(request) => (
        <Sent
          key={`${request.step.step.id} ${request.attempt.number}`}
          run={run}
          request={request}
          materials={materials}
        />
      )}
    </ContextDrawer>
  );
}

type SentProps = {
  readonly run: RunId;
  readonly request: SentRequest;
  readonly materials: Workflow['materials'];
};

function Sent({ run, request: { step, attempt }, materials }: SentProps) {
  const { answer, ask } = useAnswer('context.open', { run, step: step.step.id, attempt: attempt.number });
  return <SentContext attempt={attempt} answer={answer} onRetry={ask} materials={materials} hue="par" />;
}
