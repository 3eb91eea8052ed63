import { useState } from 'react';
import type { TwoRoundsAttributes } from '../../../../shared/lesson/widgets/plan-widget-attributes.ts';
import { compareRounds } from '../../../../shared/lesson/widgets/two-rounds.ts';
import type { RoundFigures, RoundsChoice } from '../../../../shared/lesson/widgets/two-rounds.ts';
import type { PresetKey } from '../../../../shared/structure/structure.ts';
import { elapsed, tokens } from '../../../../shared/words/format.ts';
import { structureName } from '../../../../shared/words/structure-names.ts';
import { twoRoundsWords as words } from '../../../../shared/words/two-rounds.ts';
import text from '../../../styles/text.module.css';
import { Fold } from '../../../ui/Fold.tsx';
import { AmountBars } from './AmountBars.tsx';
import { PlanWidget } from './PlanWidget.tsx';
import styles from './TwoRoundsWidget.module.css';
import { WidgetControls } from './WidgetControls.tsx';
import { WidgetSlider } from './WidgetSlider.tsx';
import type { WidgetProps } from './widgets.tsx';
import { t } from '../../../../shared/words/t.ts';

/** The same parts in one round, in two with a coordinator between, and in one thread. */
export function TwoRoundsWidget({ attributes, onTouched }: WidgetProps<TwoRoundsAttributes>) {
  const [choice, setChoice] = useState<RoundsChoice>({ tasks: attributes.tasks, pages: 1_500 });
  /** What was moved last, and how the two rounds stood to one before. */
  const [moved, setMoved] = useState<{ readonly what: string; readonly times: number } | null>(null);
  const { one, two, thread } = compareRounds(choice);
  const times = two.tokens / one.tokens;
  const happened = words.happened({
    tasks: choice.tasks,
    addedMs: two.ms - one.ms,
    addedTokens: two.tokens - one.tokens,
    times,
    threadTokens: thread.tokens,
    twoTokens: two.tokens,
  });
  const change = (what: string, part: Partial<RoundsChoice>) => {
    setMoved({ what, times });
    setChoice({ ...choice, ...part });
  };
  const rows: readonly { readonly structure: PresetKey; readonly figures: RoundFigures }[] = [
    { structure: 'all-at-once', figures: one },
    { structure: 'two-rounds', figures: two },
    { structure: 'thread', figures: thread },
  ];
  const listOf = (say: (figures: RoundFigures) => string): string =>
    rows.map(({ structure, figures }) => `${structureName(structure)} ${say(figures)}`).join(', ');
  return (
    <PlanWidget
      title={attributes.title}
      onTouched={onTouched}
      bare
      figures={[
        { label: t`Two rounds`, value: elapsed(two.ms), note: t`All at once, in one round: ${elapsed(one.ms)}` },
        {
          label: t`Tokens of two rounds`,
          value: tokens(two.tokens),
          note: t`In one round: ${tokens(one.tokens)}, with ${one.requests} requests instead of ${two.requests}`,
        },
      ]}
      happened={moved === null ? happened : words.changed(moved.what, moved.times, times, happened)}
    >
      <WidgetControls>
        <WidgetSlider
          label={t`Parts`}
          min={2}
          max={8}
          value={choice.tasks}
          onMove={(tasks) => change(t`${tasks} parts`, { tasks })}
        />
        <WidgetSlider
          label={t`Each reads`}
          min={500}
          max={8_000}
          step={500}
          value={choice.pages}
          say={(value) => t`${tokens(value)} tokens`}
          onMove={(pages) => change(t`${tokens(pages)} tokens each`, { pages })}
        />
      </WidgetControls>
      <h3 className={styles.title}>{t`Wall-clock`}</h3>
      <AmountBars
        label={t`Wall-clock. ${listOf(({ ms }) => elapsed(ms))}.`}
        rows={rows.map(({ structure, figures }) => ({
          id: structure,
          structure,
          amount: figures.ms,
          value: elapsed(figures.ms),
        }))}
      />
      <h3 className={styles.title}>{t`Tokens`}</h3>
      <AmountBars
        label={t`Tokens. ${listOf((figures) => tokens(figures.tokens))}.`}
        rows={rows.map(({ structure, figures }) => ({
          id: structure,
          structure,
          amount: figures.tokens,
          value: tokens(figures.tokens),
        }))}
      />
      <div className={styles.notes}>
        <Fold title={words.notesTitle} look="line">
          <dl className={styles.list}>
            {words.notes.map(([to, note]) => (
              <div key={to}>
                <dt className={text.strong}>{to}</dt>
                <dd>{note}</dd>
              </div>
            ))}
          </dl>
          <p className={styles.list}>{words.notesLimit}</p>
        </Fold>
      </div>
    </PlanWidget>
  );
}
