import { use, useState } from 'react';
import type { ReactNode } from 'react';
import { tableText } from '../../shared/charts/chart-table.ts';
import type { ChartTable } from '../../shared/charts/chart-table.ts';
import type { StructureKey } from '../../shared/structure/structure.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { MenuItem } from '../ui/Menu.tsx';
import { toast } from '../ui/toast-store.ts';
import { ChartTableView } from './ChartTableView.tsx';
import { ChartPaper } from './ChartPaper.tsx';
import type { PaperDrawing } from './ChartPaper.tsx';
import { ChartSourceContext } from './chart-source.ts';
import { drawnSvg, pngOf } from './drawn-svg.ts';
import { t } from '../../shared/words/t.ts';

export type ChartTools = {
  /** What its file is called, after the comparison's own name. */
  readonly name: string;
  readonly title: string;
  /** What the chart says, in a sentence. */
  readonly finding: string;
  /** How to read the marks where the page is not around them. */
  readonly legend: string;
  readonly table: ChartTable;
  /** Named with their hue under the exported chart; left out where it names them itself. */
  readonly structures?: readonly StructureKey[];
  /** The same chart for a sheet of its own. */
  readonly paper: () => PaperDrawing;
};

type ShownTools = {
  readonly asTable: boolean;
  readonly table: ReactNode;
  readonly toggle: ReactNode;
  readonly menu: ReactNode;
};

/** The switch between a chart and its table, and the menu that takes it elsewhere. `withSwitch`: the menu holds both. */
export function useChartTools(chart: ChartTools, withSwitch = false): ShownTools {
  const [asTable, setAsTable] = useState(false);
  const source = use(ChartSourceContext);
  const label = asTable ? t`Show as chart` : t`Show as table`;
  const change = () => setAsTable(!asTable);
  const save = async (as: 'svg' | 'png') => {
    if (!source) return;
    const { title, finding, legend, structures = [], name } = chart;
    const sheet = { title, finding, legend, structures, source: source.said, chart: chart.paper() };
    const svg = await drawnSvg(<ChartPaper {...sheet} />);
    const file = `${source.file}-${name}`;
    if (as === 'svg') source.save(`${file}.svg`, new Blob([svg], { type: 'image/svg+xml' }));
    else source.save(`${file}.png`, await pngOf(svg));
  };
  const items: MenuItem[] = [
    ...(withSwitch ? [{ id: 'switch', label, onPick: change }] : []),
    ...(source
      ? [
          { id: 'svg', label: t`Save as SVG`, note: 'SVG', onPick: () => void save('svg') },
          { id: 'png', label: t`Save as PNG`, note: 'PNG', onPick: () => void save('png') },
        ]
      : []),
    { id: 'copy', label: t`Copy table`, onPick: () => void copy(tableText(chart.table)) },
  ];
  return {
    asTable,
    table: <ChartTableView title={chart.title} table={chart.table} />,
    toggle: (
      <Button size="small" look="quiet" aria-label={`${label}: ${chart.title}`} onClick={change}>
        {label}
      </Button>
    ),
    menu: (
      <Menu
        label={t`${chart.title}: save or copy`}
        trigger={<IconButton icon="more" label={t`${chart.title}: save or copy`} look="quiet" size="small" />}
        items={items}
      />
    ),
  };
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast(t`The table is on the clipboard.`);
  } catch (error) {
    // A browser refuses where the page may not use the clipboard; anything else is a fault of ours.
    if (!(error instanceof DOMException) && !(error instanceof TypeError)) throw error;
    toast(t`The browser did not allow copying. Show the table, select it and copy it by hand.`);
  }
}
