import { useState } from 'react';
import type { Claim } from '../../../shared/claims/claim.ts';
import { useAnswer } from '../../bridge/use-answer.ts';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { classes } from '../../ui/class-names.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Segment } from '../../ui/Segment.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ClaimCard } from './ClaimCard.tsx';
import { filterOptions, passes } from './claim-filter.ts';
import type { ClaimFilter } from './claim-filter.ts';
import styles from './ClaimsScreen.module.css';
import { useMeasured } from './use-measured.ts';
import { t } from '../../../shared/words/t.ts';

const nothing = {};

/** What others published about splitting work, each figure beside what such work gives here. */
export function ClaimsScreen() {
  const { answer, ask } = useAnswer('claims.list', nothing);
  return (
    <>
      <h1 className={text.title}>{t`Claims`}</h1>
      <p
        className={classes(text.lede, styles.lede)}
      >{t`Figures that others published about splitting work, each tried on real workflows. Doubt them, and see on what condition they hold.`}</p>
      {answer.state === 'loading' && <Skeleton label={t`Working the claims out`} lines={8} />}
      {answer.state === 'failed' && <FailureNotice failure={answer.failure} onRetry={ask} />}
      {answer.state === 'ready' && <Claims listed={answer.value.claims} />}
    </>
  );
}

function Claims({ listed }: { readonly listed: readonly Claim[] }) {
  const [filter, setFilter] = useState<ClaimFilter>('all');
  const measured = useMeasured(listed);
  const { claims } = measured;
  const shown = claims.filter((claim) => passes(claim, filter));
  return (
    <>
      <div className={styles.filter}>
        <Segment label={t`Verdict`} options={filterOptions(claims)} value={filter} onPick={setFilter} />
        <p
          className={classes(text.small, text.faint)}
        >{t`Forecast on a virtual clock until you measure. Measuring sends real requests to the practice model, and keeps nothing.`}</p>
      </div>
      <p className={text.hidden} role="status">
        {t`${shown.length} of ${claims.length} claims shown`}
      </p>
      <Group
        id="figures"
        title={t`Figures`}
        claims={shown.filter(({ sides }) => sides.length === 0)}
        measured={measured}
      >{t`What one source says.`}</Group>
      <Group
        id="disagreements"
        title={t`Why the sources disagree`}
        claims={shown.filter(({ sides }) => sides.length > 0)}
        measured={measured}
      >{t`Each side is right on its own condition. The verdict is that of the side named first.`}</Group>
    </>
  );
}

type GroupProps = {
  readonly id: string;
  readonly title: string;
  readonly claims: readonly Claim[];
  readonly measured: ReturnType<typeof useMeasured>;
  readonly children: string;
};

function Group({ id, title, claims, measured, children }: GroupProps) {
  if (claims.length === 0) return null;
  return (
    <section aria-labelledby={id} className={layout.section}>
      <div className={layout.sectionHead}>
        <h2 id={id} className={text.heading}>
          {title}
        </h2>
        <span className={classes(text.small, text.faint)}>{children}</span>
      </div>
      <div className={styles.cards}>
        {claims.map((claim) => (
          <ClaimCard
            key={claim.id}
            claim={claim}
            standing={measured.standingOf(claim.id)}
            onMeasure={() => measured.measure(claim.id)}
          />
        ))}
      </div>
    </section>
  );
}
