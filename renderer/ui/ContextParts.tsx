import type { CommandOutput } from '../../shared/contract.ts';
import type { Material } from '../../shared/workflow/task.ts';
import { raceWords } from '../../shared/words/race.ts';
import { tokens } from '../../shared/words/format.ts';
import { classes } from './class-names.ts';
import styles from './ContextDrawer.module.css';
import { Fold } from './Fold.tsx';
import type { Hue } from './structure-look.ts';
import { t } from '../../shared/words/t.ts';

/** One part with its words; under which key a run's log keeps them doesn't matter here. */
export type Part = Omit<CommandOutput<'context.open'>['parts'][number], 'text'>;

type ContextPartsProps = {
  readonly parts: readonly Part[];
  /** Every text of the run. */
  readonly materials: readonly Pick<Material, 'id' | 'title'>[];
  readonly hue: Hue;
  readonly tokensText: string;
};

/** What the run holds and this request did not. */
function leftOut({ parts, materials }: Pick<ContextPartsProps, 'parts' | 'materials'>): string[] {
  const sent = new Set(parts.filter(({ kind }) => kind === 'material').map(({ reference }) => reference));
  // A history repeats whole turns, materials included; which of them is not recorded part by part.
  if (parts.some(({ kind }) => kind === 'history')) return [];
  return materials.filter(({ id }) => !sent.has(id)).map(({ title }) => title);
}

/** The parts to scale, then one by one, foldable, in the order in which they were sent. */
export function ContextParts({ parts, materials, hue, tokensText }: ContextPartsProps) {
  const missing = leftOut({ parts, materials });
  const sum = parts.reduce((total, part) => total + part.tokens, 0);
  return (
    <>
      <div
        className={styles.scale}
        role="img"
        aria-label={parts
          .map((part) => t`${raceWords.part(part.kind, part.title)} about ${tokens(part.tokens)}`)
          .join(', ')}
      >
        {parts.map((part, index) => (
          <span
            key={index}
            className={classes(styles.piece, lookOf(part, hue))}
            style={{ flexGrow: sum === 0 ? 1 : part.tokens / sum }}
          />
        ))}
      </div>
      {parts.map((part, index) => (
        <Fold key={index} look="line" title={raceWords.part(part.kind, part.title)} note={`≈ ${tokens(part.tokens)}`}>
          <p className={styles.text}>{part.body}</p>
        </Fold>
      ))}
      {missing.length > 0 && (
        <div className={styles.missing}>
          <p className={styles.label}>{t`In the materials, not in this conversation`}</p>
          <ul>
            {missing.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
          <p className={styles.only}>{t`It can only say what these ${tokensText} hold.`}</p>
        </div>
      )}
    </>
  );
}

function lookOf({ kind }: Part, hue: Hue): string | undefined {
  switch (kind) {
    case 'material':
    case 'handoff':
    case 'history':
      return styles[hue];
    case 'rules':
      return styles[`${hue}Pale`];
    case 'brief':
    case 'contract':
    case 'follow-up':
      return styles.brief;
  }
}
