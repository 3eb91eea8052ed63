import { useEffect, useRef, useState } from 'react';
import type { RunHeader } from '../../../shared/run/header.ts';
import { raceWords } from '../../../shared/words/race.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { ConflictDialog, comparableOutputs } from './ConflictDialog.tsx';
import { endingOf, waitsForTurn } from '../../bridge/live-comparison.ts';
import { useRace, useRunPart } from './race-context.tsx';
import { t } from '../../../shared/words/t.ts';

/** What can be done with a run as a whole while it goes. */
export function RunMenu({ header }: { readonly header: RunHeader }) {
  const { onPause, onStopRun } = useRace();
  const running = useRunPart(header.id, endingOf) === 'running';
  const paused = useRunPart(header.id, ({ state }) => state.paused) === true;
  const waiting = useRunPart(header.id, waitsForTurn) === true;
  const outputs = useRunPart(header.id, (run) => comparableOutputs(run).length) ?? 0;
  const [resolving, setResolving] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const opened = useRef(false);
  useEffect(() => {
    // The item of the menu that opened the dialog is gone: the focus goes back to where the menu was.
    if (opened.current && !resolving) trigger.current?.focus();
    opened.current = resolving;
  }, [resolving]);
  const name = structureName(header.structure.key);
  return (
    <>
      {running && (
        <Menu
          label={name}
          trigger={<IconButton ref={trigger} icon="more" label={t`More for ${name}`} look="quiet" size="small" />}
          items={[
            ...(waiting
              ? []
              : [
                  {
                    id: 'pause',
                    label: paused ? raceWords.goOn(name) : raceWords.pause(name),
                    icon: paused ? 'play' : 'pause',
                    onPick: () => onPause(header.id, !paused),
                  } as const,
                ]),
            {
              id: 'stop',
              label: raceWords.stopRun(name),
              icon: 'stop',
              onPick: () => onStopRun(header.id),
            },
            {
              id: 'resolve',
              label: t`Two outputs disagree…`,
              icon: 'merge',
              disabled: outputs < 2,
              onPick: () => setResolving(true),
            },
          ]}
        />
      )}
      {resolving && <ConflictDialog header={header} onClose={() => setResolving(false)} />}
    </>
  );
}
