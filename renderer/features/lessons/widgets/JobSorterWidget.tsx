import { useState } from 'react';
import { sortedJobs, tally } from '../../../../shared/lesson/widgets/job-sorter.ts';
import type { SortedJob, Sorting } from '../../../../shared/lesson/widgets/job-sorter.ts';
import { wordGuideReason } from '../../../../shared/words/advice.ts';
import { bins, jobSorterWords as words } from '../../../../shared/words/job-sorter.ts';
import type { Bin } from '../../../../shared/words/job-sorter.ts';
import text from '../../../styles/text.module.css';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { StructureTag } from '../../../ui/StructureTag.tsx';
import styles from './JobSorterWidget.module.css';
import { AgainButton } from './AgainButton.tsx';
import { PlanWidget } from './PlanWidget.tsx';
import type { TitledWidgetProps } from './PlanWidget.tsx';
import { t } from '../../../../shared/words/t.ts';

/** Eight jobs to sort; the decision guide answers after each, with its reasons and with what decides in that very job. */
export function JobSorterWidget({ attributes, onTouched }: TitledWidgetProps) {
  const [given, setGiven] = useState<Sorting>({});
  const [happened, setHappened] = useState<string>(words.start);
  const { sorted, agreed, of } = tally(given);
  return (
    <PlanWidget
      title={attributes.title}
      onTouched={onTouched}
      tools={
        <AgainButton
          idle={sorted === 0}
          onPress={() => {
            setGiven({});
            setHappened(words.start);
          }}
        >{t`Sort anew`}</AgainButton>
      }
      figures={[
        { label: t`Sorted`, counted: true, value: t`${sorted} of ${of}` },
        {
          label: t`As the guide`,
          counted: true,
          value: String(agreed),
          note: sorted === 0 ? undefined : words.agreed(agreed / sorted),
        },
      ]}
      happened={happened}
    >
      <ol className={styles.jobs}>
        {sortedJobs.map((job) => (
          <Job
            key={job.id}
            job={job}
            given={given[job.id] ?? null}
            onSort={(bin) => {
              setGiven({ ...given, [job.id]: bin });
              setHappened(words.sorted(job.title, bin, job.bin));
            }}
          />
        ))}
      </ol>
    </PlanWidget>
  );
}

type JobProps = { readonly job: SortedJob; readonly given: Bin | null; readonly onSort: (bin: Bin) => void };

function Job({ job, given, onSort }: JobProps) {
  const { title, advice, because, bin } = job;
  return (
    <li className={styles.job}>
      <p className={text.strong}>{title}</p>
      <div role="group" aria-label={title} className={styles.bins}>
        {bins.map((each) => (
          <Button
            key={each}
            size="small"
            aria-pressed={given === each}
            title={words.binNotes[each]}
            onClick={() => onSort(each)}
          >
            {given === each && <Icon name="check" size="small" />}
            {words.bins[each]}
          </Button>
        ))}
      </div>
      {given !== null && (
        <div className={styles.said}>
          <p className={styles.guide}>
            <Icon name={given === bin ? 'check' : 'hint'} size="small" />
            {given === bin ? t`The guide says so too:` : t`The guide says:`}
            <StructureTag structure={advice.structure} look="bare" />
          </p>
          <p>{because}</p>
          {advice.reasons.map((reason, index) => (
            <p key={index}>{wordGuideReason(reason)}</p>
          ))}
        </div>
      )}
    </li>
  );
}
