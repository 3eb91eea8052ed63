import type { StructureKey } from '../../../shared/structure/structure.ts';
import { structureLook } from '../../ui/structure-look.ts';
import styles from './StructureText.module.css';

type StructureTextProps = { readonly text: string; readonly structures: readonly StructureKey[] };

/** A sentence in which the names of structures are set in their hue; the words alone already say it all. */
export function StructureText({ text, structures }: StructureTextProps) {
  const looks = structures.map(structureLook);
  const names = looks.map(({ name }) => name).sort((a, b) => b.length - a.length);
  if (names.length === 0) return text;
  return text.split(new RegExp(`(${names.join('|')})`)).map((part, index) => {
    const look = looks.find(({ name }) => name === part);
    return look ? (
      <span key={index} className={styles[look.hue]}>
        {part}
      </span>
    ) : (
      part
    );
  });
}
