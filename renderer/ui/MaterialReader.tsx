import type { Material } from '../../shared/workflow/task.ts';
import { estimateTokens } from '../../shared/tokens.ts';
import { tokens } from '../../shared/words/format.ts';
import { Drawer } from './Drawer.tsx';
import { Markdown } from './Markdown.tsx';
import { t } from '../../shared/words/t.ts';

type MaterialReaderProps = { readonly material: Material | null; readonly onClose: () => void };

/** One material in full, in a drawer; closed while there is none. */
export function MaterialReader({ material, onClose }: MaterialReaderProps) {
  return (
    <Drawer
      wide
      title={material?.title ?? ''}
      note={material && t`≈ ${tokens(estimateTokens(material.text))} tokens`}
      open={material !== null}
      onClose={onClose}
    >
      {material && <Markdown text={withoutTitle(material)} topHeading={3} />}
    </Drawer>
  );
}

/** The drawer shows the title already, so a text that opens with it begins after it. */
function withoutTitle({ title, text }: Material): string {
  const end = text.indexOf('\n');
  const [, heading] = /^#\s+(\S.*)$/.exec(text.slice(0, Math.max(end, 0)).trimEnd()) ?? [];
  return heading?.toLowerCase() === title.toLowerCase() ? text.slice(end + 1) : text;
}
