import { lossOptions } from '../../../shared/exercise/loss-choices.ts';
import type { OpenExercise } from '../../../shared/exercise/exercise.ts';
import { raceWords } from '../../../shared/words/race.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import { Bar } from '../../ui/Bar.tsx';
import { Choices } from '../../ui/Choice.tsx';
import { TextField } from '../../ui/Field.tsx';
import { StructureTag } from '../../ui/StructureTag.tsx';
import { pairOf } from './draft.ts';
import type { Draft } from './draft.ts';
import { barShares, clockScale, tokenScale } from './log-scale.ts';
import { LogScaleField } from './LogScaleField.tsx';
import styles from './PredictScreen.module.css';
import { Question } from './Question.tsx';
import { SideChoice } from './SideChoice.tsx';
import { t } from '../../../shared/words/t.ts';

type QuestionsProps = {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
  readonly lossChoices: OpenExercise['lossChoices'];
  readonly locked: boolean;
};

/** Everything that a learner commits to. With one structure alone there is nothing to set against each other. */
export function Questions({ draft, onChange, lossChoices, locked }: QuestionsProps) {
  const pair = pairOf(draft.structures);
  const asked = pair?.of ?? draft.structures[0];
  const first = pair ? 5 : 1;
  return (
    <>
      {pair && <Compared draft={draft} onChange={onChange} pair={pair} locked={locked} />}
      {lossChoices.length > 0 && asked !== undefined && (
        <Question number={first} title={t`What will ${structureName(asked)} lose, if anything?`}>
          <Choices
            label={t`What will be lost`}
            labelHidden
            columns={2}
            options={lossOptions(lossChoices)}
            value={draft.lost}
            onPick={(lost) => onChange({ lost })}
            disabled={locked}
          />
        </Question>
      )}
      <div className={styles.question}>
        <TextField
          label={t`Why? One line you can check later`}
          maxLength={400}
          value={draft.why}
          disabled={locked}
          onChange={(event) => onChange({ why: event.target.value })}
        />
      </div>
    </>
  );
}

type ComparedProps = Omit<QuestionsProps, 'lossChoices'> & { readonly pair: NonNullable<ReturnType<typeof pairOf>> };

function Compared({ draft, onChange, pair, locked }: ComparedProps) {
  const { of, against } = pair;
  const title = raceWords.ratioOf(structureName(of), structureName(against));
  const shares = barShares(draft.soonerFactor);
  return (
    <>
      <Question number={1} title={t`Which ends first?`}>
        <SideChoice
          label={t`Which ends first`}
          same={t`About the same`}
          structures={draft.structures}
          value={draft.endsFirst}
          onPick={(endsFirst) => onChange({ endsFirst })}
          disabled={locked}
        />
      </Question>
      <Question number={2} title={t`${title}: the clock`} guess={raceWords.clockGuess(draft.soonerFactor)}>
        <div className={styles.bars}>
          <StructureTag structure={against} look="bare" />
          <Bar structure={against} share={shares.against} size="huge" />
          <StructureTag structure={of} look="bare" />
          <Bar structure={of} share={shares.of} size="huge" />
        </div>
        <LogScaleField
          label={t`${title}, the clock`}
          scale={clockScale}
          factor={draft.soonerFactor}
          onMove={(soonerFactor) => onChange({ soonerFactor })}
          valueText={raceWords.clockGuess}
          disabled={locked}
        />
      </Question>
      <Question number={3} title={t`${title}: the tokens`} guess={raceWords.tokenGuess(draft.tokenFactor)}>
        <LogScaleField
          label={t`${title}, the tokens`}
          scale={tokenScale}
          factor={draft.tokenFactor}
          onMove={(tokenFactor) => onChange({ tokenFactor })}
          valueText={raceWords.tokenGuess}
          disabled={locked}
        />
      </Question>
      <Question number={4} title={t`Which finds most?`}>
        <SideChoice
          label={t`Which finds most`}
          same={t`The same`}
          structures={draft.structures}
          value={draft.findsMost}
          onPick={(findsMost) => onChange({ findsMost })}
          disabled={locked}
        />
      </Question>
    </>
  );
}
