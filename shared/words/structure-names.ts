import { queueWidth, structureKind } from '../structure/structure.ts';
import type { StructureKey } from '../structure/structure.ts';
import { t } from './t.ts';

/** The only names that structures have on screen. */
export function structureName(key: StructureKey): string {
  const kind = structureKind(key);
  switch (kind) {
    case 'thread':
      return t`One thread`;
    case 'one-at-a-time':
      return t`One at a time`;
    case 'queue':
      return t`Queue of ${queueWidth(key) ?? 1}`;
    case 'all-at-once':
      return t`All at once`;
    case 'phased':
      return t`Phased`;
    case 'two-rounds':
      return t`Two rounds`;
    case 'own':
      return t`Your phases`;
  }
}
