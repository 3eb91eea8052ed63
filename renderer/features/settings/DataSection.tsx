import { useHello } from '../../bridge/context.tsx';
import text from '../../styles/text.module.css';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { toast } from '../../ui/toast-store.ts';
import { Section } from './Section.tsx';
import { SettingRow } from './SettingRow.tsx';

export function DataSection() {
  const { dataFolder } = useHello();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(dataFolder);
      toast('Path copied');
    } catch (error) {
      // The browser may refuse the clipboard; the path can still be selected by hand.
      if (!(error instanceof DOMException)) throw error;
      toast('The browser refused. Select the path and copy it by hand.');
    }
  };
  return (
    <Section id="data" title="Data">
      <Card>
        <SettingRow
          title="Data folder"
          about={
            <>
              <span className={text.mono}>{dataFolder}</span>
              <br />
              Runs, progress and settings. Every token received is kept as it comes.
            </>
          }
        >
          <Button icon="copy" onClick={() => void copy()}>
            Copy path
          </Button>
        </SettingRow>
      </Card>
    </Section>
  );
}
