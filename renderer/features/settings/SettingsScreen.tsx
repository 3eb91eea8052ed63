import { useEffect, useState } from 'react';
import type { Failure } from '../../../shared/failure.ts';
import type { SettingsPatch } from '../../../shared/settings.ts';
import { useHello, useSession } from '../../bridge/context.tsx';
import { useSeatState } from '../../bridge/seat.ts';
import { saveSettings } from '../../bridge/session.ts';
import contents from '../../styles/contents.module.css';
import text from '../../styles/text.module.css';
import { addresses } from '../../ui/addresses.ts';
import { classes } from '../../ui/class-names.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { toast } from '../../ui/toast-store.ts';
import { AppearanceSection } from './AppearanceSection.tsx';
import { BudgetSection } from './BudgetSection.tsx';
import { ConnectionSection } from './ConnectionSection.tsx';
import { DataSection } from './DataSection.tsx';
import { FaultsSection } from './FaultsSection.tsx';
import { PracticeSection } from './PracticeSection.tsx';
import { RunningSection } from './RunningSection.tsx';
import { sense, t } from '../../../shared/words/t.ts';

export type SettingsSectionProps = { readonly save: (patch: SettingsPatch) => void };

const sections = [
  { id: 'connection', name: t`Connection` },
  { id: 'practice', name: t`Practice model` },
  { id: 'faults', name: t`Faults` },
  { id: 'running', name: sense('how runs go')`Running` },
  { id: 'budget', name: t`Budget` },
  { id: 'appearance', name: t`Appearance` },
  { id: 'data', name: t`Data` },
] as const;

/** Takes both the view and the focus to a section. */
function show(id: string): void {
  const section = document.getElementById(id);
  section?.scrollIntoView();
  section?.focus({ preventScroll: true });
}

/** Every change is saved at once; there is nothing to confirm. `part` is the section that the address names. */
export function SettingsScreen({ part }: { readonly part: string | null }) {
  const session = useSession();
  const { version } = useHello();
  // The folder of a pod in a browser is on another machine.
  const served = useSeatState(({ seated }) => seated?.served === true);
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async (patch: SettingsPatch) => {
    const problem = await saveSettings(session, patch);
    // The whole page says already that the connection is lost; here it only matters that nothing was saved.
    const isLost = problem?.code === 'disconnected';
    setFailure(isLost ? null : problem);
    if (isLost) toast(t`Not saved. Set it again once the connection is back.`);
  };
  useEffect(() => {
    if (part === null) return;
    // The page takes itself to its top when it is opened; this comes after that.
    const frame = requestAnimationFrame(() => show(part));
    return () => cancelAnimationFrame(frame);
  }, [part]);
  const shown = sections.filter(({ id }) => !(served && id === 'data'));
  const change = (patch: SettingsPatch) => void save(patch);
  return (
    <>
      <h1 className={text.title}>{t`Settings`}</h1>
      <p className={classes(text.muted, contents.head)}>{t`Every change is saved at once.`}</p>
      <div className={contents.columns}>
        <nav className={contents.list} aria-label={t`Settings`}>
          {shown.map((section) => (
            <a
              key={section.id}
              href={addresses.settingsPart(section.id)}
              aria-current={part === section.id ? 'true' : undefined}
              // The address stays the same for whoever has scrolled away from its section.
              onClick={() => show(section.id)}
            >
              {section.name}
            </a>
          ))}
        </nav>
        <div className={contents.parts}>
          {failure && <FailureNotice failure={failure} />}
          <ConnectionSection save={change} />
          <PracticeSection save={change} />
          <FaultsSection save={change} />
          <RunningSection save={change} />
          <BudgetSection save={change} />
          <AppearanceSection save={change} />
          {!served && <DataSection />}
          <p className={classes(text.micro, text.faint)}>{t`Braid ${version}`}</p>
        </div>
      </div>
    </>
  );
}
