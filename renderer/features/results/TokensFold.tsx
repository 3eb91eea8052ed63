import type { RunResult } from '../../../shared/run/comparison.ts';
import { percent, tokens } from '../../../shared/words/format.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import { tokensTable } from '../../../shared/charts/chart-tables.ts';
import { chartLegends, tokensFinding } from '../../../shared/words/charts.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { stacksPaper, TokenStack } from '../../charts/TokenStack.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { StructureTag } from '../../ui/StructureTag.tsx';
import styles from './TokensFold.module.css';
import { t } from '../../../shared/words/t.ts';

const title = t`Where the tokens went`;

/** Cache, input and output apart, as the server reported them. */
export function TokensFold({ runs }: { readonly runs: readonly RunResult[] }) {
  const most = Math.max(1, ...runs.map((run) => run.tokens.total ?? 0));
  return (
    <Fold title={title} note={noteOf(runs)}>
      <ChartFrame
        name="where-tokens-went"
        title={title}
        finding={tokensFinding(runs)}
        legend={chartLegends.tokens}
        table={tokensTable(runs)}
        paper={() =>
          stacksPaper(
            runs.map(({ structure, tokens: spent }) => ({ structure, spent })),
            most,
          )
        }
      >
        <ul className={styles.stacks}>
          {runs.map((run) => (
            <li key={run.id}>
              <div className={styles.head}>
                <StructureTag structure={run.structure} look="bare" />
                <b>{tokens(run.tokens.total)}</b>
              </div>
              <TokenStack structure={run.structure} spent={run.tokens} most={most} />
              <p className={styles.overhead}>
                {run.tokens.overhead === null || run.state !== 'finished'
                  ? t`How much of it was repeated is not known.`
                  : t`${tokens(run.tokens.overhead)} of it beyond the materials, the briefs and the outputs themselves: repeated context, rules and contracts.`}
              </p>
            </li>
          ))}
        </ul>
      </ChartFrame>
    </Fold>
  );
}

function noteOf(runs: readonly RunResult[]): string {
  const shares = runs.flatMap(({ structure, state, tokens: { overhead, total } }) =>
    state !== 'finished' || overhead === null || total === null || total === 0
      ? []
      : [t`${percent(overhead / total)} of ${structureName(structure)}`],
  );
  return shares.length === 0 ? '' : t`Repeated or added: ${shares.join(', ')}`;
}
