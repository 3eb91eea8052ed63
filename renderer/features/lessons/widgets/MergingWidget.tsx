import { useState } from 'react';
import type { MergingAttributes } from '../../../../shared/lesson/widgets/plan-widget-attributes.ts';
import { billForMerging } from '../../../../shared/lesson/widgets/merging.ts';
import type { MergeChoice } from '../../../../shared/lesson/widgets/merging.ts';
import { merges, mergingWords as words } from '../../../../shared/words/merging.ts';
import type { MergeManner } from '../../../../shared/words/merging.ts';
import { elapsed, tokens, wholeSeconds } from '../../../../shared/words/format.ts';
import { spell } from '../../../../shared/words/what-if.ts';
import { Segment } from '../../../ui/Segment.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { AmountBars } from './AmountBars.tsx';
import { MergedPage } from './MergedPage.tsx';
import { PlanWidget } from './PlanWidget.tsx';
import { WidgetCondition, WidgetControls } from './WidgetControls.tsx';
import { WidgetSlider } from './WidgetSlider.tsx';
import type { WidgetProps } from './widgets.tsx';
import { t } from '../../../../shared/words/t.ts';

const longestMerge = 900;
const mergeStep = 15;

/** Three drafts are there sooner; who merges them, from what, and what is left of the time that was saved. */
export function MergingWidget({ attributes, onTouched }: WidgetProps<MergingAttributes>) {
  const [choice, setChoice] = useState<MergeChoice>({
    savedSeconds: attributes.saved,
    manner: 'person',
    mergingSeconds: 60,
    resolves: false,
  });
  const bill = billForMerging(choice);
  const change = (part: Partial<MergeChoice>) => setChoice({ ...choice, ...part });
  const { manner, mergingSeconds, resolves } = choice;
  return (
    <PlanWidget
      title={attributes.title}
      onTouched={onTouched}
      bare
      tools={
        <Segment<MergeManner>
          label={t`Who merges`}
          options={merges.map((value) => ({ value, label: words.manners[value] }))}
          value={manner}
          onPick={(value) => change({ manner: value })}
        />
      }
      figures={[
        {
          label: t`Until one page`,
          value: elapsed(bill.wholeMs),
          note: t`One at a time, before any merge: ${elapsed(bill.inTurnMs)}`,
        },
        { label: t`Tokens`, value: tokens(bill.tokens), note: words.forMerge(bill.mergeTokens) },
      ]}
      happened={words.result({
        manner,
        resolves,
        savedMs: bill.savedMs,
        leftMs: bill.leftMs,
        mergeMs: bill.mergeMs,
      })}
    >
      <WidgetControls>
        {manner === 'person' && (
          <WidgetSlider
            label={t`You merge for`}
            min={0}
            max={longestMerge}
            step={mergeStep}
            value={mergingSeconds}
            say={(value) => spell(value * 1_000)}
            onMove={(value) => change({ mergingSeconds: value })}
          />
        )}
        <Switch
          label={t`The conflict gets a turn of its own`}
          on={resolves}
          onToggle={(on) => change({ resolves: on })}
        />
      </WidgetControls>
      <AmountBars
        label={t`One at a time ${elapsed(bill.inTurnMs)}. All at once ${elapsed(bill.atOnceMs)}, with the merge ${elapsed(bill.wholeMs)}.`}
        rows={[
          { id: 'in-turn', structure: 'one-at-a-time', amount: bill.inTurnMs, value: elapsed(bill.inTurnMs) },
          {
            id: 'at-once',
            structure: 'all-at-once',
            amount: bill.atOnceMs,
            extra: bill.mergeMs,
            value: elapsed(bill.wholeMs),
          },
        ]}
      />
      <WidgetCondition>{words.condition(wholeSeconds(bill.savedMs))}</WidgetCondition>
      <MergedPage manner={manner} />
    </PlanWidget>
  );
}
