import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/failure.ts';
import { outputFaults, parseFields } from '../../../shared/run/output.ts';
import type { OutputContract } from '../../../shared/workflow/task.ts';
import { raceWords } from '../../../shared/words/race.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { StateChip } from '../../ui/StateChip.tsx';
import { textOf } from './LaneParts.tsx';
import { useLane, useRunPart } from './race-context.tsx';
import type { LanePlace } from './race-context.tsx';
import type { ReviewDraft } from './review-drafts.ts';
import styles from './ReviewPanel.module.css';
import { tasksOfRun } from './run-tasks.ts';
import { Stream } from '../../ui/Stream.tsx';
import { t } from '../../../shared/words/t.ts';
import { rich } from '../../ui/rich.ts';

type ReviewedOutputProps = {
  readonly place: LanePlace;
  readonly draft: ReviewDraft | null;
  /** False while nothing can be given: something is being written again, or the gate is behind us. */
  readonly open: boolean;
  readonly onDraft: (draft: ReviewDraft | null) => void;
  readonly onGive: (action: ReviewDraft['action'], text: string) => Promise<Failure | null>;
};

/** One output before a gate: read it, edit it, or send it back. */
export function ReviewedOutput({ place, draft, open, onDraft, onGive }: ReviewedOutputProps) {
  const lane = useLane(place);
  const task = useRunPart(place.run, (run) => tasksOfRun(run).find(({ id }) => id === place.task) ?? null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const typing = draft !== null;
  const typed = useRef(typing);
  useEffect(() => {
    // The field is gone with what was given or taken back: whoever types goes on from this output.
    if (typed.current && !typing) heading.current?.focus();
    typed.current = typing;
  }, [typing]);
  if (!lane) return null;
  const contract = task?.output ?? null;
  const { text: written, whole, writing } = textOf(lane);
  const done = lane.steps.every(({ status }) => status === 'done');
  const text = done ? (lane.output ?? written) : written;
  const sentBack = lane.steps.filter(({ step }) => step.purpose === 'revision').length;
  const give = async ({ action, text: given }: ReviewDraft) => {
    const failed = await onGive(action, given.trim());
    setFailure(failed);
    if (!failed) onDraft(null);
  };
  return (
    <section className={styles.output} aria-label={lane.title}>
      <header className={styles.head}>
        <h3 ref={heading} tabIndex={-1}>
          {lane.title}
        </h3>
        {lane.edited && <Chip icon="pencil">{raceWords.edited}</Chip>}
        {sentBack > 0 && <Chip icon="undo">{raceWords.sentBack}</Chip>}
        {!done && <StateChip state={lane.look} />}
        {open && draft === null && (
          <span className={styles.choices}>
            <Button
              size="small"
              icon="pencil"
              onClick={() => onDraft({ action: 'edit', text: editable(contract, text), of: text })}
            >
              {rich`Edit${(<span className={styles.hidden}> {lane.title}</span>)}`}
            </Button>
            {/* What was joined without a model is mended at its sources, or by hand. */}
            {task?.merge !== true && (
              <Button size="small" look="quiet" onClick={() => onDraft({ action: 'send-back', text: '', of: text })}>
                {rich`Send back${(<span className={styles.hidden}> {lane.title}</span>)}`}
              </Button>
            )}
          </span>
        )}
      </header>
      {failure && <FailureNotice failure={failure} />}
      {draft === null || draft.action === 'send-back' ? (
        <div className={styles.text}>
          <Stream text={text} whole={whole || done} writing={writing && lane.live} />
        </div>
      ) : null}
      {draft !== null && (
        <DraftForm
          title={lane.title}
          draft={draft}
          open={open}
          contract={contract}
          changed={draft.of !== text}
          onDraft={onDraft}
          onGive={() => void give(draft)}
        />
      )}
    </section>
  );
}

type DraftFormProps = {
  readonly title: string;
  readonly draft: ReviewDraft;
  readonly open: boolean;
  readonly contract: OutputContract | null;
  /** The output is another one than when the typing began. */
  readonly changed: boolean;
  readonly onDraft: (draft: ReviewDraft | null) => void;
  readonly onGive: () => void;
};

function DraftForm({ title, draft, open, contract, changed, onDraft, onGive }: DraftFormProps) {
  const edits = draft.action === 'edit';
  const faults = edits && contract !== null ? outputFaults(contract, draft.text) : [];
  const editHint = contract?.kind === 'fields' ? raceWords.editFieldsHint : raceWords.editHint;
  const empty = draft.text.trim() === '';
  const ready = open && !empty && faults.length === 0;
  return (
    <form
      className={styles.draft}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onGive();
      }}
    >
      <TextArea
        label={edits ? t`Output of ${title}` : t`Note to ${title}`}
        hint={edits ? (changed ? raceWords.changedMeanwhile : editHint) : raceWords.sendBackHint}
        error={edits && !empty && faults.length > 0 ? raceWords.breaksForm(faults) : null}
        rows={edits ? 14 : 4}
        maxLength={200_000}
        value={draft.text}
        autoFocus
        readOnly={!open}
        onChange={(event) => onDraft({ ...draft, text: event.currentTarget.value })}
      />
      {open && (
        <div className={styles.choices}>
          <Button type="button" onClick={() => onDraft(null)}>{t`Cancel`}</Button>
          <Button type="submit" icon={edits ? 'check' : 'up'} aria-disabled={!ready}>
            {edits ? t`Save this output` : t`Send back`}
          </Button>
        </div>
      )}
    </form>
  );
}

/** Fields are edited as the JSON that they are, one a line. */
function editable(contract: OutputContract | null, text: string): string {
  const fields = contract?.kind === 'fields' ? parseFields(text) : null;
  return fields === null ? text : JSON.stringify(fields, null, 2);
}
