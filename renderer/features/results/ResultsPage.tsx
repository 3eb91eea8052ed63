import { useEffect, useMemo, useRef, useState } from 'react';
import type { CommandOutput, ComparisonResult, ComparisonSummary } from '../../../shared/contract.ts';
import type { ExerciseProgress, ProgressPatch } from '../../../shared/exercise/progress.ts';
import { scorePrediction } from '../../../shared/exercise/score-prediction.ts';
import type { Failure, Result } from '../../../shared/failure.ts';
import type { ComparisonId, ExerciseId, PlanId } from '../../../shared/ids.ts';
import { explain } from '../../../shared/run/explain.ts';
import { spreadsOf, withMedians } from '../../../shared/run/spread.ts';
import { wordAside, wordHeadline } from '../../../shared/words/results.ts';
import { spreadAsides, spreadHeadline, spreadPair } from '../../../shared/words/spread.ts';
import { leversOf } from '../../../shared/run/levers.ts';
import { compareStructures } from '../../../shared/structure/structure.ts';
import { chartSource } from '../../../shared/words/charts.ts';
import { exportName } from '../../../shared/export/export-name.ts';
import { saveAs } from '../../bridge/save-as.ts';
import type { Answer } from '../../bridge/use-answer.ts';
import { ChartSourceContext } from '../../charts/chart-source.ts';
import { addresses, goTo } from '../../ui/addresses.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { BudgetDialog } from '../../ui/BudgetDialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { HeaderActions, HeaderNote } from '../../ui/header-slots.tsx';
import { RunConditions } from '../../ui/RunConditions.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { AnswerDiffFold } from './AnswerDiffFold.tsx';
import { AnswersCard } from './AnswersCard.tsx';
import { Circumstances } from './Circumstances.tsx';
import { ClockCard } from './ClockCard.tsx';
import { ContextCard } from './ContextCard.tsx';
import { CoordinationFold } from './CoordinationFold.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { FigureCards } from './FigureCards.tsx';
import { ForecastFold } from './ForecastFold.tsx';
import { HandiworkNote } from './HandiworkNote.tsx';
import { Headline } from './Headline.tsx';
import { LeversCard } from './LeversCard.tsx';
import { MatrixCard } from './MatrixCard.tsx';
import { matrixGroups } from '../../../shared/run/matrix-rows.ts';
import { MendCard } from './MendCard.tsx';
import { NotKeptNotice } from './NotKeptNotice.tsx';
import { PredictionCard } from './PredictionCard.tsx';
import { ReflectCard } from './ReflectCard.tsx';
import { RepeatsFold } from './RepeatsFold.tsx';
import styles from './ResultsPage.module.css';
import type { OpenedRun } from './run-story.ts';
import { SweepFold } from './SweepFold.tsx';
import { TokensFold } from './TokensFold.tsx';
import { UnfinishedNotice } from './UnfinishedNotice.tsx';
import { useCompanions } from './use-companions.ts';
import type { Companions } from './use-companions.ts';
import { useRunStates } from './use-run-states.ts';
import type { RunLogs } from './use-run-states.ts';
import { WalkBackFold } from './WalkBackFold.tsx';
import { WhatIfFold } from './WhatIfFold.tsx';
import { WhyCard } from './WhyCard.tsx';
import { t } from '../../../shared/words/t.ts';

/** What belongs to the learner whose exercise this is; without it the page is only read. */
export type Learner = {
  readonly exercise: ExerciseId;
  readonly reflection: string;
  readonly save: (patch: ProgressPatch) => Promise<Result<ExerciseProgress>>;
};

type ResultsPageProps = {
  readonly comparison: ComparisonId;
  readonly answer: Answer<CommandOutput<'comparison.result'>>;
  /** Asks for the answer again. */
  readonly onAsk: () => void;
  readonly learner: Learner | null;
  /** Opens at the reflection. */
  readonly atReflection?: boolean;
};

/** A measured comparison, from what happened to what to try next. */
export function ResultsPage({ comparison, answer, onAsk, learner, atReflection = false }: ResultsPageProps) {
  return (
    <div className={styles.page}>
      {answer.state === 'loading' && <Skeleton label={t`Opening the comparison`} lines={8} />}
      {answer.state === 'failed' && <FailureNotice failure={answer.failure} onRetry={onAsk} />}
      {answer.state === 'ready' && (
        <Logged
          key={comparison}
          result={answer.value}
          learner={learner}
          atReflection={atReflection}
          onChanged={onAsk}
        />
      )}
    </div>
  );
}

type LoggedProps = Omit<ComparedProps, 'logs' | 'fromFile' | 'companions'>;

function Logged(props: LoggedProps) {
  const { id } = props.result.comparison;
  return <Compared {...props} logs={useRunStates(id)} companions={useCompanions(id)} />;
}

type ComparedProps = {
  readonly result: ComparisonResult;
  /** What it was measured from; a file has none. */
  readonly logs: Answer<RunLogs>;
  /** Its repetitions and sweeps; null where it is only read. */
  readonly companions: Companions | null;
  readonly learner: Learner | null;
  /** Somebody else's: nothing of it can be gone on with, repriced or exported again. */
  readonly fromFile?: boolean;
  readonly atReflection: boolean;
  readonly onChanged: () => void;
};

/** One comparison, whole. */
export function Compared({
  result,
  logs,
  companions,
  learner,
  fromFile = false,
  atReflection,
  onChanged,
}: ComparedProps) {
  const comparison = useMemo(
    () => ({
      ...result.comparison,
      runs: [...result.comparison.runs].sort((a, b) => compareStructures(a.structure, b.structure)),
    }),
    [result.comparison],
  );
  const { summary, points, mends } = result;
  const explanation = useMemo(() => explain(comparison, points), [comparison, points]);
  const levers = useMemo(() => leversOf(comparison), [comparison]);
  const groups = useMemo(() => matrixGroups({ comparison, points }), [comparison, points]);
  const states = logs.state === 'ready' ? logs.value.states : {};
  const opened = logs.state === 'ready' ? logs.value.opened.toSorted(byStructure) : [];
  const again =
    companions && !summary.example && summary.given !== true ? { comparison: comparison.id, companions } : null;
  const repeated = useMemo(
    () => [summary, ...(companions?.companions ?? []).filter(isRepetition)],
    [summary, companions?.companions],
  );
  const spreads = useMemo(() => spreadsOf(repeated), [repeated]);
  const { pair } = explanation;
  const told = pair && repeated.length > 1 ? spreadPair(spreads, pair.of.structure, pair.against.structure) : null;
  const practice = comparison.model === 'practice';
  const score =
    summary.prediction && scorePrediction(summary.prediction, comparison, result.forecast, result.lossChoices);
  const mend = useRef<HTMLElement>(null);
  const reflection = useRef<HTMLElement>(null);
  const [picked, setPicked] = useState<PlanId | null>(null);
  const [wanted, setWanted] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    if (atReflection) showSection(reflection.current);
  }, [atReflection]);

  const mendAndRun = async () => {
    if (!learner) return;
    if (picked === null) {
      setWanted(true);
      showSection(mend.current);
      return;
    }
    const saved = await learner.save({ plan: picked, prediction: null, step: 'predict' });
    if (saved.ok) goTo(addresses.exercise(learner.exercise, 'predict'));
    else setFailure(saved.failure);
  };

  // What was planted stays hidden until at least one run has shown what it found.
  const ended = comparison.runs.some((run) => run.state === 'finished');
  const going = comparison.runs.some((run) => run.state === 'running');
  const mendable = ended && learner !== null && mends.length > 0;
  const source = useMemo(
    () => ({
      file: exportName(comparison),
      said: chartSource(comparison),
      save: (name: string, content: Blob) => saveAs(name, content),
    }),
    [comparison],
  );
  return (
    <ChartSourceContext value={source}>
      {summary.planTitle !== null && <HeaderNote>{summary.planTitle}</HeaderNote>}
      <HeaderActions>
        {!fromFile && !going && <ExportMenu comparison={comparison.id} />}
        {learner && result.reflection.length > 0 && (
          <Button onClick={() => showSection(reflection.current)}>{t`Reflect`}</Button>
        )}
        {learner === null && summary.kept !== undefined && (
          <LinkButton
            look="primary"
            icon="mend"
            href={addresses.workflow(summary.kept)}
          >{t`Mend and run again`}</LinkButton>
        )}
        {mendable && (
          <Button look="primary" icon="mend" onClick={() => void mendAndRun()}>{t`Mend and run again`}</Button>
        )}
      </HeaderActions>
      <div className={styles.notice}>
        {failure && <FailureNotice failure={failure} onRetry={() => void mendAndRun()} />}
        {!result.kept && <NotKeptNotice />}
        {!fromFile && <UnfinishedNotice comparison={comparison} exercise={learner?.exercise ?? null} />}
      </div>
      <Headline
        comparison={comparison}
        text={told ? spreadHeadline(told) : wordHeadline(explanation.headline)}
        asides={told ? spreadAsides(told) : explanation.asides.map(wordAside)}
        practice={practice}
        assisted={summary.assisted === true}
        states={states}
        now={Date.now()}
      />
      {opened.length > 0 && (
        <div className={styles.conditions}>
          <RunConditions header={opened[0]?.header} />
          <HandiworkNote runs={opened} />
        </div>
      )}
      <Circumstances comparison={comparison} states={states} />
      <FigureCards
        comparison={told ? { ...comparison, runs: withMedians(comparison.runs, spreads) } : comparison}
        spread={told ? { pair: told, all: spreads } : null}
        states={states}
        pair={pair}
        practice={practice}
        onPricesChanged={fromFile ? null : onChanged}
      />
      <div className={styles.grid}>
        {levers.length > 0 && <LeversCard levers={levers} />}
        {logs.state === 'ready' && <ClockCard runs={comparison.runs} states={states} />}
        {logs.state === 'loading' && <Skeleton label={t`Opening the timeline`} lines={5} />}
        {logs.state === 'failed' && <FailureNotice failure={logs.failure} />}
        {ended && <AnswersCard runs={comparison.runs} points={points} practice={practice} />}
        <div className={styles.found}>
          <div className={styles.side}>
            {ended && groups.length > 0 && <MatrixCard runs={comparison.runs} groups={groups} />}
            <ContextCard runs={comparison.runs} />
          </div>
          {(mendable || explanation.why.length > 0) && (
            <div className={styles.side}>
              {mendable && (
                <MendCard
                  ref={mend}
                  mends={mends}
                  picked={picked}
                  wanted={wanted}
                  planAddress={addresses.exercise(learner.exercise, 'break-down')}
                  onPick={(plan) => {
                    setPicked(plan);
                    setFailure(null);
                  }}
                />
              )}
              {explanation.why.length > 0 && <WhyCard reasons={explanation.why} />}
            </div>
          )}
        </div>
        {score && summary.prediction && (
          <PredictionCard
            score={score}
            why={summary.prediction.why}
            choices={result.lossChoices}
            guesser={fromFile ? 'file' : 'you'}
          />
        )}
        {again && ended && <RepeatsFold {...again} spreads={spreads} runs={repeated.length} />}
        {ended && <AnswerDiffFold runs={comparison.runs} points={points} />}
        <TokensFold runs={comparison.runs} />
        {logs.state === 'ready' && <CoordinationFold runs={comparison.runs} opened={opened} />}
        {result.forecast && <ForecastFold comparison={comparison} forecast={result.forecast} now={Date.now()} />}
        {logs.state === 'ready' && (
          <>
            <WhatIfFold runs={comparison.runs} opened={opened} />
            <SweepFold runs={comparison.runs} opened={opened} again={again} />
            <WalkBackFold runs={comparison.runs} opened={opened} />
          </>
        )}
        {learner && result.reflection.length > 0 && (
          <ReflectCard
            exercise={learner.exercise}
            ref={reflection}
            questions={result.reflection}
            kept={learner.reflection}
            save={learner.save}
          />
        )}
      </div>
      {companions && (
        <BudgetDialog before={companions.question} onStart={companions.confirm} onCancel={companions.cancel} />
      )}
    </ChartSourceContext>
  );
}

/** One that goes on has not said yet what it took. */
const isRepetition = ({ companion, runs }: ComparisonSummary): boolean =>
  companion?.as === 'repetition' && runs.every(({ state }) => state !== 'running');

const byStructure = (one: OpenedRun, other: OpenedRun): number =>
  compareStructures(one.header.structure.key, other.header.structure.key);

/** Brings a part of the page into view and hands it the keyboard: to its first control, else to itself. */
function showSection(section: HTMLElement | null): void {
  section?.scrollIntoView({ block: 'center' });
  const control = section?.querySelector<HTMLElement>('input, textarea') ?? section;
  control?.focus({ preventScroll: true });
}
