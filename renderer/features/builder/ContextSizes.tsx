import { useMemo } from 'react';
import { expectedReads, expectedThreadEnd } from '../../../shared/forecast/expected-context.ts';
import { tokens } from '../../../shared/words/format.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { waves } from '../../../shared/workflow/graph.ts';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { Chip } from '../../ui/Chip.tsx';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icon-shapes.tsx';
import styles from './ContextSizes.module.css';
import { iconOf } from './task-icon.ts';
import { t } from '../../../shared/words/t.ts';

type ContextSizesProps = {
  readonly workflow: Workflow;
  /** Before the prediction is locked the forecast's times, totals and prices stay hidden. */
  readonly locked: boolean;
};

/** How large each context will be: what one may know before guessing what follows from it. */
export function ContextSizes({ workflow, locked }: ContextSizesProps) {
  const { tasks, materials } = workflow;
  const apart = useMemo(() => expectedReads(workflow), [workflow]);
  const lastTurn = useMemo(() => expectedThreadEnd(workflow), [workflow]);
  const most = Math.max(1, lastTurn ?? 0, ...apart.values());
  const count = waves(tasks).length;
  return (
    <section aria-labelledby="sizes">
      <div className={classes(layout.between, styles.head)}>
        <h2 id="sizes" className={text.subheading}>{t`Context sizes`}</h2>
        {!locked && <Chip icon="lock">{t`Numbers after you predict`}</Chip>}
      </div>
      {tasks.length === 0 ? (
        <p className={styles.note}>{t`Once there are tasks, how much each reads stands here.`}</p>
      ) : (
        <>
          <h3 className={text.label}>
            {t`Apart, ${tasks.length} ${tasks.length === 1 ? t`conversation` : t`conversations`} in ${count}`}{' '}
            {count === 1 ? t`wave` : t`waves`}
          </h3>
          <ul>
            {tasks.map((task) => (
              <Size
                key={task.id}
                icon={iconOf(task, materials)}
                name={task.title}
                value={apart.get(task.id) ?? null}
                most={most}
              />
            ))}
          </ul>
          <h3 className={classes(text.label, styles.second)}>
            {t`One thread, 1 conversation of ${tasks.length} ${tasks.length === 1 ? t`turn` : t`turns`}`}
          </h3>
          <ul>
            <Size icon="thread" name={t`Its last turn`} value={lastTurn} most={most} growing />
          </ul>
          <p className={styles.note}>
            {locked
              ? t`Estimated from the text.`
              : t`Estimated from the text. Time, totals and price open after your guess.`}
          </p>
        </>
      )}
    </section>
  );
}

type SizeProps = {
  readonly icon: IconName;
  readonly name: string;
  readonly value: number | null;
  readonly most: number;
  readonly growing?: boolean;
};

function Size({ icon, name, value, most, growing = false }: SizeProps) {
  return (
    <li className={styles.size}>
      <span className={styles.name} title={name}>
        <Icon name={icon} size="small" />
        <span className={text.truncate}>{name}</span>
      </span>
      <span className={classes(styles.room, growing && styles.growing)}>
        {value !== null && <i style={{ width: `${(value / most) * 100}%` }} />}
      </span>
      <span className={styles.value}>{tokens(value)}</span>
    </li>
  );
}
