import type { Claim } from '../../../shared/claims/claim.ts';
import { wordVerdict } from '../../../shared/words/claim-terms.ts';
import { counted } from '../../../shared/words/format.ts';
import text from '../../styles/text.module.css';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/class-names.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import styles from './MeasureRow.module.css';
import type { MeasureStanding } from './use-measured.ts';
import { t } from '../../../shared/words/t.ts';

type MeasureRowProps = {
  readonly claim: Claim;
  readonly standing: MeasureStanding;
  readonly onMeasure: () => void;
};

/** The button that runs a claim's work, and what its figures rest on. */
export function MeasureRow({ claim, standing, onMeasure }: MeasureRowProps) {
  const going = standing.state === 'going';
  const words = claim.forecast === null ? t`Measure it` : t`Measure again`;
  return (
    <div className={styles.row}>
      {standing.state === 'failed' && <FailureNotice failure={standing.failure} onRetry={onMeasure} />}
      <div className={styles.line}>
        {/* Not `disabled`: that would take the focus away from whoever pressed it. */}
        <Button
          size="small"
          icon={claim.forecast === null ? 'play' : 'retry'}
          // Two dozen of them stand on one page.
          aria-label={`${words}: ${claim.claim}`}
          aria-disabled={going}
          aria-describedby={`basis-${claim.id}`}
          onClick={onMeasure}
        >
          {words}
        </Button>
        <p id={`basis-${claim.id}`} role="status" className={classes(text.micro, text.faint)}>
          {going ? goingWords(claim) : basisWords(claim)}
        </p>
      </div>
    </div>
  );
}

const effort = ({ toMeasure: { runs, aboutMs } }: Claim): string =>
  t`${counted(runs, t`run`)}, about ${Math.ceil(aboutMs / 1_000)} s`;

const goingWords = (claim: Claim): string => t`Measuring: ${effort(claim)}.`;

function basisWords(claim: Claim): string {
  const { forecast, sameVerdict, pace } = claim;
  if (forecast === null) return t`Forecast at pace ${pace}×. To measure it takes ${effort(claim)}.`;
  const verdict = sameVerdict
    ? t`The forecast comes to the same verdict.`
    : t`The forecast ${wordForecast(forecast.holds)}.`;
  return t`Measured at a simulated speed, pace ${pace}×; forecast for the same runs. ${verdict}`;
}

const wordForecast = (holds: Claim['holds']): string =>
  holds === 'depends' ? t`says that it depends` : t`says that it ${wordVerdict(holds)}`;
