import { exerciseSteps } from '../../../shared/exercise/progress.ts';
import type { Standing } from '../../../shared/class/standings.ts';
import styles from './PodDots.module.css';

/** How far a pod has come, in six. The step beside it says the same in a word. */
export function PodDots({ standing }: { readonly standing: Standing }) {
  const done = standing.doing?.id === 'done';
  const at = standing.step === null ? -1 : exerciseSteps.indexOf(standing.step);
  return (
    <span className={styles.dots} aria-hidden="true">
      {exerciseSteps.map((step, index) => (
        <i key={step} className={done || index < at ? styles.on : index === at ? styles.now : undefined} />
      ))}
    </span>
  );
}
