import { useEffect } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { SessionProvider, useSession, useSessionState } from '../bridge/context.tsx';
import { followLanguage } from '../ui/language.ts';
import { refreshSession, type Session } from '../bridge/session.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { ToastRegion } from '../ui/ToastRegion.tsx';
import { Weaves } from '../ui/Weaves.tsx';
import { ClassCompany } from './ClassCompany.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { takeDroppedWorkflows } from './dropped-workflow.ts';
import { tellEndings } from './tell-endings.ts';
import { applyAppearance } from './theme.ts';
import { Plain } from './Plain.tsx';
import { prepareScreens } from './room-screens.ts';
import { Routes } from './Routes.tsx';
import { t } from '../../shared/words/t.ts';

export function App({ session }: { readonly session: Session }) {
  return (
    <SessionProvider value={session}>
      <Router hook={useHashLocation}>
        <Opened />
      </Router>
      <ToastRegion />
    </SessionProvider>
  );
}

/** Draws nothing of a room before the host has answered: there is nothing true to draw yet. */
function Opened() {
  const session = useSession();
  const settings = useSessionState((state) => state.hello?.settings ?? null);
  const failure = useSessionState((state) => state.failure);

  useEffect(() => {
    if (settings) applyAppearance(document.documentElement, settings);
  }, [settings]);

  const language = settings?.language;
  useEffect(() => {
    if (language) followLanguage(language);
  }, [language]);

  useEffect(() => tellEndings(session), [session]);

  useEffect(() => takeDroppedWorkflows(window, session.bridge), [session]);

  const opened = settings !== null;
  useEffect(() => (opened ? prepareScreens() : undefined), [opened]);

  if (settings) {
    return (
      <>
        <Weaves />
        <Routes />
        <CommandPalette />
        <ClassCompany />
      </>
    );
  }
  if (!failure) return <Plain title={t`Opening Braid`} quiet />;
  return (
    <Plain title={t`Braid can’t open`}>
      <FailureNotice
        failure={failure}
        {...(failure.wayOut !== 'reload' && {
          actions: (
            <Button size="small" icon="retry" onClick={() => void refreshSession(session)}>{t`Try again`}</Button>
          ),
        })}
      />
    </Plain>
  );
}
