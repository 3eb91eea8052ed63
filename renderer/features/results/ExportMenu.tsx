import { use } from 'react';
import type { ComparisonId } from '../../../shared/ids.ts';
import { exportFiles } from '../../../shared/export/format.ts';
import type { ExportFormat } from '../../../shared/export/format.ts';
import { sayFailure } from '../../../shared/words/en.ts';
import { useBridge, useHello } from '../../bridge/context.tsx';
import { saveAs } from '../../bridge/save-as.ts';
import { ChartSourceContext } from '../../charts/chart-source.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { toast } from '../../ui/toast-store.ts';

const formats = [
  { format: 'html', label: 'One page to share', note: 'HTML' },
  { format: 'markdown', label: 'For a page of notes', note: 'Markdown' },
  { format: 'csv', label: 'For a spreadsheet', note: 'CSV' },
  { format: 'json', label: 'For a program', note: 'JSON' },
  { format: 'xapi', label: 'For a learning record store', note: 'xAPI' },
] as const satisfies readonly { format: ExportFormat; label: string; note: string }[];

/** Hands the comparison on: as a file in five formats, or on paper. */
export function ExportMenu({ comparison }: { readonly comparison: ComparisonId }) {
  const bridge = useBridge();
  const source = use(ChartSourceContext);
  const { makesPdf } = useHello().capabilities;
  const save = async (format: ExportFormat) => {
    const exported = await bridge.invoke('comparison.export', { comparison, format });
    if (exported.ok) saveAs(exported.value.name, exported.value.text, exportFiles[format].type);
    else toast(sayFailure(exported.failure).what);
  };
  const savePdf = async () => {
    const made = await bridge.invoke('page.pdf', {});
    if (!made.ok) return void toast(sayFailure(made.failure).what);
    const bytes = Uint8Array.from(atob(made.value.base64), (letter) => letter.charCodeAt(0));
    saveAs(`${source?.file ?? 'comparison'}.pdf`, new Blob([bytes], { type: 'application/pdf' }));
  };
  return (
    <Menu
      label="Export"
      trigger={<Button icon="export">Export</Button>}
      items={[
        ...formats.map(({ format, label, note }) => ({ id: format, label, note, onPick: () => void save(format) })),
        makesPdf
          ? { id: 'pdf', label: 'This page on paper', note: 'PDF', onPick: () => void onPaper(savePdf) }
          : {
              id: 'print',
              label: 'Print, or save as PDF',
              note: 'PDF',
              onPick: () => void onPaper(() => window.print()),
            },
      ]}
    />
  );
}

/** Once the menu is gone from the page. Paper is light, whatever the screen is. */
async function onPaper(print: () => Promise<void> | void): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 50));
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  dataset['theme'] = 'light';
  try {
    await print();
  } finally {
    if (theme === undefined) delete dataset['theme'];
    else dataset['theme'] = theme;
  }
}
