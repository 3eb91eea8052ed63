import { useId } from 'react';
import { setBounds } from '../../../shared/conversations/conversation-set.ts';
import type { LaneDraft } from '../../../shared/conversations/conversation-set.ts';
import type { Material } from '../../../shared/workflow/task.ts';
import { briefTemplates } from '../../../shared/words/conversations.ts';
import text from '../../styles/text.module.css';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import styles from './ChatLane.module.css';
import { t } from '../../../shared/words/t.ts';

type DraftLaneProps = {
  readonly lane: LaneDraft;
  readonly name: string;
  readonly materials: readonly Material[];
  readonly onEdit: (patch: Partial<LaneDraft>) => void;
  readonly onAddText: () => void;
  /** Absent while there are only as many as a set needs. */
  readonly onRemove?: () => void;
};

/** One lane that has not started: its name, its brief, and the texts that it alone is given. */
export function DraftLane({ lane, name, materials, onEdit, onAddText, onRemove }: DraftLaneProps) {
  const id = useId();
  const given = materials.filter((each) => lane.materials.includes(each.id));
  const others = materials.filter((each) => !lane.materials.includes(each.id));
  return (
    <Card className={styles.lane} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={text.hidden}>
          {name}
        </h2>
        <div className={styles.row}>
          <input
            className={styles.name}
            aria-label={t`Name of ${name}`}
            placeholder={name}
            maxLength={200}
            value={lane.title}
            onChange={({ target }) => onEdit({ title: target.value })}
          />
          {onRemove && (
            <IconButton icon="cross" label={t`Remove ${name}`} look="quiet" size="small" onClick={onRemove} />
          )}
        </div>
      </div>
      <div className={styles.log}>
        <TextArea
          label={t`Brief of ${name}`}
          labelHidden
          className={styles.brief}
          placeholder={t`What this lane alone should do, and how its answer should look`}
          maxLength={setBounds.messageCharacters}
          value={lane.brief}
          onChange={({ target }) => onEdit({ brief: target.value })}
        />
        <ul className={styles.texts} aria-label={t`Texts of ${name}`}>
          {given.map((each) => (
            <li key={each.id} className={styles.text}>
              <Icon name="file" size="small" />
              <span className={styles.textTitle}>{each.title}</span>
              <IconButton
                icon="cross"
                label={t`Take ${each.title} from ${name}`}
                look="quiet"
                size="small"
                onClick={() => onEdit({ materials: lane.materials.filter((known) => known !== each.id) })}
              />
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.foot}>
        <Button size="small" icon="file" onClick={onAddText}>{t`Text`}</Button>
        {others.length > 0 && (
          <Menu
            label={t`Texts for ${name}`}
            trigger={<Button size="small" look="quiet" iconAfter="chevron">{t`From the others`}</Button>}
            items={others.map((each) => ({
              id: each.id,
              label: each.title,
              icon: 'file',
              onPick: () => onEdit({ materials: [...lane.materials, each.id] }),
            }))}
          />
        )}
        <Menu
          label={t`Templates for ${name}`}
          trigger={<Button size="small" look="quiet" iconAfter="chevron">{t`Templates`}</Button>}
          items={briefTemplates.map(({ id: template, title, brief }) => ({
            id: template,
            label: title,
            icon: 'pencil',
            onPick: () => onEdit({ brief: lane.brief.trim() === '' ? brief : `${lane.brief.trimEnd()}\n\n${brief}` }),
          }))}
        />
      </div>
    </Card>
  );
}
