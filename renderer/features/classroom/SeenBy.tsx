import layout from '../../styles/layout.module.css';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import styles from './SeenBy.module.css';
import type { Act } from './use-act.ts';
import { t } from '../../../shared/words/t.ts';
import { rich } from '../../ui/rich.ts';

type SeenByProps = { readonly revealed: boolean; readonly allHaveRun: boolean; readonly act: Act };

/** Whoever still has to guess must not see it: it is the facilitator's alone until they show it. */
export function SeenBy({ revealed, allHaveRun, act }: SeenByProps) {
  return (
    <span className={styles.seen}>
      <Chip icon={revealed ? 'eye' : 'lock'}>
        {revealed ? (
          t`On the wall`
        ) : (
          <>
            {rich`Only you see this${(<span className={layout.hideNarrow}>{allHaveRun ? t`. All have run` : t` until all have run`}</span>)}`}
          </>
        )}
      </Chip>
      <Button size="small" onClick={() => void act({ kind: 'reveal', revealed: !revealed })}>
        {revealed ? t`Hide` : t`Reveal`}
      </Button>
    </span>
  );
}
