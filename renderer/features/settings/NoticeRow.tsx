import { useState } from 'react';
import { noticeWords } from '../../../shared/words/notices.ts';
import { useHello } from '../../bridge/context.tsx';
import text from '../../styles/text.module.css';
import { Switch } from '../../ui/Switch.tsx';
import { SettingRow } from './SettingRow.tsx';
import type { SettingsSectionProps } from './SettingsScreen.tsx';

/** Whether a run's end is told of while nobody looks. A browser is asked when somebody switches it on, and never before. */
export function NoticeRow({ save }: SettingsSectionProps) {
  const { settings, capabilities } = useHello();
  const [refused, setRefused] = useState(false);
  const inPage = capabilities.notices === 'page';
  const toggle = async (notify: boolean) => {
    const allowed = !notify || !inPage || (await mayNotify());
    setRefused(!allowed);
    if (allowed) save({ notify });
  };
  return (
    <SettingRow title={noticeWords.setting} about={inPage ? noticeWords.aboutPage : noticeWords.about}>
      <Switch label={noticeWords.setting} labelHidden on={settings.notify} onToggle={(notify) => void toggle(notify)} />
      {refused && (
        <p role="alert" className={text.small}>
          {noticeWords.refused}
        </p>
      )}
    </SettingRow>
  );
}

async function mayNotify(): Promise<boolean> {
  return 'Notification' in window && (await Notification.requestPermission()) === 'granted';
}
