import type { Material } from '../../../shared/workflow/task.ts';
import { NoTask } from './BuilderFrame.tsx';
import { useBuilt } from './builder-context.ts';
import { selectWorkflow } from './builder-store.ts';
import { InterviewPanel } from './InterviewPanel.tsx';
import { TaskEditor } from './TaskEditor.tsx';
import type { Checked } from './use-checked.ts';
import type { Interviewing } from './use-interviewing.ts';
import { t } from '../../../shared/words/t.ts';

type OwnSideProps = {
  readonly checked: Checked;
  readonly interviewing: Interviewing;
  readonly onRead: (material: Material) => void;
  /** How a plan without a task gets its first. */
  readonly begin: string;
};

/** Beside a plan of one's own: the question that is asked, else the selected task, else what to do. */
export function OwnSide({ checked, interviewing, onRead, begin }: OwnSideProps) {
  const workflow = useBuilt(selectWorkflow);
  const selected = useBuilt((state) => state.selected.at(-1) ?? null);
  const task = workflow.tasks.find(({ id }) => id === selected);
  if (interviewing.open) {
    return <InterviewPanel asked={interviewing.asked} onAsk={interviewing.ask} onClose={interviewing.close} />;
  }
  if (!task) {
    return (
      <NoTask>{workflow.tasks.length === 0 ? begin : t`Select a task to see and change what it is given.`}</NoTask>
    );
  }
  return (
    <TaskEditor
      key={task.id}
      task={task}
      workflow={workflow}
      briefFault={checked.briefFaultOf(task.id)}
      onRead={onRead}
    />
  );
}
