import type { Claim } from '../../../shared/claims/claim.ts';
import { wordFigure } from '../../../shared/words/claim-terms.ts';
import text from '../../styles/text.module.css';
import { classes } from '../../ui/class-names.ts';
import styles from './ClaimFigures.module.css';
import { figureRows } from './figure-rows.ts';
import type { FigureRow } from './figure-rows.ts';
import { t } from '../../../shared/words/t.ts';

/** Every figure of a claim; bars of one unit share a scale. Hollow is predicted, solid is measured. */
export function ClaimFigures({ claim }: { readonly claim: Claim }) {
  const rows = figureRows(claim);
  const measured = claim.forecast !== null;
  return (
    <table className={styles.table} aria-label={t`Figures: ${claim.claim}`}>
      <thead>
        <tr>
          <th scope="col">
            <span className={text.hidden}>{t`Figure`}</span>
          </th>
          <td aria-hidden="true" />
          <th scope="col" className={styles.number}>{t`Forecast`}</th>
          {measured && <th scope="col" className={styles.number}>{t`Measured`}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name} className={classes(row.opensUnit && styles.opens)}>
            <th scope="row">{row.label}</th>
            <td className={styles.bars} aria-hidden="true">
              <Bars row={row} />
            </td>
            <td className={styles.number}>{wordFigure(row.forecast, row.unit)}</td>
            {measured && (
              <td className={classes(styles.number, styles.measured)}>{wordFigure(row.measured, row.unit)}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bars({ row: { forecastShare, measuredShare } }: { readonly row: FigureRow }) {
  return (
    <>
      {forecastShare !== null && <span className={styles.hollow} style={{ width: `${forecastShare * 100}%` }} />}
      {measuredShare !== null && <span className={styles.solid} style={{ width: `${measuredShare * 100}%` }} />}
    </>
  );
}
