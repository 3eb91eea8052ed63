import { useState } from 'react';
import {
  setBounds,
  titleOfLane,
  whyNotStartable,
  workflowOfSet,
} from '../../../shared/conversations/conversation-set.ts';
import type { KeptSetDraft, LaneDraft } from '../../../shared/conversations/conversation-set.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { MaterialId, TaskId } from '../../../shared/ids.ts';
import { conversationWords } from '../../../shared/words/conversations.ts';
import { sentence } from '../../../shared/words/format.ts';
import { freshMaterialId, freshTaskId } from '../../../shared/workflow/fresh-id.ts';
import { askBefore } from '../../bridge/ask-before.ts';
import { useBridge, useHello } from '../../bridge/context.tsx';
import { BudgetDialog } from '../../ui/BudgetDialog.tsx';
import type { StartQuestion } from '../../ui/BudgetDialog.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { TextField } from '../../ui/Field.tsx';
import { HeaderActions, HeaderNote } from '../../ui/header-slots.tsx';
import { Composer } from './Composer.tsx';
import { DraftLane } from './DraftLane.tsx';
import styles from './Stage.module.css';
import { TextDialog } from './TextDialog.tsx';
import type { NewText } from './TextDialog.tsx';
import { useKeptDraft } from './use-kept-draft.ts';
import { t } from '../../../shared/words/t.ts';

type DraftStageProps = { readonly kept: KeptSetDraft; readonly onStarted: () => void };

/** Lanes before they start: a brief and texts for each, or one brief for all. */
export function DraftStage({ kept, onStarted }: DraftStageProps) {
  const bridge = useBridge();
  const { settings } = useHello();
  const { draft, change, keep, failure: unkept } = useKeptDraft(kept);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Failure | null>(null);
  const [adding, setAdding] = useState<TaskId | 'all' | null>(null);
  const [question, setQuestion] = useState<StartQuestion | null>(null);
  const [busy, setBusy] = useState(false);
  const { lanes, materials } = draft;
  const full = lanes.length >= setBounds.most;
  // Once somebody has pressed Start, what is missing is told until it is there.
  const failure = refused ?? unkept ?? (tried ? whyNotStartable(draft) : null);

  const edit = (id: TaskId, patch: Partial<LaneDraft>) =>
    change((before) => ({
      ...before,
      lanes: before.lanes.map((lane) => (lane.id === id ? { ...lane, ...patch } : lane)),
    }));
  const addLane = () =>
    change((before) => ({
      ...before,
      lanes: [
        ...before.lanes,
        { id: freshTaskId(before.lanes, `lane ${before.lanes.length + 1}`), title: '', brief: '', materials: [] },
      ],
    }));
  const removeLane = (id: TaskId) =>
    change((before) => ({ ...before, lanes: before.lanes.filter((lane) => lane.id !== id) }));
  const addTexts = (to: TaskId | 'all', texts: readonly NewText[]) =>
    change((before) => {
      let all = before.materials;
      const added: MaterialId[] = [];
      for (const text of texts) {
        const id = freshMaterialId(all, text.title);
        all = [...all, { ...text, id }];
        added.push(id);
      }
      return {
        ...before,
        materials: all,
        lanes: before.lanes.map((lane) =>
          to === 'all' || lane.id === to ? { ...lane, materials: [...lane.materials, ...added] } : lane,
        ),
      };
    });

  const begin = async () => {
    setQuestion(null);
    setBusy(true);
    const started = await bridge.invoke('conversations.start', { set: kept.id });
    setBusy(false);
    if (started.ok || started.failure.code === 'already-started') onStarted();
    else setRefused(started.failure);
  };
  const start = async () => {
    if (busy) return;
    setTried(true);
    setRefused(null);
    if (whyNotStartable(draft)) return;
    setBusy(true);
    if (await keep()) return setBusy(false);
    const workflow = workflowOfSet(kept.id, draft, conversationWords.untitled);
    const before = await askBefore(bridge, settings, {
      source: { kind: 'workflow', workflow },
      structures: ['all-at-once'],
    });
    if (before.kind === 'nothing') return begin();
    setBusy(false);
    setQuestion(before);
  };

  return (
    <>
      <HeaderNote>{t`${sentence(conversationWords.lanes(lanes.length))}, not started`}</HeaderNote>
      <HeaderActions>
        <Button icon="file" onClick={() => setAdding('all')}>{t`Text for all`}</Button>
        <Button
          icon="plus"
          aria-disabled={full}
          title={full ? conversationWords.full : undefined}
          onClick={() => !full && addLane()}
        >{t`Lane`}</Button>
        <Button look="primary" icon="play" aria-disabled={busy} onClick={() => void start()}>{t`Start all`}</Button>
      </HeaderActions>
      <div className={styles.title}>
        <TextField
          label={t`Title of the set`}
          labelHidden
          placeholder={t`What these conversations are about`}
          maxLength={200}
          value={draft.title}
          onChange={({ target }) => change((before) => ({ ...before, title: target.value }))}
        />
      </div>
      {failure && (
        <div className={styles.notice}>
          <FailureNotice failure={failure} />
        </div>
      )}
      <div className={styles.lanes} data-count={Math.min(lanes.length, 4)}>
        {lanes.map((lane, index) => (
          <DraftLane
            key={lane.id}
            lane={lane}
            name={titleOfLane(lane, index)}
            materials={materials}
            onEdit={(patch) => edit(lane.id, patch)}
            onAddText={() => setAdding(lane.id)}
            {...(lanes.length > setBounds.fewest && { onRemove: () => removeLane(lane.id) })}
          />
        ))}
      </div>
      <div className={styles.broadcast}>
        <Composer
          label={t`One brief for every lane`}
          placeholder={t`One brief for every lane: it is added to what each says already`}
          before={<Chip>{conversationWords.toAll(lanes.length)}</Chip>}
          send={t`Brief all`}
          onSend={async (brief) => {
            change((before) => ({
              ...before,
              lanes: before.lanes.map((lane) => ({
                ...lane,
                brief: (lane.brief.trim() === '' ? brief : `${lane.brief.trimEnd()}\n\n${brief}`).slice(
                  0,
                  setBounds.messageCharacters,
                ),
              })),
            }));
            return Promise.resolve(null);
          }}
        />
      </div>
      <TextDialog
        open={adding !== null}
        onClose={() => setAdding(null)}
        onAdd={(texts) => {
          if (adding !== null) addTexts(adding, texts);
          setAdding(null);
        }}
      />
      <BudgetDialog before={question} onStart={() => void begin()} onCancel={() => setQuestion(null)} />
    </>
  );
}
