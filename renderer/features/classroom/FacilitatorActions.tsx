import { useRef, useState } from 'react';
import { standingCounts } from '../../../shared/class/standings.ts';
import { exerciseSteps } from '../../../shared/exercise/progress.ts';
import { stepWords } from '../../../shared/words/class.ts';
import { useHello } from '../../bridge/context.tsx';
import { addresses, goTo } from '../../ui/addresses.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { HeaderActions } from '../../ui/header-slots.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { ClassExports } from './ClassExports.tsx';
import type { HostedClass } from './class-store.ts';
import { EndDialog } from './EndDialog.tsx';
import { GiveDialog } from './GiveDialog.tsx';
import { SettingDrawer } from './SettingDrawer.tsx';
import { SheetDrawer } from './SheetDrawer.tsx';
import { TransferDrawer } from './TransferDrawer.tsx';
import type { Act } from './use-act.ts';
import { useClose } from './use-close.ts';
import type { ClassKey } from './use-key.ts';
import { useTake } from './use-take.ts';
import { t } from '../../../shared/words/t.ts';

/** Beside this window where the host lets a page open one; Escape leads back where it doesn't. */
function openWall(ownWindow: boolean): void {
  if (ownWindow) window.open(`${window.location.pathname}${addresses.classWall}`, 'braid-wall');
  else goTo(addresses.classWall);
}

type FacilitatorActionsProps = {
  readonly hosted: HostedClass;
  readonly answers: ClassKey | null;
  readonly now: number;
  readonly act: Act;
};

type Opened = 'give' | 'end' | 'setting' | 'sheet' | 'transfer';

/** What a facilitator does to the whole class, and one ink button: on to the next step. */
export function FacilitatorActions({ hosted, answers, now, act }: FacilitatorActionsProps) {
  const { state } = hosted;
  const [opened, setOpened] = useState<Opened | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const take = useTake();
  const stopHosting = useClose();
  const { laneWindows } = useHello().capabilities;
  const close = () => setOpened(null);
  const next = exerciseSteps[exerciseSteps.indexOf(state.setting.step) + 1];
  const over = state.endedAt !== null;
  const counts = standingCounts(state, now);
  return (
    <>
      <HeaderActions>
        <Menu
          label={t`More for this class`}
          trigger={<IconButton icon="more" label={t`More for this class`} />}
          items={[
            { id: 'wall', label: t`Open the wall`, icon: 'open', onPick: () => openWall(laneWindows === 'page') },
            { id: 'sheet', label: t`Run sheet`, icon: 'clock', onPick: () => setOpened('sheet') },
            { id: 'transfer', label: t`The transfer question`, icon: 'question', onPick: () => setOpened('transfer') },
            { id: 'setting', label: t`Setting`, icon: 'settings', onPick: () => setOpened('setting') },
            ...(over
              ? []
              : [
                  {
                    id: 'pause',
                    label: state.paused ? t`Go on` : t`Pause`,
                    icon: state.paused ? ('play' as const) : ('pause' as const),
                    onPick: () => void act({ kind: 'pause', paused: !state.paused }),
                  },
                ]),
            {
              id: 'names',
              label: state.namesHidden ? t`Show names` : t`Hide names`,
              icon: 'eye',
              onPick: () => void act({ kind: 'hide-names', hidden: !state.namesHidden }),
            },
            { id: 'take', label: t`Read in a pod’s file`, icon: 'file', onPick: () => file.current?.click() },
            { id: 'close', label: t`Stop hosting`, icon: 'stop', onPick: () => void stopHosting() },
          ]}
        />
        <ClassExports id={state.id} namesHidden={state.namesHidden} />
        {!over && <Button icon="retry" onClick={() => setOpened('give')}>{t`Load a finished run`}</Button>}
        {over ? (
          <Button look="primary" onClick={() => void act({ kind: 'reopen' })}>{t`Open the class again`}</Button>
        ) : (
          <>
            <Button
              look={next === undefined ? 'primary' : 'default'}
              onClick={() => setOpened('end')}
            >{t`End class`}</Button>
            {next !== undefined && (
              <Button look="primary" iconAfter="arrow" onClick={() => void act({ kind: 'move', step: next })}>
                {t`Move everyone to ${stepWords[next]}`}
              </Button>
            )}
          </>
        )}
      </HeaderActions>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t`A pod’s file`}
        onChange={(event) => {
          const [picked] = event.target.files ?? [];
          event.target.value = '';
          if (picked) void take(picked);
        }}
      />
      {opened === 'give' && <GiveDialog state={state} now={now} act={act} onClose={close} />}
      {opened === 'end' && <EndDialog running={counts.running} act={act} onClose={close} />}
      {opened === 'setting' && <SettingDrawer state={state} act={act} onClose={close} />}
      {opened === 'sheet' && <SheetDrawer minutes={answers?.minutes ?? 25} act={act} onClose={close} />}
      {opened === 'transfer' && <TransferDrawer state={state} answers={answers} act={act} onClose={close} />}
    </>
  );
}
