import type { ComparisonSummary } from '../../../shared/contract.ts';
import { setAsJson, setAsMarkdown } from '../../../shared/conversations/export.ts';
import { atOnceMs } from '../../../shared/conversations/figures.ts';
import type { Lane } from '../../../shared/conversations/lanes.ts';
import type { ComparisonId } from '../../../shared/ids.ts';
import { fileName } from '../../../shared/workflow/fresh-id.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { saveAs } from '../../bridge/save-as.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { endingOf } from './set-source.ts';
import type { SetRun } from './set-source.ts';
import { t } from '../../../shared/words/t.ts';

type SetMenuProps = {
  readonly set: ComparisonId;
  readonly summary: ComparisonSummary;
  readonly run: SetRun;
  readonly measured: SetRun | null;
  readonly workflow: Workflow;
  readonly lanes: readonly Lane[];
  readonly onRename: () => void;
  readonly onTurnInto: () => void;
  readonly onDelete: () => void;
};

/** What can be done with a set as a whole; as a file it goes out as it stands at the press. */
export function SetMenu({ set, summary, run, measured, workflow, lanes, ...rest }: SetMenuProps) {
  const { onRename, onTurnInto, onDelete } = rest;
  const { header, state } = run;
  const facts = () => ({
    id: set,
    title: summary.title,
    startedAt: summary.startedAt,
    model: header.connection.model,
    pace: header.pace,
    practice: header.connection.kind === 'practice',
    measuredInTurnMs: measured?.state.status === 'finished' ? atOnceMs(measured.state, measured.state.at) : null,
  });
  const name = fileName(summary.title);
  return (
    <Menu
      label={t`More for these conversations`}
      trigger={<IconButton icon="more" label={t`More for these conversations`} />}
      items={[
        { id: 'rename', label: t`Rename`, icon: 'pencil', onPick: onRename },
        { id: 'workflow', label: t`Turn into a workflow`, icon: 'phased', onPick: onTurnInto },
        {
          id: 'markdown',
          label: t`Export`,
          icon: 'export',
          note: t`Markdown`,
          onPick: () => saveAs(`${name}.md`, setAsMarkdown(facts(), lanes, state), 'text/markdown;charset=utf-8'),
        },
        {
          id: 'json',
          label: t`Export`,
          icon: 'export',
          note: 'JSON',
          onPick: () => saveAs(`${name}.json`, setAsJson(facts(), workflow, lanes, state), 'application/json'),
        },
        { id: 'delete', label: t`Delete`, icon: 'cross', disabled: endingOf(run) === 'running', onPick: onDelete },
      ]}
    />
  );
}
