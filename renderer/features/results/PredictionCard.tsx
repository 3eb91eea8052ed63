import type { PredictionScore, ScaleScore } from '../../../shared/exercise/score-prediction.ts';
import { amountChange, timeChange } from '../../../shared/run/change.ts';
import { guessTable } from '../../../shared/charts/chart-tables.ts';
import { chartLegends, guesserWords, guessFinding } from '../../../shared/words/charts.ts';
import type { Guesser } from '../../../shared/words/charts.ts';
import { lossWords, sideWords } from '../../../shared/words/export.ts';
import { amountChanged, clockChange } from '../../../shared/words/changes.ts';
import { ratio, sentence } from '../../../shared/words/format.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import { soonerScale, tokenScale } from '../../charts/guess-scale.ts';
import type { GuessScale } from '../../charts/guess-scale.ts';
import { GuessTrack, guessTrackHeight } from '../../charts/GuessTrack.tsx';
import { sheetRoom } from '../../charts/paper-place.ts';
import { useChartTools } from '../../charts/use-chart-tools.tsx';
import text from '../../styles/text.module.css';
import { Card } from '../../ui/Card.tsx';
import { Icon } from '../../ui/Icon.tsx';
import panel from './Panel.module.css';
import styles from './PredictionCard.module.css';
import { t } from '../../../shared/words/t.ts';
import { rich } from '../../ui/rich.ts';

type PredictionCardProps = {
  readonly score: PredictionScore;
  readonly why: string;
  readonly choices: readonly { readonly id: string; readonly title: string }[];
  readonly guesser: Guesser;
};

/** What you said before the run beside what it measured; no score, only how far off. */
export function PredictionCard({ score, why, choices, guesser }: PredictionCardProps) {
  const words = guesserWords[guesser];
  const pair = t`${structureName(score.of)} against ${structureName(score.against)}`;
  return (
    <Card padded aria-labelledby="prediction">
      <div className={panel.head}>
        <h2 id="prediction" className={panel.title}>
          {words.title}
        </h2>
        <div className={panel.legend}>
          <span>
            <i className={styles.ring} />
            {words.legend}
          </span>
          <span>{rich`${(<i className={styles.small} />)}Forecast`}</span>
          <span>{rich`${(<i className={styles.full} />)}Measured`}</span>
        </div>
      </div>
      <div className={styles.parts}>
        <div>
          <Scale
            name="guess-clock"
            guesser={guesser}
            title={t`${pair}, the clock`}
            scale={soonerScale}
            score={score.clock}
            words={(factor) => clockChange(timeChange(factor, 1))}
          />
          <Scale
            name="guess-tokens"
            guesser={guesser}
            title={t`${pair}, the tokens`}
            scale={tokenScale}
            score={score.tokens}
            words={(factor) => amountChanged(amountChange(1, factor))}
          />
        </div>
        <div className={styles.said}>
          <table className={styles.picks} aria-labelledby="prediction">
            <thead>
              <tr>
                <td />
                <td />
                <th scope="col">{words.said}</th>
                <th scope="col">{t`Measured`}</th>
              </tr>
            </thead>
            <tbody>
              <Pick
                asSaid={words.asSaid}
                name={t`Ends first`}
                {...sideWords(score.endsFirst)}
                right={score.endsFirst.right}
              />
              {score.findsMost && (
                <Pick
                  asSaid={words.asSaid}
                  name={t`Finds most`}
                  {...sideWords(score.findsMost)}
                  right={score.findsMost.right}
                />
              )}
              {score.lost && (
                <Pick
                  asSaid={words.asSaid}
                  name={t`Will be lost`}
                  {...lossWords(score.lost, choices)}
                  right={score.lost.right}
                />
              )}
            </tbody>
          </table>
          {why.trim() !== '' && (
            <p className={styles.why}>
              {words.wrote}: <q>{why}</q>
            </p>
          )}
        </div>
      </div>
    </Card>
  );
}

type ScaleProps = {
  readonly name: string;
  readonly guesser: Guesser;
  readonly title: string;
  readonly scale: GuessScale;
  readonly score: ScaleScore;
  readonly words: (factor: number) => string;
};

function Scale({ name, guesser, title, scale, score, words }: ScaleProps) {
  const { said, forecast, measured, offBy } = score;
  const track = { scale, label: title, who: guesserWords[guesser].said, said, forecast, measured, words };
  const { asTable, menu, table } = useChartTools(
    {
      name,
      title,
      finding: guessFinding(score, words, guesser),
      legend: chartLegends.guess,
      table: guessTable(score, words),
      paper: () => ({
        height: guessTrackHeight + 20,
        drawing: <GuessTrack {...track} place={{ x: 24, y: 10, width: sheetRoom - 48, height: guessTrackHeight }} />,
      }),
    },
    true,
  );
  return (
    <div className={styles.scale}>
      <div className={styles.scaleHead}>
        <h3>{title}</h3>
        <p className={styles.off}>
          {offBy === null ? (
            t`not measured`
          ) : ratio(offBy) === '1.0×' ? (
            t`spot on`
          ) : (
            <>{rich`off by ${(<b>{ratio(offBy)}</b>)}`}</>
          )}
          {menu}
        </p>
      </div>
      {asTable ? table : <GuessTrack {...track} />}
    </div>
  );
}

type PickProps = {
  readonly asSaid: string;
  readonly name: string;
  readonly said: string;
  readonly measured: string;
  readonly right: boolean | null;
};

function Pick({ asSaid, name, said, measured, right }: PickProps) {
  return (
    <tr>
      <td className={styles.sign}>
        {right !== null && (
          <span className={right ? panel.hit : panel.miss}>
            <Icon name={right ? 'check' : 'cross'} size="small" />
            <span className={text.hidden}>{right ? sentence(asSaid) : t`Not ${asSaid}`}</span>
          </span>
        )}
      </td>
      <th scope="row">{name}</th>
      <td>{said}</td>
      <td>{measured}</td>
    </tr>
  );
}
