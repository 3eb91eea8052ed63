import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { expectedReads } from '../../../shared/forecast/expected-context.ts';
import { WorkflowIdSchema } from '../../../shared/ids.ts';
import type { KeptWorkflow } from '../../../shared/workflow/kept.ts';
import type { Material, Workflow } from '../../../shared/workflow/task.ts';
import { useAnswer } from '../../bridge/use-answer.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { AskButton } from './AskButton.tsx';
import { BuilderFrame } from './BuilderFrame.tsx';
import { BuilderProvider, useBuilder, useBuilt } from './builder-context.ts';
import { BuilderStage } from './BuilderStage.tsx';
import { useInterviewing } from './use-interviewing.ts';
import { selectPhases, selectWorkflow } from './builder-store.ts';
import { CheckPanel } from './CheckPanel.tsx';
import { ContextSizes } from './ContextSizes.tsx';
import { DockTabs } from './DockTabs.tsx';
import { ForecastStrip } from './ForecastStrip.tsx';
import { offerUndo } from './offer-undo.ts';
import { NotSaved } from './NotSaved.tsx';
import { OwnSide } from './OwnSide.tsx';
import { openPart } from './open-part.ts';
import { PhasesButton } from './PhasesButton.tsx';
import { StructureEditor } from './StructureEditor.tsx';
import { undoKeys } from './undo-keys.ts';
import { useChecked } from './use-checked.ts';
import { useKeptBuilder } from './use-kept-builder.ts';
import { t } from '../../../shared/words/t.ts';

type OwnCutProps = {
  /** The learner's plan as it is kept; its id is the kept workflow's. */
  readonly workflow: Workflow;
  /** What it begins with anew; null to go on with it. */
  readonly anew: Workflow | null;
  readonly onBegun: () => void;
  readonly sources: ReactNode;
  readonly plans: ReactNode;
  readonly locked: boolean;
  readonly onRead: (material: Material) => void;
  readonly onFirstEdit: () => void;
};

/** The learner's own cut of an exercise on the table. */
export function OwnCut({ workflow: { id }, ...rest }: OwnCutProps) {
  const { answer, ask } = useAnswer(
    'workflow.open',
    useMemo(() => ({ workflow: WorkflowIdSchema.parse(id) }), [id]),
  );
  if (answer.state === 'loading') return <Skeleton label={t`Opening your plan`} />;
  if (answer.state === 'failed') return <FailureNotice failure={answer.failure} onRetry={ask} />;
  return <Kept kept={answer.value} {...rest} />;
}

type TableProps = Omit<OwnCutProps, 'workflow'>;

function Kept({ kept, ...rest }: TableProps & { readonly kept: KeptWorkflow }) {
  const builder = useKeptBuilder(kept.id, kept);
  return (
    <BuilderProvider value={builder}>
      <Table {...rest} />
    </BuilderProvider>
  );
}

function Table({ anew, onBegun, sources, plans, locked, onRead, onFirstEdit }: TableProps) {
  const builder = useBuilder();
  const workflow = useBuilt(selectWorkflow);
  const edited = useBuilt(({ history }) => history.past.length > 0);
  const reads = useMemo(() => expectedReads(workflow), [workflow]);
  const checked = useChecked(workflow);
  const interviewing = useInterviewing();
  const phases = useBuilt(selectPhases);
  const [phasing, setPhasing] = useState(false);

  useEffect(() => {
    if (anew === null) return;
    onBegun();
    const before = builder.store.getState().history;
    builder.edit({ kind: 'replace', workflow: { ...before.present.workflow, tasks: anew.tasks } });
    builder.select(anew.tasks.slice(0, 1).map(({ id }) => id));
    if (before === builder.store.getState().history) return;
    offerUndo(builder, t`Your plan begins anew.`);
    openPart('cards');
  }, [anew, builder, onBegun]);

  const tell = useRef(onFirstEdit);
  useEffect(() => {
    tell.current = onFirstEdit;
  });
  useEffect(() => {
    if (edited) tell.current();
  }, [edited]);

  return (
    <>
      <BuilderFrame
        sourcesTitle={t`Dossier, cards and hints`}
        sources={sources}
        onKeyDown={undoKeys(builder)}
        stage={(openSources) => (
          <BuilderStage
            reads={reads}
            marks={checked.marks}
            tags={interviewing.tags}
            tools={
              <>
                <AskButton onPress={interviewing.begin} />
                <PhasesButton onPress={() => setPhasing(true)} />
              </>
            }
            onOpenTask={() => openPart('brief')}
            openSources={openSources}
          />
        )}
        dock={[
          {
            label: t`Plans`,
            content: (
              <>
                <NotSaved />
                <DockTabs
                  first="check"
                  toMend={checked.issues.filter(({ severity }) => severity !== 'hint').length}
                  plans={plans}
                  check={<CheckPanel checked={checked} />}
                />
              </>
            ),
          },
          {
            label: t`Sizes`,
            content: (
              <>
                {locked && <ForecastStrip workflow={workflow} phases={phases} />}
                <ContextSizes workflow={workflow} locked={locked} />
              </>
            ),
          },
        ]}
        side={
          <OwnSide
            checked={checked}
            interviewing={interviewing}
            onRead={onRead}
            begin={t`Begin with “Task”, or take a card on the left.`}
          />
        }
      />
      <StructureEditor
        workflow={workflow}
        phases={phases}
        onChange={builder.setPhases}
        open={phasing}
        onClose={() => setPhasing(false)}
      />
    </>
  );
}
