import text from '../../styles/text.module.css';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import styles from './Said.module.css';

type SaidProps = {
  readonly look: 'good' | 'bad' | 'plain';
  /** For who doesn't see the sign: what it stands for. */
  readonly lead: string;
  /** Markdown. */
  readonly children: string;
};

const icons = { good: 'check', bad: 'cross', plain: 'hint' } as const;

/** What a lesson answers to an answer. */
export function Said({ look, lead, children }: SaidProps) {
  return (
    <div className={classes(styles.said, styles[look])}>
      <Icon name={icons[look]} className={styles.icon} />
      <div className={styles.text}>
        <span className={text.hidden}>{lead}</span>
        <Markdown text={children} size="compact" roomLinks />
      </div>
    </div>
  );
}
