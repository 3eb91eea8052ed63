import { useEffect, useRef } from 'react';
import type { TaskId } from '../../../shared/ids.ts';
import {
  addPhase,
  changePhase,
  moveTask,
  removePhase,
  shiftTask,
  splitPhase,
} from '../../../shared/structure/edit-phases.ts';
import { fittedPhases, mostPhases, ownStructure } from '../../../shared/structure/own-phases.ts';
import type { OwnPhase } from '../../../shared/structure/own-phases.ts';
import { phaseFaults } from '../../../shared/structure/phase-faults.ts';
import { phaseWords } from '../../../shared/words/phases.ts';
import type { Task } from '../../../shared/workflow/task.ts';
import { partedThreads } from '../../../shared/workflow/thread.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { PhaseCard } from './PhaseCard.tsx';
import styles from './StructureEditor.module.css';
import { t } from '../../../shared/words/t.ts';

type PhaseListProps = {
  readonly tasks: readonly Task[];
  /** As they were built, perhaps for other tasks. */
  readonly phases: readonly OwnPhase[];
  /** `said`: what has just happened, to be read out; nothing where the control itself tells. */
  readonly onChange: (phases: readonly OwnPhase[], said: string) => void;
};

/** The phases from top to bottom, and what doesn't go together in them. */
export function PhaseList({ tasks, phases: built, onChange }: PhaseListProps) {
  const list = useRef<HTMLOListElement>(null);
  /** What is to have the focus once it is drawn anew, elsewhere. */
  const held = useRef<string | null>(null);
  useEffect(() => {
    if (held.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-act="${CSS.escape(held.current)}"]`)?.focus();
    held.current = null;
  });

  const phases = fittedPhases(tasks, built);
  const faults = phaseFaults(tasks, phases);
  const parted = partedThreads(tasks, ownStructure(tasks, phases));
  const titleOf = (id: TaskId): string => tasks.find((task) => task.id === id)?.title || id;
  const change = (next: readonly OwnPhase[], words: string, focus: string | null = null) => {
    if (next === phases) return;
    held.current = focus;
    onChange(next, words);
  };
  const move = (task: TaskId, to: number, focus: string | null, at?: number) =>
    change(moveTask(phases, task, to, at), phaseWords.moved(titleOf(task), to + 1), focus);
  return (
    <>
      <ol ref={list} className={styles.phases}>
        {phases.map((phase, index) => (
          // The place is the identity here: two phases may be alike.
          <PhaseCard
            key={index}
            phase={phase}
            index={index}
            count={phases.length}
            titleOf={titleOf}
            faults={faults.filter((fault) => fault.phase === index + 1)}
            onRules={(rules) => change(changePhase(phases, index, rules), '')}
            onRemove={() =>
              change(removePhase(phases, index), phaseWords.removed(index + 1), `phase ${Math.max(0, index - 1)}`)
            }
            onMove={(task, to) => move(task, to, `move ${task}`)}
            onDrop={(task, at) => move(task, index, null, at)}
            onShift={(task, by) =>
              change(
                shiftTask(phases, task, by),
                phaseWords.shifted(titleOf(task), by),
                `${by === -1 ? 'up' : 'down'} ${task}`,
              )
            }
            onSplit={(task) => change(splitPhase(phases, task), phaseWords.split(titleOf(task)), `move ${task}`)}
          />
        ))}
      </ol>
      <Button
        size="small"
        icon="plus"
        aria-disabled={phases.length >= mostPhases}
        onClick={() => change(addPhase(phases), phaseWords.added(phases.length + 1))}
      >{t`Add a phase`}</Button>
      {parted.map((ids) => (
        <div key={ids.join(' ')} className={styles.note}>
          <Callout title={phaseWords.parted(ids.map(titleOf))}>{phaseWords.partedWhy}</Callout>
        </div>
      ))}
    </>
  );
}
