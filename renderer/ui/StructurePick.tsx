import { compareStructures, queueWidth, structureKind } from '../../shared/structure/structure.ts';
import type { PresetKind, StructureKey } from '../../shared/structure/structure.ts';
import { Checkbox } from './Checkbox.tsx';
import { Fold } from './Fold.tsx';
import { Segment } from './Segment.tsx';
import { StructureTag } from './StructureTag.tsx';
import styles from './StructurePick.module.css';
import { t } from '../../shared/words/t.ts';

type StructurePickProps = {
  readonly chosen: readonly StructureKey[];
  /** There are phases that somebody built for this work. */
  readonly own?: boolean;
  readonly onChoose: (structures: readonly StructureKey[]) => void;
};

const most = 4;
const kinds: readonly PresetKind[] = ['thread', 'one-at-a-time', 'queue', 'all-at-once', 'phased'];
const widths = ['2', '3', '4'] as const;

/** One to four of the five structures and of phases built by hand, folded away: the default three differ in one lever each. */
export function StructurePick(props: StructurePickProps) {
  return (
    <Fold title={t`Run other structures`} look="line">
      <p className={styles.note}>{t`One to four, side by side. The usual three differ in one lever each.`}</p>
      <StructureChecks {...props} />
    </Fold>
  );
}

/** The same open to see. */
export function StructureChecks({ chosen, own = false, onChoose }: StructurePickProps) {
  const queue = chosen.find((key) => structureKind(key) === 'queue') ?? 'queue:2';
  const width = widths.find((each) => Number(each) === queueWidth(queue)) ?? '2';
  const full = chosen.length >= most;
  return (
    <ul className={styles.list}>
      {(own ? [...kinds, 'own' as const] : kinds).map((kind) => {
        const key: StructureKey = kind === 'queue' ? queue : kind;
        const on = chosen.includes(key);
        return (
          <li key={kind}>
            <Checkbox
              label={<StructureTag structure={key} look="bare" />}
              on={on}
              disabled={on ? chosen.length === 1 : full}
              onToggle={(wanted) => onChoose(toggled(chosen, key, wanted))}
            />
            {kind === 'queue' && on && (
              <Segment
                label={t`How many at once in the queue`}
                options={widths.map((value) => ({ value, label: value }))}
                value={width}
                onPick={(value) => onChoose(toggled(toggled(chosen, queue, false), `queue:${Number(value)}`, true))}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function toggled(chosen: readonly StructureKey[], key: StructureKey, wanted: boolean): StructureKey[] {
  const others = chosen.filter((each) => each !== key);
  return (wanted ? [...others, key] : others).sort(compareStructures);
}
