import type { Comparison } from '../../../shared/run/comparison.ts';
import { clock, tokens } from '../../../shared/words/format.ts';
import text from '../../styles/text.module.css';
import { StructureTag } from '../../ui/StructureTag.tsx';
import { Table, tableStyles } from '../../ui/Table.tsx';

/** What the virtual clock says, once the learner's own guess is locked. */
export function ForecastTable({ forecast }: { readonly forecast: Comparison }) {
  return (
    <section aria-labelledby="forecast">
      <h2 id="forecast" className={text.subheading}>
        Forecast
      </h2>
      <Table label="Predicted wall-clock and tokens">
        <thead>
          <tr>
            <th>Structure</th>
            <th className={tableStyles.number}>About</th>
            <th className={tableStyles.number}>Tokens, about</th>
          </tr>
        </thead>
        <tbody>
          {forecast.runs.map((run) => (
            <tr key={run.id}>
              <td>
                <StructureTag structure={run.structure} look="bare" />
              </td>
              <td className={tableStyles.number}>{clock(run.wallClockMs)}</td>
              <td className={tableStyles.number}>{tokens(run.tokens.total)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className={text.micro}>
        Predicted, by the same scheduler on a virtual clock{forecast.pace === null ? '' : `, pace ${forecast.pace}×`}.
      </p>
    </section>
  );
}
