import { useMemo, useState } from 'react';
import {
  ledgerBounds,
  ledgerOf,
  plainOverhead,
  sizeForShare,
} from '../../../../shared/lesson/widgets/overhead-ledger.ts';
import type { Ledger } from '../../../../shared/lesson/widgets/overhead-ledger.ts';
import type { OverheadLedgerAttributes } from '../../../../shared/lesson/widgets/overhead-ledger-attributes.ts';
import { overheadLedgerWords as words } from '../../../../shared/words/overhead-ledger.ts';
import { percent } from '../../../../shared/words/format.ts';
import { AmountBars } from './AmountBars.tsx';
import { WidgetCondition, WidgetControls, WidgetPresets } from './WidgetControls.tsx';
import { WidgetFigure, WidgetFrame, WidgetSentence } from './WidgetFrame.tsx';
import { WidgetSlider } from './WidgetSlider.tsx';
import { t } from '../../../../shared/words/t.ts';

type OverheadLedgerWidgetProps = { readonly attributes: OverheadLedgerAttributes; readonly onTouched?: () => void };

const presets = [
  { name: t`Small tasks`, set: { size: 2_000 } },
  { name: t`Tasks of 15K`, set: { size: 15_000 } },
  { name: t`Tasks of 45K`, set: { size: 45_000 } },
] as const;

/** What conversations cost before they have done any work, beside the work. */
export function OverheadLedgerWidget({ attributes, onTouched }: OverheadLedgerWidgetProps) {
  const { tasks, size, overhead } = attributes;
  const [ledger, set] = useState<Ledger>({ tasks, size, overhead });
  const change = (part: Partial<Ledger>) => set((before) => ({ ...before, ...part }));
  const lines = useMemo(() => ledgerOf(ledger), [ledger]);
  const tenth = useMemo(() => sizeForShare(0.1, ledger), [ledger]);
  const plain = useMemo(plainOverhead, []);
  return (
    <WidgetFrame
      title={attributes.title}
      said={words.said(lines)}
      onTouched={onTouched}
      control={<WidgetPresets label={t`Size of the tasks`} presets={presets} onPick={change} />}
      figures={
        <>
          <WidgetFigure label={t`Overhead, computed`} note={words.ofWork(lines)}>
            {percent(lines.at(-1)?.share)}
          </WidgetFigure>
          <WidgetFigure label={t`A tenth from, computed`} note={t`tokens of work in a task`}>
            {words.tenth(tenth)}
          </WidgetFigure>
          <WidgetSentence label={t`Who pays`}>{words.sentence(lines)}</WidgetSentence>
        </>
      }
    >
      <WidgetControls>
        <WidgetSlider
          label={t`Tasks`}
          min={ledgerBounds.tasks.least}
          max={ledgerBounds.tasks.most}
          value={ledger.tasks}
          onMove={(value) => change({ tasks: value })}
        />
        <WidgetSlider
          label={t`Work in a task`}
          min={ledgerBounds.size.least}
          max={ledgerBounds.size.most}
          step={1_000}
          say={words.tokens}
          value={ledger.size}
          onMove={(value) => change({ size: value })}
        />
        <WidgetSlider
          label={t`Overhead of a conversation`}
          min={ledgerBounds.overhead.least}
          max={ledgerBounds.overhead.most}
          step={500}
          say={words.tokens}
          value={ledger.overhead}
          onMove={(value) => change({ overhead: value })}
        />
      </WidgetControls>
      <AmountBars
        label={words.drawn(lines)}
        rows={lines.map((line) => ({
          id: line.structure,
          structure: line.structure,
          amount: line.workTokens,
          extra: line.overheadTokens,
          value: words.value(line),
        }))}
      />
      <WidgetCondition>{words.condition(ledger, plain)}</WidgetCondition>
    </WidgetFrame>
  );
}
