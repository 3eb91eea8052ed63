import type { StructureKey } from '../../../shared/structure/structure.ts';
import { Choices } from '../../ui/Choice.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { structureLook } from '../../ui/structure-look.ts';
import styles from './PredictScreen.module.css';

type SideChoiceProps = {
  readonly label: string;
  readonly same: string;
  readonly structures: readonly StructureKey[];
  readonly value: StructureKey | 'same' | null;
  readonly onPick: (side: StructureKey | 'same') => void;
  readonly disabled: boolean;
};

const columnsFor = { 2: 2, 3: 3, 4: 4, 5: 3 } as const;

/** One of the structures that will run, or no difference. */
export function SideChoice({ label, same, structures, value, onPick, disabled }: SideChoiceProps) {
  const options = [
    ...structures.map((key) => {
      const { hue, glyph, name } = structureLook(key);
      const lead = (
        <span className={styles[hue]}>
          <Icon name={glyph} />
        </span>
      );
      return { value: key, title: name, lead };
    }),
    { value: 'same' as const, title: same },
  ];
  const count = options.length;
  const columns = count === 2 || count === 3 || count === 4 || count === 5 ? columnsFor[count] : 3;
  return (
    <Choices
      label={label}
      labelHidden
      options={options}
      value={value}
      onPick={onPick}
      columns={columns}
      disabled={disabled}
    />
  );
}
