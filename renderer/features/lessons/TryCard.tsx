import { useId, useState } from 'react';
import type { BlockOf } from '../../../shared/lesson/lesson.ts';
import type { LessonProgress } from '../../../shared/lesson/progress.ts';
import type { ComparisonId } from '../../../shared/ids.ts';
import type { Failure } from '../../../shared/failure.ts';
import { askBefore } from '../../bridge/ask-before.ts';
import type { Before } from '../../bridge/ask-before.ts';
import { useBridge, useHello } from '../../bridge/context.tsx';
import { useRunStore } from '../../bridge/window-run-store.ts';
import text from '../../styles/text.module.css';
import { BudgetDialog } from '../../ui/BudgetDialog.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import { Segment } from '../../ui/Segment.tsx';
import styles from './TryCard.module.css';
import { groupsOf, isForAnyModel } from './tried-arms.ts';
import type { TryGroup } from './tried-arms.ts';
import { TryRuns } from './TryRuns.tsx';
import { useTriedRuns } from './use-tried-runs.ts';
import { t } from '../../../shared/words/t.ts';

type TryCardProps = {
  readonly comparison: BlockOf<'try'>;
  /** What was run here last; undefined for nothing. */
  readonly tried: LessonProgress['tried'][string] | undefined;
  readonly onTried: (comparisons: readonly ComparisonId[]) => void;
};

type Connection = 'practice' | 'chosen';

/** A timing comparison: real runs, started here and watched here. */
export function TryCard({ comparison: { text: about, arms }, tried, onTried }: TryCardProps) {
  const id = useId();
  const bridge = useBridge();
  const store = useRunStore();
  const { settings } = useHello();
  const [connection, setConnection] = useState<Connection>('practice');
  const [starting, setStarting] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [question, setQuestion] = useState<Exclude<Before, { kind: 'nothing' }> | null>(null);
  /** Started on this page; what was kept of an earlier visit otherwise. */
  const [begun, setBegun] = useState<readonly ComparisonId[] | null>(null);
  const comparisons = begun ?? tried?.comparisons ?? [];
  const { runs, isRunning, isGone } = useTriedRuns(store, arms, comparisons);
  const groups = groupsOf(arms);
  const isChoosable = settings.connection !== 'practice' && isForAnyModel(groups);

  const start = async () => {
    setStarting(true);
    setFailure(null);
    const started: ComparisonId[] = [];
    for (const { source, structures, circumstances } of groups) {
      const answer = await bridge.invoke('comparison.start', {
        source,
        structures: [...structures],
        prediction: null,
        circumstances: { ...circumstances, connection },
      });
      if (!answer.ok) {
        // What has begun already would be half of a comparison.
        for (const comparison of started) void bridge.invoke('comparison.stop', { comparison });
        setFailure(answer.failure);
        setStarting(false);
        return;
      }
      started.push(answer.value.comparison);
    }
    setBegun(started);
    setStarting(false);
    onTried(started);
  };
  const begin = async () => {
    const [first] = groups;
    const before = connection === 'chosen' && first ? await askBefore(bridge, settings, estimated(first)) : null;
    if (before === null || before.kind === 'nothing') await start();
    else setQuestion(before);
  };
  const stop = () => {
    for (const comparison of comparisons) void bridge.invoke('comparison.stop', { comparison });
  };
  const hasRun = comparisons.length > 0 && !isGone;

  return (
    <Card className={styles.card} aria-labelledby={`${id} ${id}-about`}>
      <div className={styles.head}>
        <div className={styles.about}>
          <h3 id={id} className={text.subheading}>{t`Try it on real work`}</h3>
          <div id={`${id}-about`}>
            <Markdown text={about} size="compact" roomLinks />
          </div>
        </div>
        {isRunning ? (
          <Button icon="stop" onClick={stop}>{t`Stop`}</Button>
        ) : (
          <Button icon="play" aria-disabled={starting} onClick={() => !starting && void begin()}>
            {hasRun ? t`Run it again` : t`Run the comparison`}
          </Button>
        )}
      </div>
      {settings.connection !== 'practice' && !isRunning && (
        <div className={styles.model}>
          {isChoosable && (
            <Segment
              label={t`Which model runs it`}
              value={connection}
              onPick={setConnection}
              options={[
                { value: 'practice', label: t`Practice model` },
                {
                  value: 'chosen',
                  label: settings.connection === 'claude' ? settings.claudeModel : settings.compatible.model,
                },
              ]}
            />
          )}
          <p className={styles.note}>{modelWords(isChoosable, connection)}</p>
        </div>
      )}
      {failure && <FailureNotice failure={failure} onRetry={() => void begin()} />}
      {isGone && <p className={styles.note}>{t`What ran here before was deleted from the history.`}</p>}
      {hasRun && <TryRuns arms={arms} runs={runs} now={store.now} isRunning={isRunning} comparisons={comparisons} />}
      <BudgetDialog
        before={question}
        onStart={() => {
          setQuestion(null);
          void start();
        }}
        onCancel={() => setQuestion(null)}
      />
    </Card>
  );
}

const estimated = ({ source, structures }: TryGroup) => ({ source, structures: [...structures] });

function modelWords(isChoosable: boolean, connection: Connection): string {
  if (!isChoosable) {
    return t`Your settings name another model. This one runs on the practice model all the same, since it needs limits, faults or several settings that a real one can’t be given. It costs nothing.`;
  }
  return connection === 'practice'
    ? t`Your settings name a model that costs money. Here the practice model runs, which costs nothing, unless you choose otherwise.`
    : t`This sends real requests to the model of your settings, at its own pace and price. What it would use is shown first.`;
}
