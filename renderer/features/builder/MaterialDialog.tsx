import { useId, useState } from 'react';
import { failure } from '../../../shared/failure.ts';
import { estimateTokens } from '../../../shared/tokens.ts';
import { sayFailure } from '../../../shared/words/said-failure.ts';
import { tokens } from '../../../shared/words/format.ts';
import { materialBounds } from '../../../shared/workflow/kept.ts';
import type { Material } from '../../../shared/workflow/task.ts';
import text from '../../styles/text.module.css';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea, TextField } from '../../ui/Field.tsx';
import styles from './MaterialDialog.module.css';
import { t } from '../../../shared/words/t.ts';

/** What the dialog opens with: a new text, perhaps pasted already, or one that is there. */
export type MaterialDraft = {
  readonly material: Material | null;
  readonly title: string;
  readonly text: string;
};

type MaterialDialogProps = {
  readonly draft: MaterialDraft | null;
  readonly onClose: () => void;
  readonly onSave: (draft: MaterialDraft) => void;
  readonly onRemove: (material: Material) => void;
  readonly onFiles: (files: readonly File[]) => void;
};

export const acceptedFiles = '.txt,.md,.markdown,.csv,.tsv,.log,.json,.yaml,.yml,.pdf,.docx,text/*';

/** One material to type, paste or take from a file. */
export function MaterialDialog({ draft, ...rest }: MaterialDialogProps) {
  return (
    <Dialog title={draft?.material ? t`Material` : t`Add a material`} open={draft !== null} onClose={rest.onClose}>
      {draft && <Form key={draft.material?.id ?? 'new'} draft={draft} {...rest} />}
    </Dialog>
  );
}

type FormProps = Omit<MaterialDialogProps, 'draft'> & { readonly draft: MaterialDraft };

function Form({ draft, onClose, onSave, onRemove, onFiles }: FormProps) {
  const [title, setTitle] = useState(draft.title);
  const [body, setBody] = useState(draft.text);
  const [asked, setAsked] = useState(false);
  const id = useId();
  const { material } = draft;
  const tooLong = body.length > materialBounds.characters;
  const limit = failure('material-too-long', {
    material: title.trim() || t`This text`,
    limit: materialBounds.characters,
  });
  const { what, next } = sayFailure(limit);
  const empty = body.trim() === '';
  const save = () => {
    setAsked(true);
    if (!empty && !tooLong) onSave({ material, title: title.trim() || firstWords(body), text: body });
  };
  return (
    <div className={styles.form}>
      {material === null && (
        <p className={text.small}>
          {t`Paste or type a text, or`}{' '}
          <label className={styles.pick}>
            {t`choose files`}
            <input
              type="file"
              multiple
              accept={acceptedFiles}
              className={text.hidden}
              onChange={({ target }) => onFiles([...(target.files ?? [])])}
            />
          </label>
          {t`: text, Markdown, CSV, PDF or Word. You can also drop them anywhere on this page.`}
        </p>
      )}
      <TextField label={t`Title`} maxLength={200} value={title} onChange={({ target }) => setTitle(target.value)} />
      <TextArea
        label={t`Text`}
        rows={12}
        autoFocus
        value={body}
        hint={t`≈ ${tokens(estimateTokens(body))} tokens. Each task that sees it is sent all of it.`}
        error={
          tooLong
            ? `${what} ${next}`
            : asked && empty
              ? t`There is no text yet. Paste or type it, or choose a file.`
              : null
        }
        onChange={({ target }) => setBody(target.value)}
        aria-describedby={id}
      />
      <div className={styles.actions}>
        {material && <Button look="quiet" onClick={() => onRemove(material)}>{t`Remove it`}</Button>}
        <span className={styles.push} />
        <Button onClick={onClose}>{t`Cancel`}</Button>
        <Button look="primary" onClick={save}>
          {material ? t`Save` : t`Add`}
        </Button>
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
