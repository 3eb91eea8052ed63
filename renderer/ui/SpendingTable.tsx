import type { Spending } from '../../shared/contract.ts';
import { tokens, usd } from '../../shared/words/format.ts';
import { StructureTag } from './StructureTag.tsx';
import { Table, tableStyles } from './Table.tsx';
import styles from './BudgetDialog.module.css';
import { t } from '../../shared/words/t.ts';

/** What each structure would use, and all of them together. */
export function SpendingTable({ spending }: { readonly spending: Spending }) {
  const cost = (amount: number | null) => (spending.paid ? usd(amount) : t`free`);
  return (
    <div className={styles.table}>
      <Table label={t`What each structure would use`}>
        <thead>
          <tr>
            <th scope="col">{t`Structure`}</th>
            <th scope="col" className={tableStyles.number}>{t`Requests`}</th>
            <th scope="col" className={tableStyles.number}>{t`Tokens, about`}</th>
            <th scope="col" className={tableStyles.number}>{t`Cost, about`}</th>
          </tr>
        </thead>
        <tbody>
          {spending.runs.map((run) => (
            <tr key={run.structure}>
              <th scope="row">
                <StructureTag structure={run.structure} look="bare" />
              </th>
              <td className={tableStyles.number}>{tokens(run.requests)}</td>
              <td className={tableStyles.number}>{tokens(run.tokens)}</td>
              <td className={tableStyles.number}>{cost(run.usd)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t`Together`}</th>
            <td className={tableStyles.number}>{tokens(spending.runs.reduce((sum, run) => sum + run.requests, 0))}</td>
            <td className={tableStyles.number}>{tokens(spending.tokens)}</td>
            <td className={tableStyles.number}>{cost(spending.usd)}</td>
          </tr>
        </tfoot>
      </Table>
    </div>
  );
}
