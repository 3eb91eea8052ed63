import { useEffect } from 'react';
import type { ClassState } from '../../../shared/class/state.ts';
import { placesLeft } from '../../../shared/class/standings.ts';
import { wallFigures } from '../../../shared/class/wall.ts';
import { podName, stepWords } from '../../../shared/words/class.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import text from '../../styles/text.module.css';
import { addresses, goTo } from '../../ui/addresses.ts';
import { classes } from '../../ui/class-names.ts';
import { BigStats } from './BigStats.tsx';
import { CallOutsWall } from './CallOutsWall.tsx';
import type { HostedClass } from './class-store.ts';
import { JoinCard } from './JoinCard.tsx';
import { LostFoundCard } from './LostFoundCard.tsx';
import { OffsetsCard } from './OffsetsCard.tsx';
import { SharedAnswers } from './SharedAnswers.tsx';
import { titlesOf, useKey } from './use-key.ts';
import styles from './WallScreen.module.css';
import { t } from '../../../shared/words/t.ts';

/**
 * For the projector: nothing to press. The way in until everybody is there; then where the class stands; what was lost
 * and found once the facilitator shows it; and a pod's own answers while it presents them.
 */
export function WallScreen({ hosted }: { readonly hosted: HostedClass | null }) {
  useEffect(() => {
    // Nothing to press, and yet there is a way back.
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') goTo(addresses.class);
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, []);
  if (hosted === null) {
    return (
      <main className={styles.empty}>
        <h1 className={text.title}>{t`No class is hosted here`}</h1>
        <p className={text.lede}>{t`Host one in Class, and its wall is here.`}</p>
      </main>
    );
  }
  const { state } = hosted;
  const presenting = state.pods.find(({ pod }) => pod === state.presenting);
  return (
    <main className={styles.wall}>
      <header className={styles.head}>
        <h1 className={styles.title}>{state.title}</h1>
        <p className={styles.where}>
          {state.endedAt !== null ? t`Ended` : state.paused ? t`Paused` : stepWords[state.setting.step]}
        </p>
      </header>
      {presenting !== undefined && presenting.shared.length > 0 ? (
        <SharedAnswers
          name={podName(presenting, state.namesHidden)}
          answers={presenting.shared.map(({ structure, text: answer }) => ({ structure, text: answer }))}
        />
      ) : (
        <Shown hosted={hosted} />
      )}
    </main>
  );
}

function Shown({ hosted }: { readonly hosted: HostedClass }) {
  const { state } = hosted;
  const toJoin = placesLeft(state);
  if (state.revealed) return <Revealed state={state} />;
  return (
    <div className={styles.join}>
      {toJoin > 0 ? (
        <JoinCard hosted={hosted} large />
      ) : (
        <p className={styles.all}>{t`Everybody is in. The class is at ${stepWords[state.setting.step]}.`}</p>
      )}
      <p className={styles.counts}>
        {state.pods.length === 0
          ? t`Nobody has joined yet.`
          : t`${state.pods.length} of ${state.pods.length + toJoin} pods are in: ${state.pods.map((pod) => podName(pod, state.namesHidden)).join(', ')}`}
      </p>
      {toJoin === 0 && (
        <p className={classes(text.faint, styles.still)}>
          {hosted.door.addresses[0]} · {state.code}
        </p>
      )}
    </div>
  );
}

function Revealed({ state }: { readonly state: ClassState }) {
  const answers = useKey(state.setting.exercise);
  const figures = wallFigures(state);
  return (
    <div className={styles.revealed}>
      <BigStats figures={figures} large />
      <LostFoundCard rows={figures.rows} large />
      <div className={styles.pair}>
        <OffsetsCard figures={figures} large />
        <CallOutsWall state={state} titles={titlesOf(answers)} />
      </div>
      <p className={styles.basis}>
        {t`${state.setting.structures.map(structureName).join(', ')} · practice replies, assembled from prepared findings · measured at a simulated speed, pace ${state.setting.pace}×`}
      </p>
    </div>
  );
}
