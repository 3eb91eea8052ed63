import type { ClassState } from '../../../shared/class/state.ts';
import { exerciseSteps, ExerciseStepSchema } from '../../../shared/exercise/progress.ts';
import { stepWords } from '../../../shared/words/class.ts';
import { useAnswer } from '../../bridge/use-answer.ts';
import text from '../../styles/text.module.css';
import { classes } from '../../ui/class-names.ts';
import { Drawer } from '../../ui/Drawer.tsx';
import { Select } from '../../ui/Select.tsx';
import { SettingFields } from './SettingFields.tsx';
import styles from './SettingFields.module.css';
import type { Act } from './use-act.ts';
import { t } from '../../../shared/words/t.ts';

type SettingDrawerProps = { readonly state: ClassState; readonly act: Act; readonly onClose: () => void };

const nothing = {};

/** The class's setting while it goes on. It holds for what starts from now on. */
export function SettingDrawer({ state, act, onClose }: SettingDrawerProps) {
  const { answer } = useAnswer('exercises.list', nothing);
  return (
    <Drawer
      title={t`Setting`}
      note={t`Holds for every pod, and for what starts from now on.`}
      wide
      open
      onClose={onClose}
    >
      <div className={styles.fields}>
        <Select
          label={t`The class is at`}
          hint={t`Pods that are behind are taken along.`}
          options={exerciseSteps.map((step) => ({ value: step, label: stepWords[step] }))}
          value={state.setting.step}
          onPick={(step) => void act({ kind: 'move', step: ExerciseStepSchema.parse(step) })}
        />
        <SettingFields
          exercises={answer.state === 'ready' ? answer.value : []}
          setting={state.setting}
          onSet={(patch) => void act({ kind: 'set', patch })}
        />
        <p
          className={classes(text.small, text.muted)}
        >{t`Another exercise starts the figures anew; what was run of this one stays in the exports.`}</p>
      </div>
    </Drawer>
  );
}
