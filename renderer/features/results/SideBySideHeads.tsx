import { compareStructures } from '../../../shared/structure/structure.ts';
import { when } from '../../../shared/words/format.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import text from '../../styles/text.module.css';
import { addresses, goTo } from '../../ui/addresses.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { mostPicks, picksText } from '../../ui/run-picks.ts';
import type { RunPick } from '../../ui/run-picks.ts';
import { Select } from '../../ui/Select.tsx';
import type { LetteredRuns } from './lettered-runs.ts';
import { Letter } from './Letter.tsx';
import styles from './SideBySideHeads.module.css';
import type { ChosenComparison } from './use-chosen-runs.ts';
import { t } from '../../../shared/words/t.ts';

type SideBySideHeadsProps = {
  readonly picks: readonly RunPick[];
  readonly lettered: LetteredRuns;
  readonly comparisons: readonly ChosenComparison[];
};

/** Which run each letter is, with the others of its comparison to choose from. Every choice is an address. */
export function SideBySideHeads({ picks, lettered, comparisons }: SideBySideHeadsProps) {
  const isPicked = (pick: RunPick) => picks.some((each) => picksText([each]) === picksText([pick]));
  const choose = (changed: readonly RunPick[]) => goTo(addresses.sideBySide(changed));
  const others = comparisons.flatMap(({ result: { summary } }) =>
    summary.runs
      .map(({ structure }) => ({ comparison: summary.id, structure, title: summary.title }))
      .filter((pick) => !isPicked(pick)),
  );
  return (
    <div className={styles.heads}>
      <ul className={styles.list} aria-label={t`Runs`}>
        {picks.map((pick, index) => {
          const run = lettered.runs[index];
          const summary = comparisons.find(({ result }) => result.summary.id === pick.comparison)?.result.summary;
          if (!run || !summary) return null;
          const rest = picks.filter((each) => each !== pick);
          return (
            <li key={picksText([pick])}>
              <Card padded className={styles.head}>
                <div className={styles.name}>
                  <Letter of={lettered.letterOf(run)} />
                  <a className={text.link} href={addresses.comparison(summary.id)}>
                    {summary.title}
                  </a>
                </div>
                <p className={styles.about}>
                  {[
                    summary.example ? t`Example` : when(summary.startedAt, Date.now()),
                    summary.planTitle,
                    summary.pace === null ? summary.model : t`pace ${summary.pace}×`,
                  ]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </p>
                <Select
                  label={t`Structure of ${lettered.letterOf(run)}`}
                  labelHidden
                  value={pick.structure}
                  options={summary.runs
                    .map(({ structure }) => structure)
                    .filter((structure) => structure === pick.structure || !isPicked({ ...pick, structure }))
                    .sort(compareStructures)
                    .map((structure) => ({ value: structure, label: structureName(structure) }))}
                  onPick={(structure) => choose(picks.map((each) => (each === pick ? { ...pick, structure } : each)))}
                />
                <div className={styles.tools}>
                  {index > 0 && (
                    <Button
                      size="small"
                      look="quiet"
                      onClick={() => choose([pick, ...rest])}
                    >{t`Measure the others by it`}</Button>
                  )}
                  {picks.length > 2 && (
                    <Button size="small" look="quiet" onClick={() => choose(rest)}>{t`Leave out`}</Button>
                  )}
                </div>
              </Card>
            </li>
          );
        })}
      </ul>
      {picks.length < mostPicks && others.length > 0 && (
        <Select
          label={t`Another run of these comparisons`}
          className={styles.another}
          value=""
          options={[
            { value: '', label: t`Choose a run` },
            ...others.map((pick) => ({
              value: picksText([pick]),
              label: `${pick.title}, ${structureName(pick.structure)}`,
            })),
          ]}
          onPick={(value) => {
            const pick = others.find((each) => picksText([each]) === value);
            if (pick) choose([...picks, { comparison: pick.comparison, structure: pick.structure }]);
          }}
        />
      )}
    </div>
  );
}
