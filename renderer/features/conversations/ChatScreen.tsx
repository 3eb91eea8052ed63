import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { lanesOf } from '../../../shared/conversations/lanes.ts';
import type { TaskId } from '../../../shared/ids.ts';
import type { LanePlace } from '../../../shared/run/lane-place.ts';
import { workflowOf } from '../../../shared/run/workflow-of-run.ts';
import { conversationWords } from '../../../shared/words/conversations.ts';
import { useBridge } from '../../bridge/context.tsx';
import { classes } from '../../ui/class-names.ts';
import { toast } from '../../ui/toast-store.ts';
import { ChatLane } from './ChatLane.tsx';
import { Heard } from './Heard.tsx';
import styles from './ChatScreen.module.css';
import { SentDrawer } from './SentDrawer.tsx';
import { setActions } from './set-actions.ts';
import { endingOf, runWithId } from './set-source.ts';
import type { SetSource } from './set-source.ts';

type ChatScreenProps = { readonly store: SetSource; readonly place: LanePlace };

/** One lane of a set in a window of its own: as beside the others, and what is done here is seen there. */
export function ChatScreen({ store, place: { comparison: set, run: id, task } }: ChatScreenProps) {
  const bridge = useBridge();
  const run = useStore(store, runWithId(set, id));
  const [sent, setSent] = useState(false);
  const actions = useMemo(() => {
    const all = setActions(bridge, set, id);
    return {
      ...all,
      branch: async (...asked: Parameters<typeof all.branch>) => {
        const failed = await all.branch(...asked);
        if (!failed) toast(conversationWords.branchElsewhere);
        return failed;
      },
    };
  }, [bridge, set, id]);
  if (!run) return null;
  const workflow = workflowOf(run.header, run.state);
  const lane = lanesOf(workflow, run.state).find((each) => each.task.id === task);
  if (!lane) return null;
  const titleOf = (other: TaskId): string => workflow.tasks.find((each) => each.id === other)?.title ?? other;
  return (
    <div className={classes(styles.lane, sent && styles.pushed)}>
      <ChatLane
        lane={lane}
        run={run}
        workflow={workflow}
        now={store.now}
        actions={actions}
        aimed={null}
        titleOf={titleOf}
        sent={sent}
        onSent={() => setSent((before) => !before)}
        heading="h1"
      />
      {sent && <SentDrawer lane={lane} run={id} workflow={workflow} onClose={() => setSent(false)} />}
      <Heard lanes={[lane]} standing={{ state: run.state, live: endingOf(run) === 'running', nameOf: titleOf }} />
    </div>
  );
}
