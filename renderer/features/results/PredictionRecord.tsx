import { useMemo } from 'react';
import type { ComparisonSummary } from '../../../shared/contract.ts';
import { calibrationOf, predictionRecord } from '../../../shared/exercise/prediction-record.ts';
import { recordDetails, recordFinding, recordTable, recordWords } from '../../../shared/words/prediction-record.ts';
import { saveAs } from '../../bridge/save-as.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { ChartSourceContext } from '../../charts/chart-source.ts';
import { sheetRoom } from '../../charts/paper-place.ts';
import { placePaper } from '../../charts/place-paper.tsx';
import { RecordPlot, recordPlotSize } from '../../charts/RecordPlot.tsx';
import { Fold } from '../../ui/Fold.tsx';
import styles from './PredictionRecord.module.css';

const source = { file: 'braid', said: recordWords.source, save: saveAs };
/** More points than these nobody can tell apart. */
const mostShown = 60;

/** How far off predictions were, one after the other. Two are the least that can be told over time. */
export function PredictionRecord({ comparisons }: { readonly comparisons: readonly ComparisonSummary[] }) {
  const record = useMemo(() => predictionRecord(comparisons), [comparisons]);
  if (record.length < 2) return null;
  const [clock, tokens] = [calibrationOf(record, 'clock'), calibrationOf(record, 'tokens')];
  const finding = recordFinding(clock, tokens);
  const shown = record.slice(-mostShown);
  const plot = { record: shown, label: `${finding} ${recordWords.legend}` };
  return (
    <div className={styles.record}>
      <Fold title={recordWords.title} note={finding}>
        <ChartSourceContext value={source}>
          <ChartFrame
            name="predictions"
            title={recordWords.title}
            finding={finding}
            legend={recordWords.legend}
            table={recordTable(shown)}
            paper={() => placePaper(recordPlotSize, sheetRoom, (place) => <RecordPlot {...plot} place={place} />)}
          >
            <RecordPlot {...plot} />
            <p className={styles.legend}>{recordWords.legend}</p>
          </ChartFrame>
        </ChartSourceContext>
        <ul className={styles.details}>
          {recordDetails(clock, tokens).map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      </Fold>
    </div>
  );
}
