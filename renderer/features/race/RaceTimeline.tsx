import type { RunHeader } from '../../../shared/run/header.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import { clock } from '../../../shared/words/format.ts';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { ShownRun } from '../../charts/lane-look.ts';
import { axisLength, closedAxisLength } from '../../charts/time-axis.ts';
import { Timeline } from '../../charts/Timeline.tsx';
import type { BarKind } from '../../charts/timeline-rows.ts';
import { timelineRows } from '../../charts/timeline-rows.ts';
import { classes } from '../../ui/class-names.ts';
import { endingOf, selectRun, timeOf } from '../../bridge/live-comparison.ts';
import type { LiveRun } from '../../bridge/live-comparison.ts';
import { useRace } from './race-context.tsx';
import styles from './RaceScreen.module.css';
import { rowNote } from './row-note.ts';
import { taskNames, tasksOfRun } from './run-tasks.ts';
import { useNow } from '../../ui/use-now.ts';
import { t } from '../../../shared/words/t.ts';

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
      tasks: tasksOfRun(run),
      state: run.state,
      now,
    }).map((row) => ({ row, note: rowNote(row, shown(run), now) })),
  );
  const notes = new Map(rows.map(({ row, note }) => [row.id, note]));
  return (
    <section className={styles.timeline} aria-label={t`One time axis`} tabIndex={0}>
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
      <Legend kinds={new Set(rows.flatMap(({ row }) => row.bars.map(({ kind }) => kind)))} grows={running} />
    </section>
  );
}

const swatches: readonly { readonly kinds: readonly BarKind[]; readonly look: string; readonly word: string }[] = [
  { kinds: ['thinking'], look: styles.thinking ?? '', word: t`Thinking` },
  { kinds: ['writing'], look: '', word: t`Writing` },
  { kinds: ['retry', 'limit'], look: styles.waiting ?? '', word: t`Refused or failed, and waiting to ask again` },
  { kinds: ['person'], look: styles.person ?? '', word: t`Waiting for a person` },
];

/** Only what can be seen. */
function Legend({ kinds, grows }: { readonly kinds: ReadonlySet<BarKind>; readonly grows: boolean }) {
  return (
    <div className={styles.legend}>
      {swatches
        .filter((swatch) => swatch.kinds.some((kind) => kinds.has(kind)))
        .map(({ look, word }) => (
          <span key={word}>
            <i className={classes(styles.swatch, look)} />
            {word}
          </span>
        ))}
      {grows && <span className={styles.grows}>{t`The axis grows with the run`}</span>}
    </div>
  );
}

function isRunning(run: LiveRun | null): boolean {
  return run !== null && endingOf(run) === 'running';
}

function shown(run: LiveRun): ShownRun {
  return { state: run.state, live: run.live, nameOf: taskNames(run) };
}

function sayRun(run: LiveRun, now: number): string {
  const ending = endingOf(run);
  return ending === 'running' ? t`${clock(now)} so far` : t`${ending} at ${clock(now)}`;
}
