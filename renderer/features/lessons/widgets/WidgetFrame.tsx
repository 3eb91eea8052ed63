import { useId, useRef, type ReactNode } from 'react';
import { classes } from '../../../ui/class-names.ts';
import card from '../../../ui/Card.module.css';
import text from '../../../styles/text.module.css';
import styles from './WidgetFrame.module.css';

type WidgetFrameProps = {
  readonly title: string;
  /** What is computed now, in a sentence or two: read aloud whenever it changes. */
  readonly said: string;
  /** Told once, at the first use. */
  readonly onTouched?: (() => void) | undefined;
  /** Beside the title: what is chosen. */
  readonly control?: ReactNode;
  /** Figures beneath, each a `WidgetFigure`. */
  readonly figures?: ReactNode;
  readonly children: ReactNode;
};

/** What every widget of a lesson stands in: a title with its control, a drawing, and figures that say they are computed. */
export function WidgetFrame({ title, said, onTouched, control, figures, children }: WidgetFrameProps) {
  const id = useId();
  const touched = useRef(false);
  const touch = () => {
    if (!touched.current) onTouched?.();
    touched.current = true;
  };
  return (
    <figure
      className={classes(card.card, styles.widget)}
      aria-labelledby={id}
      onChange={touch}
      onClick={({ target }) => {
        if (target instanceof Element && target.closest('button') !== null) touch();
      }}
      onDrop={touch}
    >
      <div className={styles.head}>
        <figcaption id={id} className={text.subheading}>
          {title}
        </figcaption>
        {control}
      </div>
      {children}
      {figures !== undefined && <div className={styles.foot}>{figures}</div>}
      <p className={text.hidden} aria-live="polite">
        {said}
      </p>
    </figure>
  );
}

type WidgetFigureProps = {
  readonly label: string;
  /** Small, under the figure. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
};

/** One large figure. Its label says that it is computed. */
export function WidgetFigure({ label, note, children }: WidgetFigureProps) {
  return (
    <div>
      <span className={text.label}>{label}</span>
      <div className={styles.figure}>{children}</div>
      {note !== undefined && <span className={classes(text.micro, text.faint)}>{note}</span>}
    </div>
  );
}

/** What the figures come to, in words. */
export function WidgetSentence({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <span className={text.label}>{label}</span>
      <p className={classes(text.small, styles.sentence)}>{children}</p>
    </div>
  );
}
