import { useEffect, useMemo, useState } from 'react';
import type { ComparisonResult } from '../../../shared/contract.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { ExerciseId } from '../../../shared/ids.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import type { StructureKey } from '../../../shared/structure/structure.ts';
import { useBridge } from '../../bridge/context.tsx';
import text from '../../styles/text.module.css';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { classes } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { StructureTag } from '../../ui/StructureTag.tsx';
import { toast } from '../../ui/toast-store.ts';
import styles from './PodPresent.module.css';
import { answersOf, newestEnded } from './shown-answers.ts';
import { t } from '../../../shared/words/t.ts';

type PodPresentProps = { readonly exercise: ExerciseId; readonly onClose: () => void };

type Found = { readonly state: 'looking' } | { readonly state: 'found'; readonly result: ComparisonResult | null };

/** Asks a pod whether its answers may be shown, with exactly what would be. Left without an answer, nothing is. */
export function PodPresent({ exercise, onClose }: PodPresentProps) {
  const bridge = useBridge();
  const [found, setFound] = useState<Found>({ state: 'looking' });
  const [chosen, setChosen] = useState<readonly StructureKey[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    let wanted = true;
    const look = async () => {
      const listed = await bridge.invoke('comparison.list', {});
      const newest = listed.ok ? newestEnded(listed.value, exercise) : null;
      const result = newest === null ? null : await bridge.invoke('comparison.result', { comparison: newest });
      if (!wanted) return;
      const failed = !listed.ok ? listed.failure : result?.ok === false ? result.failure : null;
      setFailure(failed);
      setFound({ state: 'found', result: result?.ok ? result.value : null });
    };
    void look();
    return () => {
      wanted = false;
    };
  }, [bridge, exercise]);

  const answers = useMemo(
    () => (found.state === 'found' && found.result !== null ? answersOf(found.result) : []),
    [found],
  );
  const shown = answers.filter(({ structure }) => chosen.includes(structure));

  const share = async () => {
    const shared = await bridge.invoke('class.share', { answers: shown });
    if (!shared.ok) return setFailure(shared.failure);
    toast(t`Shared. You can take it back at any time.`);
    onClose();
  };
  const refuse = async () => {
    const told = await bridge.invoke('class.share', { answers: [] });
    if (told.ok) onClose();
    else setFailure(told.failure);
  };
  const toggle = (structure: StructureKey, on: boolean) =>
    setChosen((before) => (on ? [...before, structure] : before.filter((each) => each !== structure)));

  return (
    <Dialog
      title={t`Show your answers on the wall?`}
      wide
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => void refuse()}>{t`Not now`}</Button>
          <Button look="primary" aria-disabled={shown.length === 0} onClick={() => shown.length > 0 && void share()}>
            {shown.length === 0 ? t`Choose what to share` : t`Share ${listedNames(shown)}`}
          </Button>
        </>
      }
    >
      <p
        className={classes(text.small, text.muted)}
      >{t`The facilitator asks your pod to present. The class sees the final answers that you choose, as they stand here, and nothing else: no briefs, no conversations.`}</p>
      {failure && <FailureNotice failure={failure} />}
      {found.state === 'looking' && <Skeleton label={t`Looking for your answers`} />}
      {found.state === 'found' && answers.length === 0 && failure === null && (
        <p className={text.small}>{t`You have no finished run of this exercise yet, so there is nothing to show.`}</p>
      )}
      <ul className={styles.answers}>
        {answers.map(({ structure, text: answer }) => (
          <li key={structure} className={styles.answer}>
            <Checkbox
              label={<StructureTag structure={structure} look="bare" />}
              on={chosen.includes(structure)}
              onToggle={(on) => toggle(structure, on)}
            />
            <div
              className={styles.text}
              tabIndex={0}
              role="group"
              aria-label={t`Answer of ${structureName(structure)}`}
            >
              <Markdown text={answer} size="compact" topHeading={3} />
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

const listedNames = (shown: readonly { readonly structure: StructureKey }[]): string =>
  shown.length === 1 && shown[0] ? structureName(shown[0].structure) : t`${shown.length} answers`;
