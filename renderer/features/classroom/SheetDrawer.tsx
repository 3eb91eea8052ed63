import { useState } from 'react';
import { exerciseSheet, hourSheet, minutesBehind, partClock } from '../../../shared/class/run-sheet.ts';
import type { SheetId, SheetPart } from '../../../shared/class/run-sheet.ts';
import { sheetWords } from '../../../shared/words/class-sheet.ts';
import { stepWords } from '../../../shared/words/class.ts';
import { clock, counted } from '../../../shared/words/format.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/class-names.ts';
import { Drawer } from '../../ui/Drawer.tsx';
import { Segment } from '../../ui/Segment.tsx';
import { useNow } from '../../ui/use-now.ts';
import styles from './SheetDrawer.module.css';
import { useSheet } from './sheet-store.ts';
import type { Act } from './use-act.ts';
import { t } from '../../../shared/words/t.ts';

type SheetDrawerProps = {
  /** Of the class's exercise. */
  readonly minutes: number;
  readonly act: Act;
  readonly onClose: () => void;
};

/** The parts of the hour, each with a clock of its own. A part ends when the facilitator says so. */
export function SheetDrawer({ minutes, act, onClose }: SheetDrawerProps) {
  const { sheet: chosen, begun, at, since, begin, next, choose } = useSheet();
  const now = useNow(Date.now, true, 1_000);
  const sheet = chosen === 'hour' ? hourSheet : exerciseSheet(minutes);
  const behind = begun === null ? 0 : minutesBehind(sheet, at, { begun, since }, now);
  const [moves, setMoves] = useState(true);
  const go = (index: number) => {
    const part = sheet[index];
    if (part === undefined) return;
    if (index === 0) begin(Date.now());
    else next(index, Date.now());
    if (moves && part.step !== null) void act({ kind: 'move', step: part.step });
  };
  return (
    <Drawer
      title={t`Run sheet`}
      note={begun === null ? t`Starts when you press Begin.` : behindWords(behind)}
      wide
      open
      onClose={onClose}
      foot={
        begun === null ? (
          <Button look="primary" onClick={() => go(0)}>{t`Begin`}</Button>
        ) : (
          at < sheet.length - 1 && (
            <Button look="primary" iconAfter="arrow" onClick={() => go(at + 1)}>
              {t`Next: ${sheetWords[sheet[at + 1]?.id ?? 'debrief'].title}`}
            </Button>
          )
        )
      }
    >
      <div className={styles.which}>
        <Segment<SheetId>
          label={t`Which run sheet`}
          options={[
            { value: 'hour', label: t`An hour` },
            { value: 'exercise', label: t`This exercise alone` },
          ]}
          value={chosen}
          onPick={choose}
        />
        <label className={styles.moves}>
          <input type="checkbox" checked={moves} onChange={(event) => setMoves(event.target.checked)} />
          {t`Move everyone along with the parts`}
        </label>
      </div>
      <ol className={styles.parts}>
        {sheet.map((part, index) => (
          <Part key={part.id} part={part} here={begun !== null && index === at} done={begun !== null && index < at}>
            {begun !== null && index === at ? clockWords(part, since, now) : t`${part.minutes} min`}
          </Part>
        ))}
      </ol>
    </Drawer>
  );
}

type PartProps = {
  readonly part: SheetPart;
  readonly here: boolean;
  readonly done: boolean;
  readonly children: string;
};

function Part({ part, here, done, children }: PartProps) {
  const { title, say } = sheetWords[part.id];
  return (
    <li
      className={classes(styles.part, here && styles.here, done && styles.done)}
      {...(here && { 'aria-current': 'step' })}
    >
      <span className={styles.head}>
        <b>{title}</b>
        <span role={here ? 'timer' : undefined} className={styles.clock}>
          {done ? t`done` : children}
        </span>
      </span>
      <span className={styles.say}>
        {say}
        {part.step !== null && t` Everyone to ${stepWords[part.step]}.`}
      </span>
    </li>
  );
}

function clockWords(part: SheetPart, since: number, now: number): string {
  const { leftMs, overMs } = partClock(part, since, now);
  return overMs > 0 ? t`${clock(overMs)} over` : t`${clock(leftMs)} left`;
}

function behindWords(minutes: number): string {
  if (minutes === 0) return t`On time.`;
  return minutes > 0 ? t`${counted(minutes, t`minute`)} late.` : t`${counted(-minutes, t`minute`)} early.`;
}
