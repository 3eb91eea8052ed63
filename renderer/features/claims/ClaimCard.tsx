import type { Claim } from '../../../shared/claims/claim.ts';
import { wordVerdict } from '../../../shared/words/claim-terms.ts';
import { sentence } from '../../../shared/words/format.ts';
import text from '../../styles/text.module.css';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { classes } from '../../ui/class-names.ts';
import styles from './ClaimCard.module.css';
import { ClaimFigures } from './ClaimFigures.tsx';
import { MeasureRow } from './MeasureRow.tsx';
import type { MeasureStanding } from './use-measured.ts';
import { t } from '../../../shared/words/t.ts';

type ClaimCardProps = {
  readonly claim: Claim;
  readonly standing: MeasureStanding;
  readonly onMeasure: () => void;
};

/** One claim: the sentence and its verdict, under what it was tried, what came out, and why. */
export function ClaimCard({ claim, standing, onMeasure }: ClaimCardProps) {
  const { id, conditions, formula, sides } = claim;
  const title = `claim-${id}`;
  return (
    <Card className={styles.card} aria-labelledby={title}>
      <div className={styles.head}>
        <h3 id={title} className={styles.claim}>
          {claim.claim}
        </h3>
        <VerdictChip claim={claim} />
      </div>
      <div className={styles.body}>
        <div className={styles.told}>
          <Told label={t`Tried on`}>{conditions}</Told>
          <Told label={t`Formula`}>{formula}</Told>
        </div>
        <ClaimFigures claim={claim} />
      </div>
      {sides.length > 0 && <Sides sides={sides} />}
      <MeasureRow claim={claim} standing={standing} onMeasure={onMeasure} />
    </Card>
  );
}

function Told({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <div>
      <h4 className={text.label}>{label}</h4>
      <p className={classes(text.small, text.muted)}>{children}</p>
    </div>
  );
}

function VerdictChip({ claim: { holds } }: { readonly claim: Claim }) {
  const word = sentence(wordVerdict(holds));
  if (holds === 'depends') {
    return (
      <Chip look="strong" icon="question">
        {word}
      </Chip>
    );
  }
  return (
    <Chip look={holds ? 'good' : 'bad'} icon={holds ? 'check' : 'cross'}>
      {word}
    </Chip>
  );
}

function Sides({ sides }: Pick<Claim, 'sides'>) {
  return (
    <ul className={styles.sides} aria-label={t`The sides`}>
      {sides.map(({ says, holdsWhere }) => (
        <li key={says}>
          <p className={classes(text.small, text.strong)}>{says}</p>
          <p className={classes(text.small, text.muted)}>
            <span className={text.faint}>{t`Right where:`}</span> {holdsWhere}
          </p>
        </li>
      ))}
    </ul>
  );
}
