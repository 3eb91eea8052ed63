import { placeOn } from './guess-scale.ts';
import type { GuessScale } from './guess-scale.ts';
import styles from './GuessTrack.module.css';
import type { PaperPlace } from './paper-place.ts';
import { t } from '../../shared/words/t.ts';

type GuessTrackProps = {
  readonly scale: GuessScale;
  readonly label: string;
  /** Whose guess it was, and that they said it: `You said`. */
  readonly who: string;
  readonly said: number;
  readonly forecast: number | null;
  readonly measured: number | null;
  /** Words of a factor: `2.5× sooner`. */
  readonly words: (factor: number) => string;
  readonly place?: PaperPlace;
};

export const guessTrackHeight = 58;

const line = 34;

/** What was said, forecast and measured on one scale: ring, small dot, full dot. */
export function GuessTrack({ scale, label, who, said, forecast, measured, words, place }: GuessTrackProps) {
  const at = (factor: number) => placeOn(scale, factor);
  const percent = (factor: number) => `${at(factor).toFixed(2)}%`;
  const near = measured !== null && Math.abs(at(said) - at(measured)) < 24;
  const saidSide = near && measured !== null ? (at(said) >= at(measured) ? 'start' : 'end') : anchorOf(at(said));
  const measuredSide =
    near && measured !== null ? (at(said) >= at(measured) ? 'end' : 'start') : anchorOf(at(measured ?? 1));
  return (
    <svg
      className={styles.track}
      height={guessTrackHeight}
      {...place}
      role="img"
      aria-label={ariaOf(label, who, said, forecast, measured, words)}
    >
      <line className={styles.base} x1="0" x2="100%" y1={line} y2={line} />
      {scale.ticks.map(({ factor, label: text }, index) => (
        <g key={factor} className={styles.mark}>
          <line
            className={styles.tickLine}
            x1={percent(factor)}
            x2={percent(factor)}
            y1={line - (factor === 1 ? 8 : 4)}
            y2={line + (factor === 1 ? 8 : 4)}
          />
          <text
            className={styles.tick}
            x={percent(factor)}
            y={54}
            textAnchor={index === 0 ? 'start' : index === scale.ticks.length - 1 ? 'end' : 'middle'}
          >
            {text}
          </text>
        </g>
      ))}
      {measured !== null && (
        <line className={styles.gap} x1={percent(said)} x2={percent(measured)} y1={line} y2={line} />
      )}
      <circle className={styles.said} cx={percent(said)} cy={line} r={7} />
      <text x={percent(said)} dx={near ? shiftOf(saidSide) : 0} y={19} textAnchor={saidSide}>
        {words(said)}
      </text>
      {measured !== null && (
        <>
          <circle className={styles.measured} cx={percent(measured)} cy={line} r={7} />
          <text
            className={styles.value}
            x={percent(measured)}
            dx={near ? shiftOf(measuredSide) : 0}
            y={19}
            textAnchor={measuredSide}
          >
            {words(measured)}
          </text>
        </>
      )}
      {forecast !== null && <circle className={styles.forecast} cx={percent(forecast)} cy={line} r={3.5} />}
    </svg>
  );
}

function anchorOf(place: number): 'start' | 'middle' | 'end' {
  return place < 12 ? 'start' : place > 88 ? 'end' : 'middle';
}

function shiftOf(side: 'start' | 'middle' | 'end'): number {
  return side === 'middle' ? 0 : side === 'start' ? -6 : 6;
}

function ariaOf(
  label: string,
  who: string,
  said: number,
  forecast: number | null,
  measured: number | null,
  words: GuessTrackProps['words'],
): string {
  const parts = [
    `${who.charAt(0).toLowerCase()}${who.slice(1)} ${words(said)}`,
    ...(forecast === null ? [] : [t`forecast about ${words(forecast)}`]),
    measured === null ? t`not measured` : t`measured ${words(measured)}`,
  ];
  return `${label}: ${parts.join(', ')}`;
}
