import type { TaskId } from '../../../shared/ids.ts';
import type { RunHeader } from '../../../shared/run/header.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import { clock } from '../../../shared/words/format.ts';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { ShownRun } from '../../charts/lane-look.ts';
import { axisLength, closedAxisLength } from '../../charts/time-axis.ts';
import { Timeline } from '../../charts/Timeline.tsx';
import { timelineRows } from '../../charts/timeline-rows.ts';
import { classes } from '../../ui/class-names.ts';
import { endingOf, selectRun, timeOf } from './live-comparison.ts';
import type { LiveRun } from './live-comparison.ts';
import { useRace } from './race-context.tsx';
import styles from './RaceScreen.module.css';
import { rowNote } from './row-note.ts';
import { useNow } from './use-now.ts';

/** All runs on one axis, from their real start times, as they happen. */
export function RaceTimeline({ headers }: { readonly headers: readonly RunHeader[] }) {
  const { store, comparison } = useRace();
  const running = useStore(store, (state) => headers.some(({ id }) => isRunning(selectRun(comparison, id)(state))));
  // Between the ticks of a live run nothing of it is drawn; an ended one is drawn again when it is taken up.
  useStore(
    store,
    useShallow((state) => (running ? [] : headers.map(({ id }) => selectRun(comparison, id)(state)))),
  );
  const at = useNow(store.now, running, 200);

  const runs = headers.flatMap((header) => selectRun(comparison, header.id)(store.getState()) ?? []);
  const timed = runs.map((run) => ({ run, now: timeOf(run, at) }));
  const now = Math.max(0, ...timed.map((each) => each.now));
  const rows = timed.flatMap(({ run, now }) =>
    timelineRows({
      id: run.header.id,
      structure: run.header.structure.key,
      tasks: run.header.workflow.tasks,
      state: run.state,
      now,
    }).map((row) => ({ row, note: rowNote(row, shown(run), now) })),
  );
  const notes = new Map(rows.map(({ row, note }) => [row.id, note]));
  return (
    <section className={styles.timeline} aria-label="One time axis" tabIndex={0}>
      <Timeline
        rows={rows.map(({ row }) => row)}
        axisMs={running ? axisLength(now) : closedAxisLength(now * 1.1)}
        now={running ? now : null}
        label={timed
          .map(({ run, now }) => `${structureName(run.header.structure.key)}: ${sayRun(run, now)}`)
          .join('. ')}
        height={rows.length > 7 ? 'dense' : 'flat'}
        noteOf={(row) => notes.get(row.id) ?? null}
      />
      <div className={styles.legend}>
        <span>
          <i className={classes(styles.swatch, styles.thinking)} />
          Thinking
        </span>
        <span>
          <i className={styles.swatch} />
          Writing
        </span>
        <span>
          <i className={classes(styles.swatch, styles.waiting)} />
          Refused or failed, and waiting to ask again
        </span>
        {running && <span className={styles.grows}>The axis grows with the run</span>}
      </div>
    </section>
  );
}

function isRunning(run: LiveRun | null): boolean {
  return run !== null && endingOf(run) === 'running';
}

function shown(run: LiveRun): ShownRun {
  const nameOf = (task: TaskId) => run.header.workflow.tasks.find(({ id }) => id === task)?.title ?? task;
  return { state: run.state, live: run.live, nameOf };
}

function sayRun(run: LiveRun, now: number): string {
  const ending = endingOf(run);
  return ending === 'running' ? `${clock(now)} so far` : `${ending} at ${clock(now)}`;
}
