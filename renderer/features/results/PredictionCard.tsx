import type { PredictionScore, ScaleScore } from '../../../shared/exercise/score-prediction.ts';
import { amountChange, timeChange } from '../../../shared/run/change.ts';
import { lossWords, sideWords } from '../../../shared/words/en-export.ts';
import { amountChanged, clockChange } from '../../../shared/words/en-results.ts';
import { ratio } from '../../../shared/words/format.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import { soonerScale, tokenScale } from '../../charts/guess-scale.ts';
import type { GuessScale } from '../../charts/guess-scale.ts';
import { GuessTrack } from '../../charts/GuessTrack.tsx';
import text from '../../styles/text.module.css';
import { Card } from '../../ui/Card.tsx';
import { Icon } from '../../ui/Icon.tsx';
import panel from './Panel.module.css';
import styles from './PredictionCard.module.css';

type PredictionCardProps = {
  readonly score: PredictionScore;
  readonly why: string;
  readonly choices: readonly { readonly id: string; readonly title: string }[];
};

/** What you said before the run beside what it measured; no score, only how far off. */
export function PredictionCard({ score, why, choices }: PredictionCardProps) {
  const pair = `${structureName(score.of)} against ${structureName(score.against)}`;
  return (
    <Card padded aria-labelledby="prediction">
      <div className={panel.head}>
        <h2 id="prediction" className={panel.title}>
          Your prediction
        </h2>
        <div className={panel.legend}>
          <span>
            <i className={styles.ring} />
            You
          </span>
          <span>
            <i className={styles.small} />
            Forecast
          </span>
          <span>
            <i className={styles.full} />
            Measured
          </span>
        </div>
      </div>
      <div className={styles.parts}>
        <div>
          <Scale
            title={`${pair}, the clock`}
            scale={soonerScale}
            score={score.clock}
            words={(factor) => clockChange(timeChange(factor, 1))}
          />
          <Scale
            title={`${pair}, the tokens`}
            scale={tokenScale}
            score={score.tokens}
            words={(factor) => amountChanged(amountChange(1, factor))}
          />
        </div>
        <div className={styles.said}>
          <table className={styles.picks}>
            <thead>
              <tr>
                <td />
                <td />
                <th scope="col">You said</th>
                <th scope="col">Measured</th>
              </tr>
            </thead>
            <tbody>
              <Pick name="Ends first" {...sideWords(score.endsFirst)} right={score.endsFirst.right} />
              {score.findsMost && (
                <Pick name="Finds most" {...sideWords(score.findsMost)} right={score.findsMost.right} />
              )}
              {score.lost && <Pick name="Will be lost" {...lossWords(score.lost, choices)} right={score.lost.right} />}
            </tbody>
          </table>
          {why.trim() !== '' && (
            <p className={styles.why}>
              You wrote: <q>{why}</q>
            </p>
          )}
        </div>
      </div>
    </Card>
  );
}

type ScaleProps = {
  readonly title: string;
  readonly scale: GuessScale;
  readonly score: ScaleScore;
  readonly words: (factor: number) => string;
};

function Scale({ title, scale, score, words }: ScaleProps) {
  const { said, forecast, measured, offBy } = score;
  return (
    <div className={styles.scale}>
      <div className={styles.scaleHead}>
        <h3>{title}</h3>
        <p className={styles.off}>
          {offBy === null ? (
            'not measured'
          ) : ratio(offBy) === '1.0×' ? (
            'spot on'
          ) : (
            <>
              off by <b>{ratio(offBy)}</b>
            </>
          )}
        </p>
      </div>
      <GuessTrack scale={scale} label={title} said={said} forecast={forecast} measured={measured} words={words} />
    </div>
  );
}

type PickProps = {
  readonly name: string;
  readonly said: string;
  readonly measured: string;
  readonly right: boolean | null;
};

function Pick({ name, said, measured, right }: PickProps) {
  return (
    <tr>
      <td className={styles.sign}>
        {right !== null && (
          <span className={right ? panel.hit : panel.miss}>
            <Icon name={right ? 'check' : 'cross'} size="small" />
            <span className={text.hidden}>{right ? 'As you said' : 'Not as you said'}</span>
          </span>
        )}
      </td>
      <th scope="row">{name}</th>
      <td>{said}</td>
      <td>{measured}</td>
    </tr>
  );
}
