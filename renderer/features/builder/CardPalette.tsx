import { useId, useMemo, useState } from 'react';
import { tasksOfCards, taskOfCard } from '../../../shared/exercise/card.ts';
import type { OpenCard } from '../../../shared/exercise/card.ts';
import { blankTask } from '../../../shared/workflow/blank-task.ts';
import type { Material, Task } from '../../../shared/workflow/task.ts';
import text from '../../styles/text.module.css';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useBuilder, useBuilt } from './builder-context.ts';
import { selectWorkflow } from './builder-store.ts';
import { carryTask } from './card-drag.ts';
import styles from './CardPalette.module.css';
import pane from './SourcePane.module.css';
import { iconOf } from './task-icon.ts';
import { shipped } from '../../ui/written.ts';
import { t } from '../../../shared/words/t.ts';

type CardPaletteProps = { readonly cards: readonly OpenCard[]; readonly materials: readonly Material[] };

/** Tasks to pick, by press or by drag. The focus stays here, so that several can be picked in a row. */
export function CardPalette({ cards, materials }: CardPaletteProps) {
  const builder = useBuilder();
  const tasks = useBuilt((state) => selectWorkflow(state).tasks);
  const [said, setSaid] = useState('');
  const id = useId();
  const there = useMemo(() => tasksOfCards(cards, tasks), [cards, tasks]);
  const icons = useMemo(() => new Map(cards.map((card) => [card.id, iconOfCard(card, materials)])), [cards, materials]);

  const add = (task: Task) => {
    builder.edit({ kind: 'add-task', task });
    builder.select([task.id]);
    setSaid(t`Added to your plan: ${task.title}.`);
  };

  return (
    <section className={pane.section} aria-labelledby={`${id}-cards`} data-part="cards">
      <h2 id={`${id}-cards`} className={text.label}>{t`Cards for this exercise`}</h2>
      <ul className={pane.palette}>
        {cards.map((card) => {
          const task = there.get(card.id);
          return (
            <li key={card.id}>
              <button
                type="button"
                className={classes(pane.card, task && styles.there)}
                draggable={task === undefined}
                onDragStart={({ dataTransfer }) => carryTask(dataTransfer, taskOfCard(card))}
                // What is picked already is shown instead: a plan needs no task twice.
                onClick={() => (task === undefined ? add(taskOfCard(card)) : builder.select([task]))}
              >
                <Icon
                  name={task ? 'check' : (icons.get(card.id) ?? 'story')}
                  className={task ? styles.check : styles.icon}
                />
                <span>
                  <span {...shipped()}>{card.title}</span>
                  {task && <span className={text.hidden}> {t`(in your plan)`}</span>}
                </span>
              </button>
            </li>
          );
        })}
        <li>
          <button
            type="button"
            className={classes(pane.card, styles.own)}
            onClick={() => add(blankTask(tasks, t`Task ${tasks.length + 1}`))}
          >
            <Icon name="plus" className={styles.icon} />
            <span>{t`A card of your own`}</span>
          </button>
        </li>
      </ul>
      <p className={text.hidden} role="status">
        {said}
      </p>
    </section>
  );
}

/** A card that reads no text joins what others hand it, although nothing is drawn to it yet. */
const iconOfCard = ({ materials }: OpenCard, all: readonly Material[]) =>
  materials.length === 0 ? 'merge' : iconOf({ materials, needs: [] }, all);
