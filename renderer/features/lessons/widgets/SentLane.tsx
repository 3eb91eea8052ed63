import type { ViewedLane } from '../../../../shared/lesson/widgets/context-viewer.ts';
import { tokens } from '../../../../shared/words/format.ts';
import type { Material } from '../../../../shared/workflow/task.ts';
import text from '../../../styles/text.module.css';
import { Chip } from '../../../ui/Chip.tsx';
import { ContextParts } from '../../../ui/ContextParts.tsx';
import { Fold } from '../../../ui/Fold.tsx';
import type { Hue } from '../../../ui/structure-look.ts';
import styles from './ContextViewerWidget.module.css';
import { sense, t } from '../../../../shared/words/t.ts';
import { rich } from '../../../ui/rich.ts';

type SentLaneProps = {
  readonly lane: ViewedLane;
  readonly hue: Hue;
  readonly materials: readonly Material[];
  /** Titles of the two sections that are asked about. */
  readonly picked: readonly [one: string, other: string];
};

/** One conversation: which of the two rules it holds, everything that it was sent, and what it said. */
export function SentLane({ lane, hue, materials, picked }: SentLaneProps) {
  const sum = t`≈ ${tokens(lane.tokens)} tokens`;
  return (
    <li className={styles.lane}>
      <div className={styles.head}>
        <h3 className={text.subheading}>{lane.title}</h3>
        <span className={text.micro}>{sum}</span>
      </div>
      <p className={styles.holds}>
        {lane.holds.map((held, at) => (
          <Chip key={at} look={held ? 'strong' : 'plain'} icon={held ? 'check' : 'cross'}>
            {rich`${held ? sense('in what was sent')`Holds` : t`Lacks`} the rule of ${picked[at]}`}
          </Chip>
        ))}
      </p>
      <Fold title={t`What it was sent`} note={t`${lane.parts.length} parts`} look="line">
        <ContextParts parts={lane.parts} materials={materials} hue={hue} tokensText={sum} />
      </Fold>
      <Fold title={t`What it said`} note={t`Practice reply, assembled`} look="line">
        <p className={styles.said}>{lane.said}</p>
      </Fold>
    </li>
  );
}
