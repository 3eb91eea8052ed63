import { useState } from 'react';
import type { Failure } from '../../../shared/failure.ts';
import { failure as failureOf } from '../../../shared/failure.ts';
import { estimateTokens } from '../../../shared/tokens.ts';
import { sayFailure } from '../../../shared/words/said-failure.ts';
import { tokens } from '../../../shared/words/format.ts';
import { materialBounds } from '../../../shared/workflow/kept.ts';
import { useBridge } from '../../bridge/context.tsx';
import { readFiles } from '../../bridge/read-files.ts';
import layout from '../../styles/layout.module.css';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { TextArea, TextField } from '../../ui/Field.tsx';
import { t } from '../../../shared/words/t.ts';

export type NewText = { readonly title: string; readonly text: string };

const accepted = '.txt,.md,.markdown,.csv,.tsv,.log,.json,.yaml,.yml,.pdf,.docx,text/*';

type TextDialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onAdd: (texts: readonly NewText[]) => void;
};

/** A text to paste, or files to read. */
export function TextDialog({ open, onClose, onAdd }: TextDialogProps) {
  return (
    <Dialog title={t`Add a text`} open={open} onClose={onClose}>
      <Form onClose={onClose} onAdd={onAdd} />
    </Dialog>
  );
}

function Form({ onClose, onAdd }: Omit<TextDialogProps, 'open'>) {
  const bridge = useBridge();
  const [title, setTitle] = useState('');
  const [body, setBody] = useState('');
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const tooLong = body.length > materialBounds.characters;
  const { what, next } = sayFailure(
    failureOf('material-too-long', { material: title.trim() || t`This text`, limit: materialBounds.characters }),
  );
  const ready = body.trim() !== '' && !tooLong;
  const add = () => ready && onAdd([{ title: title.trim() || firstWords(body), text: body }]);
  const take = async (files: readonly File[]) => {
    const read = await readFiles(bridge, files);
    setFailures(read.failures);
    if (read.failures.length === 0 && read.texts.length > 0) onAdd(read.texts);
  };
  return (
    <div className={layout.stack}>
      <label>
        <span>{t`Choose files (text, Markdown, CSV, PDF, Word), or paste a text below.`}</span>
        <input type="file" multiple accept={accepted} onChange={({ target }) => void take([...(target.files ?? [])])} />
      </label>
      {failures.map((each, index) => (
        <FailureNotice key={index} failure={each} />
      ))}
      <TextField label={t`Title`} maxLength={200} value={title} onChange={({ target }) => setTitle(target.value)} />
      <TextArea
        label={t`Text`}
        rows={10}
        value={body}
        hint={t`≈ ${tokens(estimateTokens(body))} tokens, sent with the brief of each lane that is given it`}
        error={tooLong ? `${what} ${next}` : null}
        onChange={({ target }) => setBody(target.value)}
      />
      <div className={layout.row}>
        <span className={layout.push} />
        <Button onClick={onClose}>{t`Cancel`}</Button>
        <Button look="primary" aria-disabled={!ready} onClick={add}>{t`Add`}</Button>
      </div>
    </div>
  );
}

/** What a text without a title is called. */
function firstWords(body: string): string {
  const line = body.trim().split('\n', 1)[0] ?? '';
  const words = line.replace(/^#+\s*/, '');
  return words.length <= 60 ? words : `${words.slice(0, 60).replace(/\s+\S*$/, '')} …`;
}
