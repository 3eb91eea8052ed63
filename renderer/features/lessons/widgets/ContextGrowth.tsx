import type { Grown } from '../../../../shared/lesson/widgets/growing-thread.ts';
import { growingThreadWords as words } from '../../../../shared/words/growing-thread.ts';
import { tokens } from '../../../../shared/words/format.ts';
import bars from '../../../ui/Bar.module.css';
import { classes } from '../../../ui/class-names.ts';
import { StructureTag } from '../../../ui/StructureTag.tsx';
import { structureLook } from '../../../ui/structure-look.ts';
import styles from './ContextGrowth.module.css';

type ContextGrowthProps = { readonly thread: Grown; readonly apart: Grown };

/** A bar a turn, as high as what it is sent: the thread above, the conversations under it on the same scale. */
export function ContextGrowth({ thread, apart }: ContextGrowthProps) {
  const most = Math.max(...thread.contexts.flat());
  return (
    <div className={styles.growth}>
      {[thread, apart].map((grown) => (
        <GrownRow key={grown.structure} grown={grown} most={most} />
      ))}
    </div>
  );
}

function GrownRow({ grown, most }: { readonly grown: Grown; readonly most: number }) {
  const { weave } = structureLook(grown.structure);
  return (
    <div className={styles.row}>
      <StructureTag structure={grown.structure} look="bare" />
      <div className={styles.plot} role="img" aria-label={words.drawn(grown)}>
        {grown.contexts.map((contexts, conversation) => (
          <div key={conversation} className={styles.conversation} style={{ flexGrow: contexts.length }}>
            {contexts.map((context, turn) => (
              <span
                key={turn}
                className={classes(styles.turn, bars[weave])}
                style={{ height: `${(context / most) * 100}%` }}
              />
            ))}
            <b
              className={styles.end}
              style={{ bottom: `calc(${((contexts.at(-1) ?? 0) / most) * 100}% + 2px)` }}
              aria-hidden="true"
            >
              {tokens(contexts.at(-1))}
            </b>
          </div>
        ))}
      </div>
    </div>
  );
}
