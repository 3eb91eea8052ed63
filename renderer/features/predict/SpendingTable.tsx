import type { Spending } from '../../../shared/contract.ts';
import { notAvailable, tokens, usd } from '../../../shared/words/format.ts';
import { StructureTag } from '../../ui/StructureTag.tsx';
import { Table, tableStyles } from '../../ui/Table.tsx';
import styles from './BudgetDialog.module.css';

/** About what each structure would use, and all of them together. */
export function SpendingTable({ spending }: { readonly spending: Spending }) {
  const cost = (amount: number | null) => (spending.paid ? about(amount, usd) : 'free');
  return (
    <div className={styles.table}>
      <Table label="What each structure would use">
        <thead>
          <tr>
            <th scope="col">Structure</th>
            <th scope="col" className={tableStyles.number}>
              Requests
            </th>
            <th scope="col" className={tableStyles.number}>
              Tokens
            </th>
            <th scope="col" className={tableStyles.number}>
              Cost
            </th>
          </tr>
        </thead>
        <tbody>
          {spending.runs.map((run) => (
            <tr key={run.structure}>
              <th scope="row">
                <StructureTag structure={run.structure} look="bare" />
              </th>
              <td className={tableStyles.number}>{tokens(run.requests)}</td>
              <td className={tableStyles.number}>{about(run.tokens, tokens)}</td>
              <td className={tableStyles.number}>{cost(run.usd)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Together</th>
            <td className={tableStyles.number}>{tokens(spending.runs.reduce((sum, run) => sum + run.requests, 0))}</td>
            <td className={tableStyles.number}>{about(spending.tokens, tokens)}</td>
            <td className={tableStyles.number}>{cost(spending.usd)}</td>
          </tr>
        </tfoot>
      </Table>
    </div>
  );
}

function about(value: number | null, write: (value: number) => string): string {
  return value === null ? notAvailable : `about ${write(value)}`;
}
