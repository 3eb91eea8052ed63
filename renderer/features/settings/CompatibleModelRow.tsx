import { useState } from 'react';
import type { ModelInfo } from '../../../shared/connection.ts';
import { TextField } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { SettingRow } from './SettingRow.tsx';
import { t } from '../../../shared/words/t.ts';

type CompatibleModelRowProps = {
  /** As the server lists them; empty where it lists none or was not asked. */
  readonly models: readonly ModelInfo[];
  readonly chosen: string;
  readonly save: (part: { readonly model: string }) => Promise<boolean>;
};

/** Stands for "none of the list": no server has a model without a name. */
const another = '';

/** The model to ask for: one of the server's list, or a name typed by hand. */
export function CompatibleModelRow({ models, chosen, save }: CompatibleModelRowProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [typing, setTyping] = useState(false);
  const listed = models.some(({ id }) => id === chosen);
  const byHand = models.length === 0 || typing || !listed;
  const settle = () => {
    if (draft === null) return;
    setDraft(null);
    if (draft.trim() !== chosen) void save({ model: draft.trim() });
  };
  return (
    <SettingRow
      title={t`Model`}
      about={
        models.length === 0
          ? t`As the server calls it. Leave it empty to take the first one the server lists.`
          : t`From the server’s list, or any other it knows.`
      }
    >
      {models.length > 0 && (
        <Select
          label={t`Model of the server`}
          labelHidden
          options={[
            ...models.map(({ id, name }) => ({ value: id, label: name === id ? id : `${name} (${id})` })),
            { value: another, label: t`Another one, by name` },
          ]}
          value={byHand ? another : chosen}
          onPick={(model) => {
            setTyping(model === another);
            if (model !== another) void save({ model });
          }}
        />
      )}
      {byHand && (
        <TextField
          label={t`Name of the model`}
          labelHidden
          mono
          autoComplete="off"
          spellCheck={false}
          placeholder={t`Name of the model`}
          value={draft ?? chosen}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === 'Enter') settle();
          }}
        />
      )}
    </SettingRow>
  );
}
