import { useState } from 'react';
import { allHaveRun } from '../../../shared/class/counted-results.ts';
import type { PodId } from '../../../shared/class/ids.ts';
import { standingOf } from '../../../shared/class/standings.ts';
import type { ClassState } from '../../../shared/class/state.ts';
import { wallFigures } from '../../../shared/class/wall.ts';
import text from '../../styles/text.module.css';
import { Callout } from '../../ui/Callout.tsx';
import { HeaderNote } from '../../ui/header-slots.tsx';
import { useNow } from '../../ui/use-now.ts';
import { BigStats } from './BigStats.tsx';
import { CallOutsCard } from './CallOutsCard.tsx';
import { ClassHeard } from './ClassHeard.tsx';
import type { HostedClass } from './class-store.ts';
import { FacilitatorActions } from './FacilitatorActions.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { JoinCard } from './JoinCard.tsx';
import { LostFoundCard } from './LostFoundCard.tsx';
import { OffsetsCard } from './OffsetsCard.tsx';
import { PodDrawer } from './PodDrawer.tsx';
import { PodList } from './PodList.tsx';
import { SeenBy } from './SeenBy.tsx';
import { useAct } from './use-act.ts';
import { titlesOf, useKey } from './use-key.ts';
import styles from './FacilitatorScreen.module.css';
import { t } from '../../../shared/words/t.ts';

type Opened = { readonly what: 'pod' | 'help'; readonly pod: PodId };

/** The class while it goes on, for whoever leads it. */
export function FacilitatorScreen({ hosted }: { readonly hosted: HostedClass }) {
  const { state } = hosted;
  const act = useAct();
  const now = useNow(Date.now, true, 5_000);
  const answers = useKey(state.setting.exercise);
  const [opened, setOpened] = useState<Opened | null>(null);
  const figures = wallFigures(state);
  const pod = opened && state.pods.find((each) => each.pod === opened.pod);
  const close = () => setOpened(null);
  return (
    <>
      <h1 className={text.hidden} tabIndex={-1}>
        {state.title}
      </h1>
      <FacilitatorActions hosted={hosted} answers={answers} now={now} act={act} />
      <HeaderNote>{headNote(state, answers?.title ?? null)}</HeaderNote>
      <ClassHeard state={state} now={now} />
      {(state.paused || state.endedAt !== null) && (
        <div className={styles.notice}>
          {state.endedAt === null ? (
            <Callout icon="pause" title={t`Paused.`}>{t`Pods see that the class waits. What runs goes on.`}</Callout>
          ) : (
            <Callout
              icon="check"
              title={t`The class has ended.`}
            >{t`Its figures and exports stay. Open it again to ask the question of a week later.`}</Callout>
          )}
        </div>
      )}
      <div className={styles.class}>
        <JoinCard hosted={hosted} />
        <BigStats figures={figures} />
        <PodList
          state={state}
          now={now}
          onOpen={(id) => setOpened({ what: 'pod', pod: id })}
          onHelp={(id) => setOpened({ what: 'help', pod: id })}
        />
        <div className={styles.wall} tabIndex={0} role="region" aria-label={t`Figures of the class`}>
          <LostFoundCard
            rows={figures.rows}
            seen={<SeenBy revealed={state.revealed} allHaveRun={allHaveRun(state)} act={act} />}
          />
          <OffsetsCard figures={figures} />
          <CallOutsCard state={state} titles={titlesOf(answers)} reflection={answers?.reflection ?? []} />
        </div>
      </div>
      {pod && opened.what === 'help' && (
        <HelpDialog
          pod={pod}
          standing={standingOf(pod, state, now)}
          namesHidden={state.namesHidden}
          act={act}
          onClose={close}
        />
      )}
      {pod && opened.what === 'pod' && (
        <PodDrawer
          state={state}
          pod={pod}
          standing={standingOf(pod, state, now)}
          answers={answers}
          now={now}
          act={act}
          onClose={close}
        />
      )}
    </>
  );
}

/** The exercise where the class has a title of its own, how many pods, and their pace. */
function headNote({ title, setting }: ClassState, exercise: string | null): string {
  const pods = setting.pods === 1 ? t`class of 1 pod` : t`class of ${setting.pods} pods`;
  return [exercise !== null && exercise !== title && exercise, pods, t`pace ${setting.pace}×`]
    .filter(Boolean)
    .join(', ');
}
