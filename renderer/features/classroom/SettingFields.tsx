import type { ClassSetting, ClassSettingPatch } from '../../../shared/class/setting.ts';
import { mostPods } from '../../../shared/class/ids.ts';
import { formatFaults, parseFaults } from '../../../shared/practice.ts';
import { ExerciseIdSchema } from '../../../shared/ids.ts';
import { sayFailure } from '../../../shared/words/said-failure.ts';
import { counted } from '../../../shared/words/format.ts';
import { useState } from 'react';
import { Choices } from '../../ui/Choice.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segment } from '../../ui/Segment.tsx';
import { Select } from '../../ui/Select.tsx';
import { StructureChecks } from '../../ui/StructurePick.tsx';
import { Switch } from '../../ui/Switch.tsx';
import styles from './SettingFields.module.css';
import { t } from '../../../shared/words/t.ts';

type SettingFieldsProps = {
  readonly exercises: readonly { readonly id: string; readonly title: string }[];
  readonly setting: ClassSetting;
  readonly onSet: (patch: ClassSettingPatch) => void;
};

const paces = [1, 2, 4, 10, 20] as const;
const limits = [
  { key: 'requestsPerMinute', label: t`Most requests a minute`, max: 100_000 },
  { key: 'inputTokensPerMinute', label: t`Most input tokens a minute`, max: 100_000_000 },
  { key: 'outputTokensPerMinute', label: t`Most output tokens a minute`, max: 100_000_000 },
] as const;

/** What a facilitator sets for all pods. What goes wrong on purpose is folded away. */
export function SettingFields({ exercises, setting, onSet }: SettingFieldsProps) {
  const known = exercises.some(({ id }) => id === setting.exercise);
  const offered = known ? exercises : [{ id: setting.exercise, title: setting.exercise }, ...exercises];
  return (
    <div className={styles.fields}>
      <Select
        label={t`Exercise`}
        options={offered.map(({ id, title }) => ({ value: id, label: title }))}
        value={setting.exercise}
        onPick={(id) => onSet({ exercise: ExerciseIdSchema.parse(id) })}
      />
      <div className={styles.field}>
        <span className={styles.label}>{t`What pods run side by side`}</span>
        <StructureChecks
          chosen={setting.structures}
          onChoose={(structures) => onSet({ structures: [...structures] })}
        />
      </div>
      <div className={styles.pair}>
        <div className={styles.field}>
          <span className={styles.label}>{t`Pace`}</span>
          <Segment
            label={t`Pace`}
            options={[...new Set<number>([...paces, setting.pace])]
              .sort((one, other) => one - other)
              .map((pace) => ({ value: String(pace), label: `${pace}×` }))}
            value={String(setting.pace)}
            onPick={(pace) => onSet({ pace: Number(pace) })}
          />
        </div>
        <NumberField
          label={t`Pods`}
          value={setting.pods}
          min={1}
          max={mostPods}
          onSet={(pods) => {
            if (pods !== null) onSet({ pods });
          }}
        />
      </div>
      <Choices
        label={t`How the class goes`}
        columns={2}
        options={[
          { value: 'alone', title: t`Each pod by itself`, detail: t`You can move everyone at any time.` },
          { value: 'together', title: t`Together`, detail: t`No pod goes past the step where the class stands.` },
        ]}
        value={setting.going}
        onPick={(going) => onSet({ going })}
      />
      <Fold title={t`Limits, faults and seed`} note={foldNote(setting)} look="line">
        <div className={styles.fold}>
          {limits.map(({ key, label, max }) => (
            <NumberField
              key={key}
              label={label}
              value={setting.limits[key]}
              emptyWord={t`no limit`}
              min={1}
              max={max}
              onSet={(value) => onSet({ limits: { ...setting.limits, [key]: value } })}
            />
          ))}
          <NumberField
            label={t`Seed`}
            value={setting.seed}
            min={0}
            max={2_147_483_647}
            onSet={(seed) => {
              if (seed !== null) onSet({ seed });
            }}
          />
          <FaultField setting={setting} onSet={onSet} />
          <Switch label={t`Forgetting`} on={setting.forgetting} onToggle={(forgetting) => onSet({ forgetting })} />
        </div>
      </Fold>
    </div>
  );
}

function foldNote({ limits: set, faults }: ClassSetting): string {
  const some = Object.values(set).filter((limit) => limit !== null).length;
  return some === 0 && faults.length === 0
    ? t`none`
    : `${counted(some, t`limit`)}, ${counted(faults.length, t`fault`)}`;
}

/** As on the command line; what can't be read stays in the field with a sentence. */
function FaultField({ setting, onSet }: Omit<SettingFieldsProps, 'exercises'>) {
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const settle = () => {
    if (draft === null) return;
    const read = parseFaults(draft.split('\n').filter(Boolean).join(','));
    if (!read.ok) return setError(sayFailure(read.failure).what);
    setError(null);
    setDraft(null);
    onSet({ faults: [...read.value] });
  };
  return (
    <TextArea
      label={t`What goes wrong on purpose`}
      hint={t`As on the command line: 429@4 refuses the fourth request, slow:pricing slows the one about pricing.`}
      error={error}
      rows={2}
      value={draft ?? formatFaults(setting.faults)}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={settle}
    />
  );
}
