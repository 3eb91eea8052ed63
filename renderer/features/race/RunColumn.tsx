import { useId, useRef } from 'react';
import type { RunId } from '../../../shared/ids.ts';
import { queueWidth, structureKind } from '../../../shared/structure/structure.ts';
import type { RunHeader } from '../../../shared/run/header.ts';
import { notAvailable, tokens } from '../../../shared/words/format.ts';
import { raceWords } from '../../../shared/words/race.ts';
import { mostAtOnce } from '../../../shared/workflow/breadth.ts';
import { classes } from '../../ui/class-names.ts';
import { StructureTag } from '../../ui/StructureTag.tsx';
import { structureLook } from '../../ui/structure-look.ts';
import { endingOf } from '../../bridge/live-comparison.ts';
import { useRunPart } from './race-context.tsx';
import { RunBody } from './RunBody.tsx';
import { RunClock } from './RunClock.tsx';
import { doneOf, taskUnderWay, tokensOfRun } from '../../charts/run-figures.ts';
import styles from './RunColumn.module.css';
import { RunGates } from './RunGates.tsx';
import { RunMenu } from './RunMenu.tsx';
import { RunNotice } from './RunNotice.tsx';
import { useFollowLive } from './use-follow-live.ts';
import { t } from '../../../shared/words/t.ts';

type RunColumnProps = {
  readonly header: RunHeader;
  /** Four structures: heads in one line, lanes as lines. */
  readonly compact: boolean;
};

/** One structure: clock, tokens, what is done, and its lanes. */
export function RunColumn({ header, compact }: RunColumnProps) {
  const id = useId();
  const { key } = header.structure;
  const { weave } = structureLook(key);
  const name = useRef<HTMLHeadingElement>(null);
  const body = useFollowLive<HTMLDivElement>(
    useRunPart(header.id, (run) => (endingOf(run) === 'running' ? taskUnderWay(run.state) : null)),
  );
  const look = styles[weave];
  return (
    <section className={classes(styles.column, compact && styles.compact)} aria-labelledby={id}>
      <div className={classes(styles.head, look)}>
        <div className={styles.name}>
          <h2 id={id} ref={name} tabIndex={-1}>
            <StructureTag structure={key} look="bare" />
          </h2>
          <span className={styles.rule}>{ruleOf(header)}</span>
          <RunMenu header={header} />
        </div>
        <RunFigures header={header} />
      </div>
      <RunGates header={header} compact={compact} home={name} />
      <div ref={body} className={styles.body} tabIndex={0} role="group" aria-labelledby={id}>
        <RunNotice run={header.id} />
        <RunBody header={header} lines={compact} />
      </div>
    </section>
  );
}

function ruleOf({ structure, workflow }: RunHeader): string {
  const width = mostAtOnce(workflow.tasks);
  switch (structureKind(structure.key)) {
    case 'thread':
      return raceWords.oneThread;
    case 'one-at-a-time':
      return raceWords.atOnce(1);
    case 'queue':
      return raceWords.atOnce(Math.min(queueWidth(structure.key) ?? 1, width));
    case 'all-at-once':
      return raceWords.atOnce(width);
    case 'two-rounds':
      return raceWords.twoRounds;
    case 'phased':
      return raceWords.phaseNames(structure.phases.map(({ name }) => name));
    case 'own':
      return raceWords.ownPhases(structure.phases.map(({ context }) => context === 'thread'));
  }
}

function RunFigures({ header }: { readonly header: RunHeader }) {
  return (
    <div className={styles.figures}>
      <RunClock run={header.id} structure={header.structure.key} />
      <TokensSoFar run={header.id} />
      <DoneSoFar header={header} />
    </div>
  );
}

function TokensSoFar({ run }: { readonly run: RunId }) {
  // A string, so that the head is drawn again only when what it says changes.
  const said = useRunPart(run, ({ state }) => {
    const { input, output, estimated } = tokensOfRun(state);
    return input + output === 0 ? null : `${estimated ? '≈ ' : ''}${tokens(input + output)}`;
  });
  const running = useRunPart(run, endingOf) === 'running';
  return (
    <div className={styles.figure}>
      <span className={styles.label}>{running ? t`Tokens so far` : t`Tokens`}</span>
      {/* A run that ended without a count is not one that used nothing. */}
      <b>{said ?? (running ? tokens(0) : notAvailable())}</b>
    </div>
  );
}

function DoneSoFar({ header }: { readonly header: RunHeader }) {
  const kind = structureKind(header.structure.key);
  const done = useRunPart(header.id, ({ state }) => {
    const { done, of } = doneOf(state);
    // Before its first event a run says nothing of what it is going to do.
    return t`${done} of ${of === 0 ? header.workflow.tasks.length : of}`;
  });
  const beside = kind === 'queue' || kind === 'all-at-once' || kind === 'two-rounds';
  const label = kind === 'thread' ? t`Turns done` : beside ? t`Lanes done` : t`Tasks done`;
  return (
    <div className={styles.figure}>
      <span className={styles.label}>{label}</span>
      <b>{done}</b>
    </div>
  );
}
