import { useMemo, useState } from 'react';
import { conditionBounds, contrasts, teamRatio, weigh } from '../../../../shared/lesson/widgets/it-depends.ts';
import type { Conditions } from '../../../../shared/lesson/widgets/it-depends.ts';
import type { ItDependsAttributes } from '../../../../shared/lesson/widgets/it-depends-attributes.ts';
import { itDependsWords as words } from '../../../../shared/words/it-depends.ts';
import { tokens } from '../../../../shared/words/format.ts';
import { AmountBars } from './AmountBars.tsx';
import { WidgetCondition, WidgetControls, WidgetPresets } from './WidgetControls.tsx';
import { WidgetFigure, WidgetFrame, WidgetSentence } from './WidgetFrame.tsx';
import { WidgetSlider } from './WidgetSlider.tsx';
import { t } from '../../../../shared/words/t.ts';

type ItDependsWidgetProps = { readonly attributes: ItDependsAttributes; readonly onTouched?: () => void };

const presets = (['half', 'fiveTimes', 'slices'] as const).map((name) => ({
  name: words.presets[name],
  set: contrasts[name],
}));

/** One thread against several conversations, from half its tokens to five times as many: which condition decides. */
export function ItDependsWidget({ attributes, onTouched }: ItDependsWidgetProps) {
  const [conditions, set] = useState<Conditions>(() => {
    const { title: _, ...given } = attributes;
    return given;
  });
  const costs = useMemo(() => weigh(conditions), [conditions]);
  const team = useMemo(teamRatio, []);
  const change = (part: Partial<Conditions>) =>
    set((before) => {
      const next = { ...before, ...part };
      // A part is never larger than the whole.
      return { ...next, slice: Math.min(next.slice, next.shared) };
    });
  const { turns, history, shared, slice, workers } = conditionBounds;
  return (
    <WidgetFrame
      title={attributes.title}
      said={words.said(costs)}
      onTouched={onTouched}
      control={<WidgetPresets label={t`Conditions to contrast`} presets={presets} onPick={change} />}
      figures={
        <>
          <WidgetFigure label={t`Whole pack each, computed`} note={words.total(costs, 'whole')}>
            {words.times(costs, 'whole')}
          </WidgetFigure>
          <WidgetFigure label={t`A slice each, computed`} note={words.total(costs, 'slices')}>
            {words.times(costs, 'slices')}
          </WidgetFigure>
          <WidgetSentence label={t`Which condition decides`}>{words.sentence(costs)}</WidgetSentence>
        </>
      }
    >
      <WidgetControls>
        <WidgetSlider
          label={t`Turns in one thread`}
          min={turns.least}
          max={turns.most}
          value={conditions.turns}
          onMove={(value) => change({ turns: value })}
        />
        <WidgetSlider
          label={t`Each turn adds`}
          min={history.least}
          max={history.most}
          step={20}
          say={words.tokens}
          value={conditions.history}
          onMove={(value) => change({ history: value })}
        />
        <WidgetSlider
          label={t`Whole pack to read`}
          min={shared.least}
          max={shared.most}
          step={100}
          say={words.tokens}
          value={conditions.shared}
          onMove={(value) => change({ shared: value })}
        />
        <WidgetSlider
          label={t`Slice of a worker`}
          min={slice.least}
          max={slice.most}
          step={100}
          say={words.tokens}
          value={conditions.slice}
          onMove={(value) => change({ slice: value })}
        />
        <WidgetSlider
          label={t`Workers`}
          min={workers.least}
          max={workers.most}
          value={conditions.workers}
          onMove={(value) => change({ workers: value })}
        />
      </WidgetControls>
      <AmountBars
        label={words.drawn(costs)}
        rows={costs.map(({ way, structure, tokens: all, reading }) => ({
          id: way,
          structure,
          label: words.names[way],
          amount: all - reading,
          extra: reading,
          value: tokens(all),
        }))}
      />
      <WidgetCondition>{words.condition(team)}</WidgetCondition>
    </WidgetFrame>
  );
}
