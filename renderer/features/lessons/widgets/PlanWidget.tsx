import type { ReactNode } from 'react';
import styles from './PlanWidget.module.css';
import type { WidgetProps } from './widgets.tsx';
import { WidgetFigure, WidgetFrame, WidgetSentence } from './WidgetFrame.tsx';
import { t } from '../../../../shared/words/t.ts';

/** What a widget is given that carries its own work. */
export type TitledWidgetProps = WidgetProps<{ readonly title: string }>;

export type PlanFigure = {
  readonly label: string;
  readonly value: string;
  readonly note?: string | undefined;
  /** It only counts what stands above; else the label says that it is computed. */
  readonly counted?: boolean;
};

type PlanWidgetProps = {
  readonly title: string;
  readonly onTouched?: (() => void) | undefined;
  /** Beside the title. */
  readonly tools?: ReactNode;
  /** Two of them. */
  readonly figures: readonly PlanFigure[];
  /** One sentence: what the last change of the learner's changed. */
  readonly happened: string;
  /** What stands in it keeps its own room around it. */
  readonly bare?: boolean;
  readonly children: ReactNode;
};

/** A widget about a plan: its controls and drawings under each other, then its figures and what happened. */
export function PlanWidget({ title, onTouched, tools, figures, happened, bare = false, children }: PlanWidgetProps) {
  return (
    <WidgetFrame
      title={title}
      onTouched={onTouched}
      control={tools}
      said={[happened, ...figures.map(({ label, value }) => `${label}: ${value}.`)].join(' ')}
      figures={
        <>
          {figures.map(({ label, value, note, counted = false }) => (
            <WidgetFigure key={label} label={counted ? label : t`${label}, computed`} note={note}>
              {value}
            </WidgetFigure>
          ))}
          <WidgetSentence label={t`What happened`}>{happened}</WidgetSentence>
        </>
      }
    >
      {bare ? children : <div className={styles.body}>{children}</div>}
    </WidgetFrame>
  );
}
