import type { Lever } from '../../../shared/run/levers.ts';
import { hasMoved } from '../../../shared/run/change.ts';
import type { Change } from '../../../shared/run/change.ts';
import { amountChanged, clockChange, foundChange } from '../../../shared/words/changes.ts';
import { elapsed, notAvailable, tokens } from '../../../shared/words/format.ts';
import { leversTable } from '../../../shared/charts/chart-tables.ts';
import { chartLegends, leversFinding } from '../../../shared/words/charts.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { LeverPlot, leverPlotSize } from '../../charts/LeverPlot.tsx';
import { placePaper } from '../../charts/place-paper.tsx';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import { StructureTag } from '../../ui/StructureTag.tsx';
import styles from './LeversCard.module.css';
import panel from './Panel.module.css';
import { t } from '../../../shared/words/t.ts';

const texts = {
  context: { name: t`Context rule`, question: t`Share one growing conversation, or start fresh for each task?` },
  width: { name: t`Width`, question: t`Let one conversation run at a time, or all that can?` },
} as const;

/** What the context rule moved and what the width moved, each with everything else kept. */
export function LeversCard({ levers }: { readonly levers: readonly Lever[] }) {
  const title = levers.length > 1 ? t`The two levers apart` : t`One lever apart`;
  const plot = {
    points: pointsOf(levers),
    arrows: levers.map(({ lever, from, to, tokens: amount, clock: time }) => ({
      from: from.id,
      to: to.id,
      name: texts[lever].name,
      note:
        lever === 'context'
          ? hasMoved(amount)
            ? t`${amountChanged(amount)} tokens`
            : amountChanged(amount)
          : clockChange(time),
    })),
  };
  return (
    <Card padded aria-labelledby="levers">
      <h2 id="levers" className={panel.title}>
        {title}
      </h2>
      <p className={panel.note}>{t`One thing changes at a time, so you can see which lever moved what.`}</p>
      <div className={classes(styles.levers, levers.length === 1 && styles.single)}>
        <ChartFrame
          name="levers"
          title={title}
          finding={leversFinding(levers)}
          legend={chartLegends.levers}
          table={leversTable(levers)}
          paper={() => placePaper(leverPlotSize, 700, (place) => <LeverPlot {...plot} place={place} />)}
        >
          <LeverPlot {...plot} />
        </ChartFrame>
        {levers.map((lever) => (
          <LeverTable key={lever.lever} lever={lever} />
        ))}
      </div>
    </Card>
  );
}

function pointsOf(levers: readonly Lever[]) {
  const runs = [...new Set(levers.flatMap(({ from, to }) => [from, to]))];
  return runs.map((run) => ({ id: run.id, structure: run.structure, ms: run.wallClockMs, tokens: run.tokens.total }));
}

function LeverTable({ lever }: { readonly lever: Lever }) {
  const { from, to } = lever;
  const found = { from: from.findings?.found ?? null, to: to.findings?.found ?? null };
  return (
    <div className={styles.lever}>
      <h3 className={styles.name}>{texts[lever.lever].name}</h3>
      <p className={styles.question}>{texts[lever.lever].question}</p>
      <div className={styles.pair}>
        <StructureTag structure={from.structure} look="bare" />
        <Icon name="arrow" size="small" className={styles.arrow} />
        <StructureTag structure={to.structure} look="bare" />
      </div>
      <table className={styles.table} aria-label={texts[lever.lever].question}>
        <tbody>
          <Row
            name={t`Tokens`}
            from={tokens(from.tokens.total)}
            to={tokens(to.tokens.total)}
            change={lever.tokens}
            said={amountChanged(lever.tokens)}
          />
          <Row
            name={t`Clock`}
            from={elapsed(from.wallClockMs)}
            to={elapsed(to.wallClockMs)}
            change={lever.clock}
            said={clockChange(lever.clock)}
          />
          <Row
            name={t`Findings`}
            from={found.from === null ? notAvailable() : String(found.from)}
            to={found.to === null ? notAvailable() : String(found.to)}
            change={lever.found}
            said={foundChange(found.from, found.to)}
          />
        </tbody>
      </table>
    </div>
  );
}

type RowProps = {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly change: Change;
  readonly said: string;
};

function Row({ name, from, to, change, said }: RowProps) {
  return (
    <tr className={classes(hasMoved(change) && styles.moved)}>
      <th scope="row">{name}</th>
      <td className={styles.number}>{from}</td>
      <td className={styles.to}>
        <Icon name="arrow" size="tiny" />
      </td>
      <td className={styles.number}>{to}</td>
      <td className={styles.said}>{said}</td>
    </tr>
  );
}
