import { useState } from 'react';
import type { PhasedPlannerAttributes } from '../../../../shared/lesson/widgets/plan-widget-attributes.ts';
import { planInPhases } from '../../../../shared/lesson/widgets/phased-planner.ts';
import type { PhasedPlan } from '../../../../shared/lesson/widgets/phased-planner.ts';
import { phasedPlannerWords as words } from '../../../../shared/words/phased-planner.ts';
import { clock, tokens } from '../../../../shared/words/format.ts';
import { AmountBars } from './AmountBars.tsx';
import { PlanWidget } from './PlanWidget.tsx';
import { WidgetControls, WidgetCondition, WidgetPresets } from './WidgetControls.tsx';
import { WidgetSlider } from './WidgetSlider.tsx';
import type { WidgetProps } from './widgets.tsx';
import { t } from '../../../../shared/words/t.ts';

/** Beyond what discovery wrote: a transcript with all that it read. */
const largestHandoff = 12_000;
const handoffStep = 100;

const presets: readonly { readonly name: string; readonly set: PhasedPlan }[] = [
  { name: t`Engineering: 15, 4 × 10, 8`, set: { discover: 15, lanes: 4, turns: 10, integrate: 8, handoff: null } },
  { name: t`Quality: 8, 5 × 6, 5`, set: { discover: 8, lanes: 5, turns: 6, integrate: 5, handoff: null } },
];

/** Turns of discovery, lanes and integration, and the size of the handoff, against one thread of them all. */
export function PhasedPlannerWidget({ attributes, onTouched }: WidgetProps<PhasedPlannerAttributes>) {
  const { title, handoff, ...turns } = attributes;
  const [plan, setPlan] = useState<PhasedPlan>({ ...turns, handoff: handoff === 0 ? null : handoff });
  const now = planInPhases(plan);
  const [happened, setHappened] = useState(words.start(now.share, now.turns));
  const change = (what: string, part: Partial<PhasedPlan>) => {
    const next = { ...plan, ...part };
    setPlan(next);
    setHappened(words.changed(what, now.share, planInPhases(next).share));
  };
  const slider = (label: string, part: 'discover' | 'lanes' | 'turns' | 'integrate', max: number) => (
    <WidgetSlider
      label={label}
      min={1}
      max={max}
      value={plan[part]}
      onMove={(value) => change(`${label}, ${value}`, { [part]: value })}
    />
  );
  return (
    <PlanWidget
      title={title}
      onTouched={onTouched}
      bare
      tools={
        <WidgetPresets
          label={t`Plans that the source names`}
          presets={presets}
          onPick={(set) => change(words.turns(set.discover + set.lanes * set.turns + set.integrate), set)}
        />
      }
      figures={[
        { label: t`Phased`, value: tokens(now.phased.tokens), note: words.against(now.share) },
        {
          label: t`One thread`,
          value: tokens(now.thread.tokens),
          note: t`${words.turns(now.turns)} in one conversation`,
        },
      ]}
      happened={happened}
    >
      <WidgetControls>
        {slider(t`Turns of discovery`, 'discover', 40)}
        {slider(t`Turns of integration`, 'integrate', 20)}
        {slider(t`Parts`, 'lanes', 8)}
        {slider(t`Turns of each part`, 'turns', 20)}
        <WidgetSlider
          label={t`Each part is handed`}
          min={handoffStep}
          max={largestHandoff}
          step={handoffStep}
          value={plan.handoff ?? now.written}
          say={(value) => words.handoff(value, now.written, plan.handoff === null)}
          onMove={(value) => change(t`A handoff of ${tokens(value)} tokens`, { handoff: value })}
        />
      </WidgetControls>
      <AmountBars
        label={t`Tokens. Phased ${tokens(now.phased.tokens)}, One thread ${tokens(now.thread.tokens)}: ${words.against(now.share)}.`}
        rows={[
          { id: 'thread', structure: 'thread', amount: now.thread.tokens, value: tokens(now.thread.tokens) },
          { id: 'phased', structure: 'phased', amount: now.phased.tokens, value: tokens(now.phased.tokens) },
        ]}
      />
      <WidgetCondition>{words.condition(clock(now.thread.ms), clock(now.phased.ms))}</WidgetCondition>
    </PlanWidget>
  );
}
