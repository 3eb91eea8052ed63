import { useHello } from '../../bridge/context.tsx';
import text from '../../styles/text.module.css';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { toast } from '../../ui/toast-store.ts';
import { DeleteDataRow } from './DeleteDataRow.tsx';
import { Section } from './Section.tsx';
import { SettingRow } from './SettingRow.tsx';
import { t } from '../../../shared/words/t.ts';
import { rich } from '../../ui/rich.ts';

export function DataSection() {
  const { dataFolder } = useHello();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(dataFolder);
      toast(t`Path copied`);
    } catch (error) {
      // The browser may refuse the clipboard; the path can still be selected by hand.
      if (!(error instanceof DOMException)) throw error;
      toast(t`The browser refused. Select the path and copy it by hand.`);
    }
  };
  return (
    <Section id="data" title={t`Data`}>
      <Card>
        <SettingRow
          title={t`Data folder`}
          about={
            <>
              <span className={text.mono}>{dataFolder}</span>
              {rich`${(<br />)}Runs, progress and settings. Every token received is kept as it comes.`}
            </>
          }
        >
          <Button icon="copy" onClick={() => void copy()}>{t`Copy path`}</Button>
        </SettingRow>
        <DeleteDataRow />
      </Card>
    </Section>
  );
}
