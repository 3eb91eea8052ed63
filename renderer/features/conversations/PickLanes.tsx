import { useState } from 'react';
import type { Lane } from '../../../shared/conversations/lanes.ts';
import { setBounds } from '../../../shared/conversations/conversation-set.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { TaskId } from '../../../shared/ids.ts';
import layout from '../../styles/layout.module.css';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { t } from '../../../shared/words/t.ts';

type PickLanesProps = {
  readonly open: boolean;
  readonly lanes: readonly Lane[];
  readonly title: string;
  readonly words: string;
  readonly fewest: number;
  /** What the brief begins as; null where none is asked for. */
  readonly brief: string | null;
  readonly action: string;
  readonly onClose: () => void;
  /** What could not be done keeps the dialog open. */
  readonly onPick: (lanes: TaskId[], brief: string) => Promise<Failure | null>;
};

/** Some of the lanes, for something that is done with all of them together. */
export function PickLanes({ open, title, onClose, ...rest }: PickLanesProps) {
  return (
    <Dialog title={title} open={open} onClose={onClose}>
      <Form onClose={onClose} {...rest} />
    </Dialog>
  );
}

function Form({ lanes, words, fewest, brief, action, onClose, onPick }: Omit<PickLanesProps, 'open' | 'title'>) {
  const [left, setLeft] = useState<ReadonlySet<TaskId>>(new Set());
  const [text, setText] = useState(brief ?? '');
  const [failure, setFailure] = useState<Failure | null>(null);
  const picked = lanes.map(({ task }) => task.id).filter((id) => !left.has(id));
  const ready = picked.length >= fewest && (brief === null || text.trim() !== '');
  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void onPick(picked, text.trim()).then(setFailure);
      }}
    >
      <p>{words}</p>
      {failure && <FailureNotice failure={failure} />}
      <fieldset>
        <legend>{t`Lanes`}</legend>
        {lanes.map(({ task }) => (
          <Checkbox
            key={task.id}
            label={task.title}
            on={!left.has(task.id)}
            onToggle={(on) =>
              setLeft((before) => {
                const after = new Set(before);
                if (on) after.delete(task.id);
                else after.add(task.id);
                return after;
              })
            }
          />
        ))}
      </fieldset>
      {brief !== null && (
        <TextArea
          label={t`Brief of the synthesis`}
          rows={5}
          maxLength={setBounds.messageCharacters}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      )}
      <div className={layout.row}>
        <span className={layout.push} />
        <Button onClick={onClose}>{t`Cancel`}</Button>
        <Button look="primary" type="submit" aria-disabled={!ready}>
          {action}
        </Button>
      </div>
    </form>
  );
}
