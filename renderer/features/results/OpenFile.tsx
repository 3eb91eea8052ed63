import { useRef } from 'react';
import type { CommandOutput } from '../../../shared/contract.ts';
import { exportBounds } from '../../../shared/export/format.ts';
import { fail, failure } from '../../../shared/failure.ts';
import type { Failure, Result } from '../../../shared/failure.ts';
import { useBridge } from '../../bridge/context.tsx';
import text from '../../styles/text.module.css';
import { Button } from '../../ui/Button.tsx';
import { t } from '../../../shared/words/t.ts';

type Imported = CommandOutput<'comparison.import'>;

type OpenFileProps = {
  readonly onOpened: (file: string, opened: Imported) => void;
  readonly onFailed: (failure: Failure) => void;
};

/** Chooses a colleague's exported comparison and has the host read it. */
export function OpenFile({ onOpened, onFailed }: OpenFileProps) {
  const bridge = useBridge();
  const chooser = useRef<HTMLInputElement>(null);
  const read = async (file: File): Promise<Result<Imported>> => {
    // A huge one is not even read. Bytes are never fewer than characters.
    if (file.size > exportBounds.characters * 3) {
      return fail(failure('export-unreadable', { file: file.name, why: 'too-large' }));
    }
    const content = await file.text();
    if (content.length > exportBounds.characters) {
      return fail(failure('export-unreadable', { file: file.name, why: 'too-large' }));
    }
    return bridge.invoke('comparison.import', { name: file.name.slice(0, 255), text: content });
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    const opened = await read(file);
    if (opened.ok) onOpened(file.name, opened.value);
    else onFailed(opened.failure);
  };
  return (
    <>
      <Button icon="folder" onClick={() => chooser.current?.click()}>{t`Open a colleague’s file`}</Button>
      <input
        ref={chooser}
        type="file"
        accept=".json,.html,.htm"
        className={text.hidden}
        aria-label={t`Exported comparison`}
        tabIndex={-1}
        onChange={({ target }) => {
          void open(target.files?.[0]);
          // The same file again is a new choice.
          target.value = '';
        }}
      />
    </>
  );
}
