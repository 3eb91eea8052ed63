import { useMemo, useState } from 'react';
import { raceBounds, raceCaches } from '../../../../shared/lesson/widgets/cache-race.ts';
import type { CacheRace } from '../../../../shared/lesson/widgets/cache-race.ts';
import type { CacheRaceAttributes } from '../../../../shared/lesson/widgets/cache-race-attributes.ts';
import type { ListPrices } from '../../../../shared/lesson/widgets/list-prices.ts';
import { cacheRaceWords as words } from '../../../../shared/words/cache-race.ts';
import { tokens } from '../../../../shared/words/format.ts';
import { fittedAxisLength } from '../../../charts/fitted-axis.ts';
import { useListPrices } from './list-prices.ts';
import { RaceLanes } from './RaceLanes.tsx';
import { WidgetCondition, WidgetControls } from './WidgetControls.tsx';
import { WidgetFigure, WidgetFrame, WidgetSentence } from './WidgetFrame.tsx';
import { WidgetSlider } from './WidgetSlider.tsx';
import { t } from '../../../../shared/words/t.ts';

type CacheRaceWidgetProps = { readonly attributes: CacheRaceAttributes; readonly onTouched?: () => void };

/** Conversations with one opening, started together and with one ahead: what the cache makes of it. */
export function CacheRaceWidget(props: CacheRaceWidgetProps) {
  return <CacheRaceOf {...props} prices={useListPrices()} />;
}

type CacheRaceOfProps = CacheRaceWidgetProps & { readonly prices: ListPrices };

export function CacheRaceOf({ attributes, onTouched, prices }: CacheRaceOfProps) {
  const { conversations, opening } = attributes;
  const [race, set] = useState<CacheRace>({ conversations, opening });
  const raced = useMemo(() => raceCaches(race, prices), [race, prices]);
  const { together, oneAhead } = raced;
  const axisMs = fittedAxisLength(Math.max(together.run.wallClockMs, oneAhead.run.wallClockMs));
  return (
    <WidgetFrame
      title={attributes.title}
      said={words.said(raced)}
      onTouched={onTouched}
      figures={
        <>
          <WidgetFigure
            label={t`Read together, computed`}
            note={`${words.written(together)}, ${words.price(together.usd)}`}
          >
            {tokens(together.readTokens)}
          </WidgetFigure>
          <WidgetFigure
            label={t`Read, one ahead, computed`}
            note={`${words.written(oneAhead)}, ${words.price(oneAhead.usd)}`}
          >
            {tokens(oneAhead.readTokens)}
          </WidgetFigure>
          <WidgetSentence label={t`What happened`}>{words.happened(raced)}</WidgetSentence>
        </>
      }
    >
      <WidgetControls>
        <WidgetSlider
          label={t`Conversations`}
          min={raceBounds.conversations.least}
          max={raceBounds.conversations.most}
          value={race.conversations}
          onMove={(value) => set((before) => ({ ...before, conversations: value }))}
        />
        <WidgetSlider
          label={t`Text they share`}
          min={raceBounds.opening.least}
          max={raceBounds.opening.most}
          step={500}
          say={words.tokens}
          value={race.opening}
          onMove={(value) => set((before) => ({ ...before, opening: value }))}
        />
      </WidgetControls>
      <RaceLanes name={words.names.together} side={together} axisMs={axisMs} />
      <RaceLanes name={words.names.oneAhead} side={oneAhead} axisMs={axisMs} />
      <WidgetCondition>{words.condition(prices)}</WidgetCondition>
    </WidgetFrame>
  );
}
