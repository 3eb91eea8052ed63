import type { ClassExport } from '../../../shared/class/commands.ts';
import type { ClassId } from '../../../shared/class/ids.ts';
import { sayFailure } from '../../../shared/words/said-failure.ts';
import { useBridge } from '../../bridge/context.tsx';
import { saveAs } from '../../bridge/save-as.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { toast } from '../../ui/toast-store.ts';
import { t } from '../../../shared/words/t.ts';

const files = [
  { as: 'results-csv', label: t`Results`, note: 'CSV' },
  { as: 'roster-csv', label: t`Roster`, note: 'CSV' },
  { as: 'reflections-csv', label: t`Reflections and answers`, note: 'CSV' },
  { as: 'xapi', label: t`For a learning record store`, note: 'xAPI' },
] as const satisfies readonly { as: ClassExport; label: string; note: string }[];

type ClassExportsProps = { readonly id: ClassId; readonly namesHidden: boolean; readonly small?: boolean };

/** A class as files. Hidden names stay hidden in them. */
export function ClassExports({ id, namesHidden, small = false }: ClassExportsProps) {
  const bridge = useBridge();
  const save = async (as: ClassExport) => {
    const made = await bridge.invoke('class.export', { class: id, as, hideNames: namesHidden });
    if (made.ok) saveAs(made.value.name, made.value.text, made.value.type);
    else toast(sayFailure(made.failure).what);
  };
  return (
    <Menu
      label={t`Export the class`}
      trigger={<Button icon="export" {...(small && { size: 'small' as const })}>{t`Export`}</Button>}
      items={files.map(({ as, label, note }) => ({ id: as, label, note, onPick: () => void save(as) }))}
    />
  );
}
