import { queueWidth, structureKind } from '../structure/structure.ts';
import type { StructureKey } from '../structure/structure.ts';

/** The only names that structures have on screen. */
export function structureName(key: StructureKey): string {
  const kind = structureKind(key);
  switch (kind) {
    case 'thread':
      return 'One thread';
    case 'one-at-a-time':
      return 'One at a time';
    case 'queue':
      return `Queue of ${queueWidth(key) ?? 1}`;
    case 'all-at-once':
      return 'All at once';
    case 'phased':
      return 'Phased';
    case 'two-rounds':
      return 'Two rounds';
    case 'own':
      return 'Your phases';
  }
}
