import { useState } from 'react';
import { asMaterialId } from '../../../../shared/ids.ts';
import {
  cuts,
  firstSections,
  pickableSections,
  viewContext,
} from '../../../../shared/lesson/widgets/context-viewer.ts';
import type { Cut, ViewerChoice } from '../../../../shared/lesson/widgets/context-viewer.ts';
import { librarySections } from '../../../../shared/lesson/widgets/tool-library.ts';
import { tokens } from '../../../../shared/words/format.ts';
import { contextViewerWords } from '../../../../shared/words/tool-library.ts';
import { Segment } from '../../../ui/Segment.tsx';
import { Select } from '../../../ui/Select.tsx';
import { structureLook } from '../../../ui/structure-look.ts';
import { Switch } from '../../../ui/Switch.tsx';
import styles from './ContextViewerWidget.module.css';
import { SentLane } from './SentLane.tsx';
import { PlanWidget } from './PlanWidget.tsx';
import type { TitledWidgetProps } from './PlanWidget.tsx';
import { t } from '../../../../shared/words/t.ts';

const cutNames: Readonly<Record<Cut, string>> = {
  'by-section': t`By section`,
  'by-question': t`By question`,
  'one-thread': t`One thread`,
};

/** What each conversation of a small plan was sent, and what becomes of what stands between two of its sections. */
export function ContextViewerWidget({ attributes, onTouched }: TitledWidgetProps) {
  const [choice, setChoice] = useState<ViewerChoice>({
    cut: 'by-section',
    asks: false,
    ledger: false,
    sections: firstSections,
  });
  const view = viewContext(choice);
  /** What became of the clash before the last change; null where that was about other sections. */
  const [before, setBefore] = useState<typeof view.cause>(null);
  const change = (part: Partial<ViewerChoice>) => {
    setBefore(part.sections === undefined ? view.cause : null);
    setChoice({ ...choice, ...part });
  };
  const [one, other] = choice.sections;
  const titleOf = (id: string): string => pickableSections.find((section) => section.id === id)?.title ?? id;
  const { hue } = structureLook(view.structure);

  return (
    <PlanWidget
      title={attributes.title}
      onTouched={onTouched}
      figures={[
        {
          label: t`Sent in all`,
          value: tokens(view.tokens),
          note: t`The largest context: ${tokens(Math.max(...view.lanes.map((lane) => lane.tokens)))} tokens`,
        },
        {
          label: t`Between the two`,
          counted: true,
          value: view.cause === null ? t`They agree` : contextViewerWords.causes[view.cause],
          ...(view.clash && { note: view.clash.title }),
        },
      ]}
      happened={contextViewerWords.changed(
        before,
        view.cause,
        contextViewerWords.verdict({
          cause: view.cause,
          seers: view.seers.map(({ title }) => title),
          who: view.who?.title ?? null,
          clash: view.clash?.title ?? null,
        }),
      )}
    >
      <div className={styles.controls}>
        <Segment<Cut>
          label={t`How the six sections are cut`}
          options={cuts.map((value) => ({ value, label: cutNames[value] }))}
          value={choice.cut}
          onPick={(cut) => change({ cut })}
        />
        <Switch label={t`Briefs ask for contradictions`} on={choice.asks} onToggle={(asks) => change({ asks })} />
        <Switch
          label={t`Lanes hand on every rule, word for word`}
          on={choice.ledger}
          onToggle={(ledger) => change({ ledger })}
        />
      </div>
      <div className={styles.pair}>
        {([one, other] as const).map((picked, at) => (
          <Select
            key={at}
            label={at === 0 ? t`One section` : t`Another section`}
            value={picked}
            options={pickableSections
              .filter(({ id }) => id !== choice.sections[1 - at])
              .map(({ id, title }) => ({ value: id, label: title }))}
            onPick={(id) => change({ sections: at === 0 ? [asMaterialId(id), other] : [one, asMaterialId(id)] })}
          />
        ))}
      </div>
      <ol className={styles.lanes} aria-label={t`What each conversation was sent`}>
        {view.lanes.map((lane) => (
          <SentLane
            key={lane.task}
            lane={lane}
            hue={hue}
            materials={librarySections}
            picked={[titleOf(one), titleOf(other)]}
          />
        ))}
      </ol>
    </PlanWidget>
  );
}
