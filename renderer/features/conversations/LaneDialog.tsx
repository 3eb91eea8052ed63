import { useState } from 'react';
import { setBounds } from '../../../shared/conversations/conversation-set.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { MaterialId } from '../../../shared/ids.ts';
import { freshMaterialId } from '../../../shared/workflow/fresh-id.ts';
import type { Material } from '../../../shared/workflow/task.ts';
import layout from '../../styles/layout.module.css';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { TextArea, TextField } from '../../ui/Field.tsx';
import { t } from '../../../shared/words/t.ts';

type LaneDialogProps = {
  readonly open: boolean;
  readonly materials: readonly Material[];
  readonly onClose: () => void;
  readonly onAdd: (given: { title: string; brief: string; materials: Material[] }) => Promise<Failure | null>;
};

/** One more lane beside those that have started. */
export function LaneDialog({ open, ...rest }: LaneDialogProps) {
  return (
    <Dialog title={t`Add a lane`} open={open} onClose={rest.onClose}>
      <Form {...rest} />
    </Dialog>
  );
}

function Form({ materials, onClose, onAdd }: Omit<LaneDialogProps, 'open'>) {
  const [title, setTitle] = useState('');
  const [brief, setBrief] = useState('');
  const [pasted, setPasted] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<MaterialId>>(new Set());
  const [failure, setFailure] = useState<Failure | null>(null);
  const ready = title.trim() !== '' && brief.trim() !== '';
  const add = async () => {
    const id = freshMaterialId(materials, title);
    const own = pasted.trim() === '' ? [] : [{ id, title: title.trim(), text: pasted }];
    const given = [...materials.filter((each) => picked.has(each.id)), ...own];
    setFailure(await onAdd({ title: title.trim(), brief: brief.trim(), materials: given }));
  };
  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void add();
      }}
    >
      {failure && <FailureNotice failure={failure} />}
      <TextField label={t`Name`} maxLength={200} value={title} onChange={({ target }) => setTitle(target.value)} />
      <TextArea
        label={t`Brief`}
        rows={4}
        maxLength={setBounds.messageCharacters}
        value={brief}
        onChange={({ target }) => setBrief(target.value)}
      />
      {materials.length > 0 && (
        <fieldset>
          <legend>{t`Texts it is given`}</legend>
          {materials.map((each) => (
            <Checkbox
              key={each.id}
              label={each.title}
              on={picked.has(each.id)}
              onToggle={(on) =>
                setPicked((before) => {
                  const after = new Set(before);
                  if (on) after.add(each.id);
                  else after.delete(each.id);
                  return after;
                })
              }
            />
          ))}
        </fieldset>
      )}
      <TextArea
        label={t`A text of its own`}
        hint={t`Pasted here, this lane alone is given it.`}
        rows={4}
        value={pasted}
        onChange={({ target }) => setPasted(target.value)}
      />
      <div className={layout.row}>
        <span className={layout.push} />
        <Button onClick={onClose}>{t`Cancel`}</Button>
        <Button look="primary" type="submit" aria-disabled={!ready}>{t`Start it`}</Button>
      </div>
    </form>
  );
}
