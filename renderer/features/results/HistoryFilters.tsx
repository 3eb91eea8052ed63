import { structureName } from '../../../shared/words/structure-names.ts';
import { TextField } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import type { filterChoices, HistoryFilter } from './history-filter.ts';
import styles from './HistoryFilters.module.css';
import { t } from '../../../shared/words/t.ts';

type HistoryFiltersProps = {
  readonly choices: ReturnType<typeof filterChoices>;
  /** Those in use; without any there is nothing to choose by. */
  readonly tags: readonly string[];
  readonly filter: HistoryFilter;
  readonly onChange: (filter: HistoryFilter) => void;
};

const spans = [
  { value: '', label: t`Any time` },
  { value: '7', label: t`Last 7 days` },
  { value: '30', label: t`Last 30 days` },
  { value: '365', label: t`Last year` },
] as const;

const named = (texts: readonly string[], all: string) => [
  { value: '', label: all },
  ...texts.map((text) => ({ value: text, label: text })),
];

/** Narrows the history as it is typed and chosen. */
export function HistoryFilters({ choices, tags, filter, onChange }: HistoryFiltersProps) {
  const change = (part: Partial<HistoryFilter>) => onChange({ ...filter, ...part });
  return (
    <div className={styles.filters} role="search">
      <TextField
        label={t`Search`}
        className={styles.wide}
        type="search"
        placeholder={t`Title, plan, model, structure or tag`}
        value={filter.search}
        onChange={(event) => change({ search: event.target.value })}
      />
      <Select
        label={t`Work`}
        value={filter.title}
        options={named(choices.titles, t`All`)}
        onPick={(title) => change({ title })}
      />
      <Select
        label={t`Structure`}
        value={filter.structure}
        options={[
          { value: '', label: t`Any` },
          ...choices.structures.map((structure) => ({ value: structure, label: structureName(structure) })),
        ]}
        onPick={(structure) => change({ structure })}
      />
      <Select
        label={t`Model`}
        value={filter.model}
        options={named(choices.models, t`Any`)}
        onPick={(model) => change({ model })}
      />
      {tags.length > 0 && (
        <Select label={t`Tag`} value={filter.tag} options={named(tags, t`Any`)} onPick={(tag) => change({ tag })} />
      )}
      <Select
        label={t`When`}
        value={spans.find(({ value }) => value === String(filter.days ?? ''))?.value ?? ''}
        options={spans}
        onPick={(days) => change({ days: days === '' ? null : Number(days) })}
      />
    </div>
  );
}
