import { estimateTokens } from '../../shared/tokens.ts';
import { tokens } from '../../shared/words/format.ts';
import type { Material } from '../../shared/workflow/task.ts';
import { Icon } from './Icon.tsx';
import styles from './MaterialList.module.css';
import { written } from './written.ts';

type MaterialListProps = { readonly materials: readonly Material[]; readonly onOpen: (material: Material) => void };

/** The materials with their estimated size; a press opens one to read. */
export function MaterialList({ materials, onOpen }: MaterialListProps) {
  return (
    <ul>
      {materials.map((material) => (
        <li key={material.id}>
          <button type="button" className={styles.material} onClick={() => onOpen(material)}>
            <Icon name="file" />
            <span className={styles.title} {...written(material.title)}>
              {material.title}
            </span>
            <span className={styles.size}>{tokens(estimateTokens(material.text))}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
