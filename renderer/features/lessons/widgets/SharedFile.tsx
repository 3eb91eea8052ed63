import { mergingBounds } from '../../../../shared/lesson/widgets/shared-file.ts';
import type { Race } from '../../../../shared/lesson/widgets/shared-file.ts';
import { laneFailureWords as words } from '../../../../shared/words/lane-failure.ts';
import { WaysOut } from './WaysOut.tsx';
import { WidgetCondition, WidgetControls } from './WidgetControls.tsx';
import { WidgetFigure, WidgetSentence } from './WidgetFrame.tsx';
import { WidgetSlider } from './WidgetSlider.tsx';
import { t } from '../../../../shared/words/t.ts';

type SharedFileProps = {
  readonly race: Race;
  readonly mergingSeconds: number;
  readonly onMerging: (seconds: number) => void;
};

/** Two lanes that write one file: what the race costs, and the ways to have none. */
export function SharedFile({ race: { allAgain, redo, inTurn, copies }, mergingSeconds, onMerging }: SharedFileProps) {
  return (
    <>
      <WidgetControls>
        <WidgetSlider
          label={t`Merging the copies takes`}
          min={mergingBounds.least}
          max={mergingBounds.most}
          step={5}
          say={words.seconds}
          value={mergingSeconds}
          onMove={onMerging}
        />
      </WidgetControls>
      <WaysOut
        ways={[
          { name: words.ways.allAgain, cost: allAgain },
          { name: words.ways.redo, cost: redo },
          { name: words.ways.inTurn, cost: inTurn },
          { name: words.ways.copies, cost: copies },
        ]}
      />
      <WidgetCondition>{words.conditions.race}</WidgetCondition>
    </>
  );
}

export function SharedFileFigures({ race }: Pick<SharedFileProps, 'race'>) {
  const { unharmed, inTurn, copies } = race;
  return (
    <>
      <WidgetFigure label={t`One after the other, computed`} note={words.beyond(inTurn, unharmed)}>
        {words.value(inTurn)}
      </WidgetFigure>
      <WidgetFigure label={t`Copies and a merge, computed`} note={words.added(copies, unharmed)}>
        {words.value(copies)}
      </WidgetFigure>
      <WidgetSentence label={t`What happened`}>{words.raced(race)}</WidgetSentence>
    </>
  );
}
