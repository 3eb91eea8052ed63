import type { RunTokens } from '../../shared/run/comparison.ts';
import type { StructureKey } from '../../shared/structure/structure.ts';
import { tokens } from '../../shared/words/format.ts';
import { classes } from '../ui/class-names.ts';
import { structureLook } from '../ui/structure-look.ts';
import paper from './ChartPaper.module.css';
import type { PaperDrawing } from './ChartPaper.tsx';
import { sheetRoom } from './paper-place.ts';
import styles from './TokenStack.module.css';
import { t } from '../../shared/words/t.ts';

type TokenStackProps = {
  readonly structure: StructureKey;
  readonly spent: RunTokens;
  /** Tokens that the whole width stands for: the same for all stacks beside each other. */
  readonly most: number;
};

const parts = [
  { key: 'cacheRead', name: t`cache read` },
  { key: 'cacheWrite', name: t`cache write` },
  { key: 'input', name: t`input` },
  { key: 'output', name: t`out` },
] as const;

/** What there is of it, or may be. */
const partsOf = (spent: RunTokens) =>
  parts.map(({ key, name }) => ({ key, part: name, amount: spent[key] })).filter(({ amount }) => amount !== 0);

const said = (spent: RunTokens): string =>
  partsOf(spent)
    .map(({ part, amount }) => `${tokens(amount)} ${part}`)
    .join(', ');

/** Where one run's tokens went, on the scale of its neighbours. */
export function TokenStack({ structure, spent, most }: TokenStackProps) {
  const { name } = structureLook(structure);
  return (
    <div>
      <svg className={styles.bar} role="img" aria-label={`${name}: ${said(spent)}`}>
        <StackBar structure={structure} spent={spent} most={most} />
      </svg>
      <p className={styles.figures}>
        {partsOf(spent).map(({ key, part, amount }, index) => (
          <span key={key}>
            {index > 0 && ' · '}
            <b>{tokens(amount)}</b> {part}
          </span>
        ))}
      </p>
    </div>
  );
}

/** The parts beside each other, in percent of the width of the svg that they stand in. */
function StackBar({ structure, spent, most }: TokenStackProps) {
  const { hue } = structureLook(structure);
  let from = 0;
  return (
    <g className={classes(styles.stack, styles[hue])}>
      {partsOf(spent).map(({ key, amount }) => {
        const share = ((amount ?? 0) / most) * 100;
        const x = from;
        from += share;
        return <rect key={key} className={styles[key]} x={`${x}%`} width={`${share}%`} height={barHeight} rx={2} />;
      })}
    </g>
  );
}

const barHeight = 22;
const left = 150;
const right = 90;
const row = 58;

type Stack = Omit<TokenStackProps, 'most'>;

/** All stacks under each other, for a sheet of its own. */
export function stacksPaper(stacks: readonly Stack[], most: number): PaperDrawing {
  return {
    height: stacks.length * row,
    drawing: stacks.map(({ structure, spent }, index) => (
      <svg key={structure} y={index * row} width={sheetRoom} height={row} overflow="visible">
        <text className={paper.strong} y={17}>
          {structureLook(structure).name}
        </text>
        <svg x={left} width={sheetRoom - left - right} height={barHeight}>
          <StackBar structure={structure} spent={spent} most={most} />
        </svg>
        <text className={paper.figure} x={sheetRoom} y={17} textAnchor="end">
          {tokens(spent.total)}
        </text>
        <text className={paper.note} x={left} y={40}>
          {said(spent)}
        </text>
      </svg>
    )),
  };
}
