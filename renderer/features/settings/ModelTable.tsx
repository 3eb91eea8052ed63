import type { ModelInfo } from '../../../shared/connection.ts';
import { priceOf } from '../../../shared/prices.ts';
import { contextSize, listPrice } from '../../../shared/words/settings.ts';
import { date, notAvailable } from '../../../shared/words/format.ts';
import { useHello } from '../../bridge/context.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Table, tableStyles } from '../../ui/Table.tsx';
import styles from './ModelTable.module.css';
import { t } from '../../../shared/words/t.ts';

type ModelTableProps = { readonly models: readonly ModelInfo[]; readonly chosen: string };

/** Models with their size and price. What a server doesn't say, or nobody has priced, is n/a. */
export function ModelTable({ models, chosen }: ModelTableProps) {
  const { prices } = useHello();
  return (
    <div className={styles.frame}>
      <Table label={t`Models`}>
        <thead>
          <tr>
            <th scope="col">{t`Model`}</th>
            <th scope="col" className={tableStyles.number}>{t`Context`}</th>
            <th scope="col" className={tableStyles.number}>{t`Input`}</th>
            <th scope="col" className={tableStyles.number}>{t`Output`}</th>
            <th scope="col" className={tableStyles.number}>{t`Cache write / read`}</th>
          </tr>
        </thead>
        <tbody>
          {models.map((model) => {
            const price = priceOf({ date: prices.date, models: prices.list }, model.id);
            return (
              <tr key={model.id}>
                <th scope="row">
                  <span className={styles.id}>{model.id}</span>{' '}
                  {model.id === chosen && <Chip icon="check">{t`in use`}</Chip>}
                </th>
                <td className={tableStyles.number}>{contextSize(model.contextTokens)}</td>
                <td className={tableStyles.number}>{listPrice(price?.input)}</td>
                <td className={tableStyles.number}>{listPrice(price?.output)}</td>
                <td className={tableStyles.number}>
                  {price ? `${listPrice(price.cacheWrite)} / ${listPrice(price.cacheRead)}` : notAvailable()}
                </td>
              </tr>
            );
          })}
        </tbody>
      </Table>
      <p
        className={styles.foot}
      >{t`Dollars per million tokens, list prices of ${date(prices.date)}. A model without a known price shows n/a, and no cap in dollars can hold it.`}</p>
    </div>
  );
}
