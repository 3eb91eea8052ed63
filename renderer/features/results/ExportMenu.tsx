import { use } from 'react';
import type { ComparisonId } from '../../../shared/ids.ts';
import { exportFiles } from '../../../shared/export/format.ts';
import type { ExportFormat } from '../../../shared/export/format.ts';
import { sayFailure } from '../../../shared/words/said-failure.ts';
import { useHello, useSession } from '../../bridge/context.tsx';
import { printPage } from '../../bridge/print-page.ts';
import { saveAs } from '../../bridge/save-as.ts';
import { ChartSourceContext } from '../../charts/chart-source.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { toast } from '../../ui/toast-store.ts';
import { t } from '../../../shared/words/t.ts';

const formats = [
  { format: 'html', label: t`One page to share`, note: 'HTML' },
  { format: 'markdown', label: t`For a page of notes`, note: t`Markdown` },
  { format: 'csv', label: t`For a spreadsheet`, note: 'CSV' },
  { format: 'json', label: t`For a program`, note: 'JSON' },
  { format: 'xapi', label: t`For a learning record store`, note: 'xAPI' },
] as const satisfies readonly { format: ExportFormat; label: string; note: string }[];

/** Hands the comparison on: as a file in five formats, or on paper. */
export function ExportMenu({ comparison }: { readonly comparison: ComparisonId }) {
  const session = useSession();
  const { bridge } = session;
  const source = use(ChartSourceContext);
  const { makesPdf } = useHello().capabilities;
  const save = async (format: ExportFormat) => {
    const exported = await bridge.invoke('comparison.export', { comparison, format });
    if (exported.ok) saveAs(exported.value.name, exported.value.text, exportFiles[format].type);
    else toast(sayFailure(exported.failure).what);
  };
  const onPaper = async () => {
    const failure = await printPage(session, source?.file ?? 'comparison');
    if (failure) toast(sayFailure(failure).what);
  };
  return (
    <Menu
      label={t`Export`}
      trigger={<Button icon="export">{t`Export`}</Button>}
      items={[
        ...formats.map(({ format, label, note }) => ({ id: format, label, note, onPick: () => void save(format) })),
        {
          id: 'pdf',
          label: makesPdf ? t`This page on paper` : t`Print, or save as PDF`,
          note: 'PDF',
          onPick: () => void onPaper(),
        },
      ]}
    />
  );
}
