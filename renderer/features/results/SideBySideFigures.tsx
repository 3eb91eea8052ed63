import type { ChosenRun } from '../../../shared/run/chosen-run.ts';
import { comparedFigures } from '../../../shared/run/side-by-side.ts';
import type { ComparedFigure } from '../../../shared/run/side-by-side.ts';
import { sentence } from '../../../shared/words/format.ts';
import { figureWords } from '../../../shared/words/side-by-side.ts';
import type { LetterOf } from '../../../shared/words/side-by-side.ts';
import { Bar } from '../../ui/Bar.tsx';
import { Card } from '../../ui/Card.tsx';
import { StructureTag } from '../../ui/StructureTag.tsx';
import { Table } from '../../ui/Table.tsx';
import { figureCells } from './figure-cells.ts';
import { Letter } from './Letter.tsx';
import panel from './Panel.module.css';
import styles from './SideBySideFigures.module.css';
import { t } from '../../../shared/words/t.ts';

type SideBySideFiguresProps = { readonly runs: readonly ChosenRun[]; readonly letterOf: LetterOf };

/** Every figure as it was measured, and set in proportion to the first run only where that may be. */
export function SideBySideFigures({ runs, letterOf }: SideBySideFiguresProps) {
  const [base] = runs;
  if (!base) return null;
  return (
    <Card aria-labelledby="figures">
      <div className={styles.title}>
        <h2 id="figures" className={panel.title}>{t`What each measured`}</h2>
        <p
          className={panel.note}
        >{t`Under each figure: how it stands to ${letterOf(base)}, or why that can’t be said. Bars are drawn only where lengths may be compared.`}</p>
      </div>
      <div className={styles.scroll}>
        <Table label={t`What each measured`}>
          <thead>
            <tr>
              <th scope="col">{t`Figure`}</th>
              {runs.map((run) => (
                <th key={run.header.id} scope="col">
                  <span className={styles.run}>
                    <Letter of={letterOf(run)} />
                    <StructureTag structure={run.header.structure.key} look="bare" />
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {comparedFigures.map((figure) => (
              <Row key={figure} figure={figure} runs={runs} />
            ))}
          </tbody>
        </Table>
      </div>
    </Card>
  );
}

function Row({ figure, runs }: { readonly figure: ComparedFigure; readonly runs: readonly ChosenRun[] }) {
  return (
    <tr>
      <th scope="row">{sentence(figureWords[figure])}</th>
      {figureCells(figure, runs).map(({ run, value, about, share, standing }) => (
        <td key={run.header.id} className={styles.cell}>
          <span className={styles.value}>{value}</span>
          {about !== null && <span className={styles.about}>{about}</span>}
          {share !== null && <Bar structure={run.header.structure.key} share={share} size="small" />}
          {standing !== null && <span className={styles.standing}>{standing}</span>}
        </td>
      ))}
    </tr>
  );
}
