import { useMemo, useState } from 'react';
import { dispatch, dispatchKeys, moved } from '../../../../shared/lesson/widgets/dispatch.ts';
import type { DispatchTask } from '../../../../shared/lesson/widgets/dispatch.ts';
import type { DispatchAttributes } from '../../../../shared/lesson/widgets/dispatch-attributes.ts';
import type { PresetKey } from '../../../../shared/structure/structure.ts';
import { structureKind } from '../../../../shared/structure/structure.ts';
import { dispatchWords } from '../../../../shared/words/dispatch.ts';
import { tokens, wholeSeconds } from '../../../../shared/words/format.ts';
import { fittedAxisLength } from '../../../charts/fitted-axis.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Segment } from '../../../ui/Segment.tsx';
import { structureLook } from '../../../ui/structure-look.ts';
import { useGuessed } from './guesses.ts';
import { DispatchBars } from './DispatchBars.tsx';
import { DispatchTasks } from './DispatchTasks.tsx';
import { WidgetFigure, WidgetFrame, WidgetSentence } from './WidgetFrame.tsx';
import styles from './DispatchWidget.module.css';
import { t } from '../../../../shared/words/t.ts';

type DispatchWidgetProps = { readonly attributes: DispatchAttributes; readonly onTouched?: () => void };

/** A task keeps its key wherever it is moved to. */
type KeyedTask = { readonly key: number; readonly task: DispatchTask };

/** A few tasks of known length, sent out in four ways on the virtual clock. */
export function DispatchWidget({ attributes, onTouched }: DispatchWidgetProps) {
  const { title, width } = attributes;
  const [keyed, setKeyed] = useState<readonly KeyedTask[]>(() => attributes.tasks.map((task, key) => ({ key, task })));
  const tasks = useMemo(() => keyed.map(({ task }) => task), [keyed]);
  const keys = dispatchKeys(width);
  const [structure, pick] = useState<PresetKey>(
    keys.find((key) => structureKind(key) === attributes.structure) ?? 'thread',
  );
  const [shift, setShift] = useState('');
  const dispatched = useMemo(() => dispatch(tasks, structure), [tasks, structure]);
  // One axis for all four, so that a bar keeps its length when the structure changes.
  const axisMs = useMemo(() => fittedAxisLength(dispatch(tasks, 'one-at-a-time').wallClockMs), [tasks]);
  const guessed = useGuessed('dispatch/queue-of-two');
  // A guess is about the tasks as the lesson has them.
  const asGuessed = structure === 'queue:2' && tasks.every((task, index) => task === attributes.tasks[index]);
  const move = (from: number, to: number) => {
    setKeyed(moved(keyed, from, to));
    setShift(dispatchWords.moved(tasks[from]?.title ?? '', to + 1));
  };

  return (
    <WidgetFrame
      title={title}
      said={`${shift} ${dispatchWords.said(dispatched)}`.trim()}
      onTouched={onTouched}
      control={
        <Segment
          label={t`Structure`}
          value={structure}
          onPick={(key) => {
            setShift('');
            pick(key);
          }}
          options={keys.map((key) => ({ value: key, label: <Named structure={key} /> }))}
        />
      }
      figures={
        <>
          <WidgetFigure
            label={t`Wall-clock, computed`}
            {...(guessed !== null && asGuessed && { note: dispatchWords.guessed(guessed) })}
          >
            {wholeSeconds(dispatched.wallClockMs)}
          </WidgetFigure>
          <WidgetFigure label={t`Tokens, computed`}>{tokens(dispatched.tokens)}</WidgetFigure>
          <WidgetSentence label={t`What happened`}>{dispatchWords.happened(dispatched)}</WidgetSentence>
        </>
      }
    >
      <DispatchBars dispatched={dispatched} keys={keyed.map(({ key }) => key)} axisMs={axisMs} onMove={move} />
      <DispatchTasks
        tasks={tasks}
        onChange={(changed) => {
          setShift('');
          setKeyed(changed.map((task, key) => ({ key, task })));
        }}
      />
    </WidgetFrame>
  );
}

function Named({ structure }: { readonly structure: PresetKey }) {
  const { hue, glyph, name } = structureLook(structure);
  return (
    <>
      <Icon name={glyph} className={styles[hue]} />
      {name}
    </>
  );
}
