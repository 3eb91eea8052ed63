import { barredBy } from '../../../shared/run/side-by-side.ts';
import { counted, countWord, sentence } from '../../../shared/words/format.ts';
import text from '../../styles/text.module.css';
import { Card } from '../../ui/Card.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Table } from '../../ui/Table.tsx';
import { foundApart } from './found-apart.ts';
import type { LetteredRuns } from './lettered-runs.ts';
import { Letter } from './Letter.tsx';
import panel from './Panel.module.css';
import styles from './FoundApart.module.css';
import type { ChosenComparison } from './use-chosen-runs.ts';
import { t } from '../../../shared/words/t.ts';

type FoundApartProps = { readonly lettered: LetteredRuns; readonly comparisons: readonly ChosenComparison[] };

/** What one run found and another did not. Nothing where they were not scored by the same points. */
export function FoundApart({ lettered: { runs, letterOf }, comparisons }: FoundApartProps) {
  const [base, ...others] = runs;
  if (!base || others.some((run) => barredBy('findings', base, run).length > 0)) return null;
  const points = comparisons.find(({ runs: of }) => of.includes(base))?.result.points ?? [];
  const { apart, all, none } = foundApart(
    runs.map(({ result }) => result),
    points,
  );
  if (points.length === 0) return null;
  return (
    <Card padded aria-labelledby="apart">
      <h2 id="apart" className={panel.title}>{t`What one found and another did not`}</h2>
      <p className={panel.note}>
        {sentence(t`${counted(all, t`finding`)} found by all of them, ${countWord(none)} by none.`)}
        {apart.length === 0 && t` In nothing do they differ.`}
      </p>
      {apart.length > 0 && (
        <Table label={t`What one found and another did not`} className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t`Finding`}</th>
              {runs.map((run) => (
                <th key={run.header.id} scope="col">
                  <Letter of={letterOf(run)} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {apart.map(({ point, by }) => (
              <tr key={point.id}>
                <th scope="row">{point.title}</th>
                {runs.map((run) => {
                  const found = by.includes(run.header.id);
                  return (
                    <td key={run.header.id}>
                      <span className={found ? panel.hit : panel.miss}>
                        <Icon name={found ? 'check' : 'minus'} size="small" />
                        <span className={text.hidden}>{found ? t`found` : t`not found`}</span>
                      </span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  );
}
