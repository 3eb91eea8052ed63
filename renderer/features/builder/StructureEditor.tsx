import { useState } from 'react';
import { startFrom } from '../../../shared/structure/own-phases.ts';
import type { OwnPhase } from '../../../shared/structure/own-phases.ts';
import type { PresetKey } from '../../../shared/structure/structure.ts';
import { phaseWords } from '../../../shared/words/phases.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import text from '../../styles/text.module.css';
import { Button } from '../../ui/Button.tsx';
import { Drawer } from '../../ui/Drawer.tsx';
import { structureLook } from '../../ui/structure-look.ts';
import { useBuilder, useBuilt } from './builder-context.ts';
import type { Draft } from './builder-store.ts';
import { PhaseList } from './PhaseList.tsx';
import styles from './StructureEditor.module.css';
import { undoKeys } from './undo-keys.ts';
import { t } from '../../../shared/words/t.ts';

type StructureEditorProps = {
  readonly workflow: Workflow;
  /** Null until somebody builds some. */
  readonly phases: readonly OwnPhase[] | null;
  readonly onChange: (phases: readonly OwnPhase[]) => void;
  readonly open: boolean;
  readonly onClose: () => void;
};

/** The presets that phases can begin with. */
const presets: readonly PresetKey[] = ['thread', 'one-at-a-time', 'queue:2', 'all-at-once', 'phased'];

/** A structure built by hand: which tasks are in which phase, and how each phase runs. */
export function StructureEditor({ open, onClose, ...rest }: StructureEditorProps) {
  const builder = useBuilder();
  const undoable = useBuilt(({ history: { past, present } }) => changedPhases(past.at(-1), present));
  const redoable = useBuilt(({ history: { present, future } }) => changedPhases(future.at(-1), present));
  // What lies under the drawer isn't undone unseen.
  const undo = () => undoable && builder.undo();
  const redo = () => redoable && builder.redo();
  return (
    <Drawer
      title={t`Your phases`}
      note={t`They run from top to bottom; each waits for the one before it.`}
      wide
      open={open}
      onClose={onClose}
      foot={
        <>
          <Button icon="undo" aria-disabled={!undoable} onClick={undo}>{t`Undo`}</Button>
          <Button look="primary" className={styles.done} onClick={onClose}>{t`Done`}</Button>
        </>
      }
    >
      <div onKeyDown={undoKeys({ undo, redo })}>
        <Phases {...rest} />
      </div>
    </Drawer>
  );
}

function changedPhases(other: Draft | undefined, present: Draft): boolean {
  return other !== undefined && other.phases !== present.phases;
}

function Phases({ workflow, phases, onChange }: Omit<StructureEditorProps, 'open' | 'onClose'>) {
  const { tasks } = workflow;
  const [said, setSaid] = useState('');
  if (tasks.length === 0) return <p className={text.small}>{phaseWords.noTask}</p>;
  const change = (next: readonly OwnPhase[], words: string) => {
    setSaid(words);
    onChange(next);
  };
  return (
    <>
      {phases === null && <p className={styles.lede}>{phaseWords.lede}</p>}
      <div className={styles.start} role="group" aria-label={t`Start from`}>
        <span className={text.label}>{t`Start from`}</span>
        {presets.map((preset) => {
          const { glyph, name } = structureLook(preset);
          return (
            <Button
              key={preset}
              size="small"
              icon={glyph}
              onClick={() => change(startFrom(tasks, preset), phaseWords.begun(preset))}
            >
              {name}
            </Button>
          );
        })}
      </div>
      {phases !== null && <PhaseList tasks={tasks} phases={phases} onChange={change} />}
      <p className={text.hidden} role="status">
        {said}
      </p>
    </>
  );
}
