import { useId, useState } from 'react';
import type { Failure } from '../../../shared/failure.ts';
import { knownTags, tagsOf } from '../../../shared/history/tags.ts';
import type { Tags } from '../../../shared/history/tags.ts';
import type { ComparisonId } from '../../../shared/ids.ts';
import { useBridge } from '../../bridge/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import styles from './TagEditor.module.css';
import { t } from '../../../shared/words/t.ts';

type TagEditorProps = {
  readonly chosen: readonly ComparisonId[];
  readonly tags: Tags;
  readonly onFailed: (failure: Failure | null) => void;
};

/** Gives the chosen comparisons a tag, of those in use or a new one, and takes away what some of them have. */
export function TagEditor({ chosen, tags, onFailed }: TagEditorProps) {
  const bridge = useBridge();
  const id = useId();
  const [typed, type] = useState('');
  const given = knownTags(Object.fromEntries(chosen.map((each) => [each, tagsOf(tags, each)])));
  const change = async (tag: string, on: boolean) => {
    const changed = await bridge.invoke('history.tag', { comparisons: [...chosen], tag, on });
    onFailed(changed.ok ? null : changed.failure);
    return changed.ok;
  };
  const add = async () => {
    if (typed.trim() !== '' && (await change(typed.trim(), true))) type('');
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        label={t`Tag`}
        className={styles.field}
        list={id}
        maxLength={40}
        autoComplete="off"
        value={typed}
        onChange={(event) => type(event.target.value)}
      />
      <datalist id={id}>
        {knownTags(tags).map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <Button type="submit">{t`Add tag`}</Button>
      {given.map((tag) => (
        <Button
          key={tag}
          size="small"
          icon="cross"
          aria-label={t`Remove the tag ${tag}`}
          onClick={() => void change(tag, false)}
        >
          {tag}
        </Button>
      ))}
    </form>
  );
}
