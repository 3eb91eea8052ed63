import { useCallback, useMemo, useState, type DragEvent } from 'react';
import type { ExerciseSummary } from '../../../shared/contract.ts';
import type { Failure } from '../../../shared/failure.ts';
import { expectedReads } from '../../../shared/forecast/expected-context.ts';
import type { StructureKey } from '../../../shared/structure/structure.ts';
import type { Edit } from '../../../shared/workflow/edit.ts';
import type { WorkflowFormat } from '../../../shared/workflow/commands.ts';
import { freshMaterialId } from '../../../shared/workflow/fresh-id.ts';
import type { KeptWorkflow } from '../../../shared/workflow/kept.ts';
import type { Material, Workflow } from '../../../shared/workflow/task.ts';
import { useBridge } from '../../bridge/context.tsx';
import { exportWorkflow } from '../../bridge/export-workflow.ts';
import { useAnswer } from '../../bridge/use-answer.ts';
import text from '../../styles/text.module.css';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { HeaderActions, HeaderNote } from '../../ui/header-slots.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { AdviceLine } from './AdviceLine.tsx';
import { AskButton } from './AskButton.tsx';
import { BuilderFrame } from './BuilderFrame.tsx';
import { BuilderProvider, useBuilder, useBuilt } from './builder-context.ts';
import { BuilderStage } from './BuilderStage.tsx';
import { useInterviewing } from './use-interviewing.ts';
import { selectPhases, selectWorkflow } from './builder-store.ts';
import type { Saving } from './builder-store.ts';
import { CheckPanel } from './CheckPanel.tsx';
import { ForecastStrip } from './ForecastStrip.tsx';
import { MaterialDialog } from './MaterialDialog.tsx';
import type { MaterialDraft } from './MaterialDialog.tsx';
import { NotSaved } from './NotSaved.tsx';
import { OwnPane } from './OwnPane.tsx';
import { OwnSide } from './OwnSide.tsx';
import { PhasesButton } from './PhasesButton.tsx';
import { PlannerDrawer } from './PlannerDrawer.tsx';
import { readFiles } from '../../bridge/read-files.ts';
import { RunDialog } from './RunDialog.tsx';
import { SecondOpinion } from './SecondOpinion.tsx';
import { StepsDialog } from './StepsDialog.tsx';
import { StructureEditor } from './StructureEditor.tsx';
import { offerUndo } from './offer-undo.ts';
import { openPart } from './open-part.ts';
import { undoKeys } from './undo-keys.ts';
import { useChecked } from './use-checked.ts';
import { useKeptBuilder } from './use-kept-builder.ts';
import { t } from '../../../shared/words/t.ts';

type WorkflowScreenProps = { readonly kept: KeptWorkflow };

/** A workflow of one's own on the table: what it reads on the left, the plan in the middle, one task on the right. */
export function WorkflowScreen({ kept }: WorkflowScreenProps) {
  const builder = useKeptBuilder(kept.id, kept);
  return (
    <BuilderProvider value={builder}>
      <Table kept={kept} />
    </BuilderProvider>
  );
}

function Table({ kept }: WorkflowScreenProps) {
  const bridge = useBridge();
  const builder = useBuilder();
  const workflow = useBuilt(selectWorkflow);
  const phases = useBuilt(selectPhases);
  const saving = useBuilt((state) => state.saving);
  const [draft, setDraft] = useState<MaterialDraft | null>(null);
  const [listing, setListing] = useState(false);
  const [planning, setPlanning] = useState(false);
  const openPlanner = useCallback(() => setPlanning(true), []);
  const [running, setRunning] = useState(false);
  const [phasing, setPhasing] = useState(false);
  const [told, setTold] = useState<readonly Failure[]>([]);
  const [structures, setStructures] = useState<readonly StructureKey[]>(kept.structures);
  const exercises = useAnswer('exercises.list', nothing);
  const templates = useMemo(
    () => (exercises.answer.state === 'ready' ? exercises.answer.value.filter(({ kind }) => kind === 'template') : []),
    [exercises.answer],
  );
  const reads = useMemo(() => expectedReads(workflow), [workflow]);
  const checked = useChecked(workflow);
  const interviewing = useInterviewing();

  const choose = (chosen: readonly StructureKey[]) => {
    setStructures(chosen);
    void bridge.invoke('workflow.save', { workflow: kept.id, patch: { structures: [...chosen] } });
  };
  const openMaterial = (material: Material | null) =>
    setDraft({ material, title: material?.title ?? '', text: material?.text ?? '' });
  const saveMaterial = ({ material, title, text: body }: MaterialDraft) => {
    setDraft(null);
    builder.edit(
      material
        ? { kind: 'change-material', material: material.id, change: { title, text: body } }
        : { kind: 'add-material', material: { id: freshMaterialId(workflow.materials, title), title, text: body } },
    );
  };
  const addFiles = async (files: readonly File[]) => {
    setDraft(null);
    const { texts, failures } = await readFiles(bridge, files);
    setTold(failures);
    if (texts.length === 0) return;
    builder.edit({ kind: 'all', edits: materialEdits(builder.store.getState().history.present.workflow, texts) });
    offerUndo(
      builder,
      texts.length === 1 ? t`Added ${texts[0]?.title ?? t`a text`}.` : t`Added ${texts.length} texts.`,
    );
  };
  const startFrom = async (template: ExerciseSummary) => {
    const opened = await bridge.invoke('exercise.open', { exercise: template.id });
    if (!opened.ok) return setTold([opened.failure]);
    const { plans, workedPlan } = opened.value.exercise;
    const plan = plans.find(({ id }) => id === workedPlan) ?? plans[0];
    if (!plan) return;
    builder.edit({ kind: 'replace', workflow: plan.workflow });
    builder.select(plan.workflow.tasks.slice(0, 1).map(({ id }) => id));
    offerUndo(builder, t`Started from ${template.title}. What was here before comes back with Undo.`);
  };
  const exportAs = async (format: WorkflowFormat) => {
    // What is exported is what is kept, so what was typed a moment ago is kept first.
    const failure = (await builder.flush()) ?? (await exportWorkflow(bridge, kept.id, format));
    setTold(failure ? [failure] : []);
  };
  const drop = (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    void addFiles([...event.dataTransfer.files]);
  };
  return (
    <>
      <HeaderNote>{t`Your workflow, ${savingWords(saving)}`}</HeaderNote>
      <HeaderActions>
        <Menu
          label={t`Export`}
          trigger={<Button look="quiet" icon="export">{t`Export`}</Button>}
          items={[
            { id: 'braid', label: t`As a Braid file`, note: t`to hand on`, onPick: () => void exportAs('braid') },
            { id: 'yaml', label: t`As YAML`, note: t`to read and edit`, onPick: () => void exportAs('yaml') },
            { id: 'json', label: t`As JSON`, note: t`for programs`, onPick: () => void exportAs('json') },
          ]}
        />
        <Button look="primary" icon="play" onClick={() => setRunning(true)}>{t`Run side by side`}</Button>
      </HeaderActions>
      <h1 className={text.hidden}>{workflow.title}</h1>
      <BuilderFrame
        sourcesTitle={t`Goal and materials`}
        wideDock
        sources={
          <OwnPane
            workflow={workflow}
            templates={templates}
            onMaterial={openMaterial}
            onSteps={() => setListing(true)}
            onPlan={openPlanner}
            onTemplate={(template) => void startFrom(template)}
          />
        }
        onDrop={drop}
        onDragOver={(event) => event.preventDefault()}
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
            onPasteText={(pasted) => setDraft({ material: null, title: '', text: pasted })}
            openSources={openSources}
          />
        )}
        dock={[
          {
            label: t`Check`,
            content: (
              <>
                <NotSaved />
                {told.map((each, index) => (
                  <FailureNotice key={index} failure={each} />
                ))}
                <CheckPanel checked={checked} />
                <SecondOpinion id={kept.id} workflow={workflow} flush={builder.flush} />
              </>
            ),
          },
          {
            label: t`What it would take`,
            content: (
              <ForecastStrip workflow={workflow} phases={phases}>
                {(forecast) => <AdviceLine workflow={workflow} forecast={forecast} />}
              </ForecastStrip>
            ),
          },
        ]}
        side={
          <OwnSide
            checked={checked}
            interviewing={interviewing}
            onRead={openMaterial}
            begin={t`Begin with “Task”, with “Plan from a goal” or “List the steps”, or from a template on the left.`}
          />
        }
      />
      <MaterialDialog
        draft={draft}
        onClose={() => setDraft(null)}
        onSave={saveMaterial}
        onRemove={(material) => {
          setDraft(null);
          builder.edit({ kind: 'remove-material', material: material.id });
          offerUndo(builder, t`Removed ${material.title}.`);
        }}
        onFiles={(files) => void addFiles(files)}
      />
      <StepsDialog open={listing} onClose={() => setListing(false)} />
      <PlannerDrawer
        id={kept.id}
        flush={builder.flush}
        open={planning}
        onOpen={openPlanner}
        onClose={() => setPlanning(false)}
        onSteps={() => {
          setPlanning(false);
          setListing(true);
        }}
      />
      <StructureEditor
        workflow={workflow}
        phases={phases}
        onChange={builder.setPhases}
        open={phasing}
        onClose={() => setPhasing(false)}
      />
      <RunDialog
        id={kept.id}
        workflow={workflow}
        phases={phases}
        chosen={structures}
        onChoose={choose}
        flush={builder.flush}
        open={running}
        onClose={() => setRunning(false)}
      />
    </>
  );
}

const nothing = {};

function materialEdits(
  workflow: Workflow,
  texts: readonly { readonly title: string; readonly text: string }[],
): Edit[] {
  const materials = [...workflow.materials];
  return texts.map(({ title, text: body }) => {
    const material = { id: freshMaterialId(materials, title), title, text: body };
    materials.push(material);
    return { kind: 'add-material', material };
  });
}

function savingWords({ kind }: Saving): string {
  return kind === 'saved' ? t`saved` : kind === 'failed' ? t`not saved` : t`saving`;
}
