import type { ComparisonId } from '../../../shared/ids.ts';
import { exportFiles } from '../../../shared/export/format.ts';
import type { ExportFormat } from '../../../shared/export/format.ts';
import { sayFailure } from '../../../shared/words/en.ts';
import { useBridge } from '../../bridge/context.tsx';
import { saveAs } from '../../bridge/save-as.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { toast } from '../../ui/toast-store.ts';

const formats = [
  { format: 'html', label: 'One page to share', note: 'HTML' },
  { format: 'markdown', label: 'For a page of notes', note: 'Markdown' },
  { format: 'csv', label: 'For a spreadsheet', note: 'CSV' },
  { format: 'json', label: 'For a program', note: 'JSON' },
] as const satisfies readonly { format: ExportFormat; label: string; note: string }[];

/** Hands the comparison on: as a file in four formats, or on paper. */
export function ExportMenu({ comparison }: { readonly comparison: ComparisonId }) {
  const bridge = useBridge();
  const save = async (format: ExportFormat) => {
    const exported = await bridge.invoke('comparison.export', { comparison, format });
    if (exported.ok) saveAs(exported.value.name, exported.value.text, exportFiles[format].type);
    else toast(sayFailure(exported.failure).what);
  };
  return (
    <Menu
      label="Export"
      trigger={<Button icon="export">Export</Button>}
      items={[
        ...formats.map(({ format, label, note }) => ({ id: format, label, note, onPick: () => void save(format) })),
        { id: 'print', label: 'Print, or save as PDF', note: 'PDF', onPick: () => printSoon() },
      ]}
    />
  );
}

/** Once the menu is gone from the page. Paper is light, whatever the screen is. */
function printSoon(): void {
  setTimeout(() => {
    const { dataset } = document.documentElement;
    const { theme } = dataset;
    dataset['theme'] = 'light';
    window.print();
    if (theme === undefined) delete dataset['theme'];
    else dataset['theme'] = theme;
  }, 50);
}
