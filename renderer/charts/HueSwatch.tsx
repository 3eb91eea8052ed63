import type { StructureKey } from '../../shared/structure/structure.ts';
import { structureLook } from '../ui/structure-look.ts';
import plot from './plot.module.css';
import { weaveFills } from './weave-fills.ts';

type HueSwatchProps = { readonly structure: StructureKey; readonly x: number; readonly y: number };

/** A structure's hue and weave in small, beside its name. */
export function HueSwatch({ structure, x, y }: HueSwatchProps) {
  return <HueBar structure={structure} x={x} y={y} width={14} height={11} />;
}

type HueBarProps = HueSwatchProps & { readonly width: number; readonly height: number };

/** A bar in its structure's hue and weave; One at a time is cut into beads. */
export function HueBar({ structure, x, y, width, height }: HueBarProps) {
  const { hue, weave } = structureLook(structure);
  const place = { x, y, width: Math.max(0, width), height, rx: 3 };
  const woven = weaveFills[weave];
  const bead = Math.min(20, Math.max(7, width / 2));
  return (
    <>
      <rect {...place} className={plot[hue]} />
      {woven !== null && <rect {...place} fill={woven} />}
      {weave === 'beads' &&
        Array.from({ length: Math.floor(width / bead) }, (_, index) => (
          <rect
            key={index}
            className={plot.gap}
            x={x + (index + 1) * bead - 2}
            y={y}
            width={Math.max(0, Math.min(2, width - (index + 1) * bead + 2))}
            height={height}
          />
        ))}
    </>
  );
}
