import { useMemo, useState } from 'react';
import { repair } from '../../../../shared/lesson/widgets/lane-failure.ts';
import type { Trouble } from '../../../../shared/lesson/widgets/lane-failure.ts';
import { troubleKinds } from '../../../../shared/lesson/widgets/lane-failure-attributes.ts';
import type { LaneFailureAttributes } from '../../../../shared/lesson/widgets/lane-failure-attributes.ts';
import { raceFor } from '../../../../shared/lesson/widgets/shared-file.ts';
import { laneFailureWords as words } from '../../../../shared/words/lane-failure.ts';
import { Segment } from '../../../ui/Segment.tsx';
import { BrokenLane, BrokenLaneFigures } from './BrokenLane.tsx';
import { SharedFile, SharedFileFigures } from './SharedFile.tsx';
import { WidgetFrame } from './WidgetFrame.tsx';
import { t } from '../../../../shared/words/t.ts';

type LaneFailureWidgetProps = { readonly attributes: LaneFailureAttributes; readonly onTouched?: () => void };

/** One lane of a plan in trouble, and what each way out of it costs. */
export function LaneFailureWidget({ attributes, onTouched }: LaneFailureWidgetProps) {
  const [kind, pick] = useState(attributes.kind);
  // Each kind keeps its own settings while another is looked at.
  const [failing, setFailing] = useState<Trouble>({ kind: 'failure', lane: 'finance', afterSeconds: 20 });
  const [hanging, setHanging] = useState<Trouble>({ kind: 'hang', lane: 'finance', afterSeconds: 300 });
  const [mergingSeconds, setMerging] = useState(20);
  const [trouble, setTrouble] = kind === 'hang' ? [hanging, setHanging] : [failing, setFailing];
  const repaired = useMemo(() => repair(trouble), [trouble]);
  const race = useMemo(() => raceFor(mergingSeconds), [mergingSeconds]);
  return (
    <WidgetFrame
      title={attributes.title}
      said={kind === 'race' ? words.raced(race) : words.told(trouble, repaired)}
      onTouched={onTouched}
      control={
        <Segment
          label={t`What goes wrong`}
          value={kind}
          onPick={pick}
          options={troubleKinds.map((each) => ({ value: each, label: words.kinds[each] }))}
        />
      }
      figures={
        kind === 'race' ? (
          <SharedFileFigures race={race} />
        ) : (
          <BrokenLaneFigures trouble={trouble} repaired={repaired} />
        )
      }
    >
      {kind === 'race' ? (
        <SharedFile race={race} mergingSeconds={mergingSeconds} onMerging={setMerging} />
      ) : (
        <BrokenLane trouble={trouble} repaired={repaired} onChange={setTrouble} />
      )}
    </WidgetFrame>
  );
}
