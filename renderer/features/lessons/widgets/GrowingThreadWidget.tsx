import { useMemo, useState } from 'react';
import { growThread, growthBounds } from '../../../../shared/lesson/widgets/growing-thread.ts';
import type { Growth, Grown } from '../../../../shared/lesson/widgets/growing-thread.ts';
import { growthOf } from '../../../../shared/lesson/widgets/growing-thread-attributes.ts';
import type { GrowingThreadAttributes } from '../../../../shared/lesson/widgets/growing-thread-attributes.ts';
import type { ListPrices } from '../../../../shared/lesson/widgets/list-prices.ts';
import { growingThreadWords as words } from '../../../../shared/words/growing-thread.ts';
import { tokens, usd } from '../../../../shared/words/format.ts';
import { Switch } from '../../../ui/Switch.tsx';
import { ContextGrowth } from './ContextGrowth.tsx';
import { useListPrices } from './list-prices.ts';
import { WidgetCondition, WidgetControls } from './WidgetControls.tsx';
import { WidgetFigure, WidgetFrame, WidgetSentence } from './WidgetFrame.tsx';
import { WidgetSlider } from './WidgetSlider.tsx';
import { t } from '../../../../shared/words/t.ts';

type GrowingThreadWidgetProps = {
  readonly attributes: GrowingThreadAttributes;
  readonly onTouched?: () => void;
};

/** What a thread sends as it grows, beside the same turns in several conversations. */
export function GrowingThreadWidget(props: GrowingThreadWidgetProps) {
  return <GrowingThread {...props} prices={useListPrices()} />;
}

type GrowingThreadProps = GrowingThreadWidgetProps & { readonly prices: ListPrices };

export function GrowingThread({ attributes, onTouched, prices }: GrowingThreadProps) {
  const [growth, set] = useState<Growth>(() => growthOf(attributes));
  const [cache, setCache] = useState(attributes.cache === 'on');
  const { thread, apart } = useMemo(() => growThread(growth, prices), [growth, prices]);
  const change = (part: Partial<Growth>) => set((before) => ({ ...before, ...part }));
  const paid = ({ usd: { cached, plain } }: Grown): number | null => (cache ? cached : plain);
  const { turns, first, adds, split } = growthBounds;
  const pair = { thread, apart, cache };
  return (
    <WidgetFrame
      title={attributes.title}
      said={words.said(pair)}
      onTouched={onTouched}
      control={<Switch label={t`Prompt cache`} on={cache} onToggle={setCache} />}
      figures={
        <>
          <WidgetFigure label={t`One thread sends, computed`} note={words.price(usd(paid(thread)))}>
            {tokens(thread.sent)}
          </WidgetFigure>
          <WidgetFigure label={words.splitLabel(apart)} note={words.price(usd(paid(apart)))}>
            {tokens(apart.sent)}
          </WidgetFigure>
          <WidgetSentence label={t`Tokens and money`}>{words.comparison(pair)}</WidgetSentence>
        </>
      }
    >
      <WidgetControls>
        <WidgetSlider
          label={t`Turns`}
          min={turns.least}
          max={turns.most}
          value={growth.turns}
          onMove={(value) => change({ turns: value })}
        />
        <WidgetSlider
          label={t`First context`}
          min={first.least}
          max={first.most}
          step={100}
          say={words.tokens}
          value={growth.first}
          onMove={(value) => change({ first: value })}
        />
        <WidgetSlider
          label={t`Each turn adds`}
          min={adds.least}
          max={adds.most}
          say={words.tokens}
          value={Math.round(growth.adds)}
          onMove={(value) => change({ adds: value })}
        />
        <WidgetSlider
          label={t`Conversations instead`}
          min={split.least}
          max={split.most}
          value={growth.split}
          onMove={(value) => change({ split: value })}
        />
      </WidgetControls>
      <ContextGrowth thread={thread} apart={apart} />
      <WidgetCondition>{words.condition(growth, prices)}</WidgetCondition>
    </WidgetFrame>
  );
}
