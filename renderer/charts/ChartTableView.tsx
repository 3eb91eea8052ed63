import type { ChartTable } from '../../shared/charts/chart-table.ts';
import { Table, tableStyles } from '../ui/Table.tsx';
import styles from './ChartFrame.module.css';
import { t } from '../../shared/words/t.ts';

type ChartTableViewProps = { readonly title: string; readonly table: ChartTable };

/** Digits first, `n/a` or a sign: such a cell is read from its right end. */
const isFigure = (text: string): boolean => /^(about )?[−$\d]|^n\/a$/.test(text);

/** The table that stands for a chart. */
export function ChartTableView({ title, table: { heads, rows } }: ChartTableViewProps) {
  const figures = heads.map((_, column) => column > 0 && rows.every((row) => isFigure(row[column] ?? '')));
  const look = (column: number) => (figures[column] === true ? tableStyles.number : undefined);
  return (
    // Focusable, so that a long one can be scrolled by keyboard.
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={t`${title}, as a table`}>
      <Table label={title}>
        <thead>
          <tr>
            {heads.map((head, column) => (
              <th key={head} scope="col" className={look(column)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], index) => (
            // Rows may repeat their name: a task has one in each run.
            <tr key={index}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={heads[column + 1]} className={look(column + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
