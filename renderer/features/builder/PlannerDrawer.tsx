import { useEffect, useRef } from 'react';
import type { Failure } from '../../../shared/failure.ts';
import type { WorkflowId } from '../../../shared/ids.ts';
import { answeredNote, foundSentence } from '../../../shared/words/planner.ts';
import { counted } from '../../../shared/words/format.ts';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { addresses } from '../../ui/addresses.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Drawer } from '../../ui/Drawer.tsx';
import { toast } from '../../ui/toast-store.ts';
import { useBuilder, useBuilt } from './builder-context.ts';
import { selectWorkflow } from './builder-store.ts';
import styles from './Planner.module.css';
import { PlannerForm } from './PlannerForm.tsx';
import type { Inquiry } from './planning-store.ts';
import { ProposedParts } from './ProposedParts.tsx';
import { useChecked } from './use-checked.ts';
import { useModel, usePlanning } from './use-planning.ts';
import { useProposal } from './use-proposal.ts';
import { t } from '../../../shared/words/t.ts';

type PlannerDrawerProps = {
  readonly id: WorkflowId;
  /** A model is asked about the workflow as it is kept. Null when it is. */
  readonly flush: () => Promise<Failure | null>;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly onSteps: () => void;
};

/** A goal becomes a proposed workflow, of which the wanted parts are taken. */
export function PlannerDrawer({ open, onClose, onSteps, ...rest }: PlannerDrawerProps) {
  const { plans } = useModel();
  if (plans) return <RealPlanner open={open} onClose={onClose} {...rest} />;
  return (
    <Drawer title={t`Plan from a goal`} wide open={open} onClose={onClose}>
      <Callout
        title={t`The practice model can’t plan.`}
        actions={
          <>
            <Button size="small" icon="thread" onClick={onSteps}>{t`List the steps`}</Button>
            <LinkButton size="small" href={addresses.settings}>{t`Connect a real model`}</LinkButton>
          </>
        }
      >{t`It only has sentences of the texts that it is given, so what looked like a plan would be none. List the steps of the work yourself, one a line, and they become tasks; or connect Claude or a server of your own.`}</Callout>
    </Drawer>
  );
}

function RealPlanner({ id, flush, open, onOpen, onClose }: Omit<PlannerDrawerProps, 'onSteps'>) {
  const { edit, select, undo } = useBuilder();
  const workflow = useBuilt(selectWorkflow);
  const planning = usePlanning(id);
  const { plan, left, anew } = planning.state;
  const proposed = useProposal(workflow, plan.answer?.proposal ?? null, left);
  const { issues } = useChecked(proposed?.taking.workflow ?? workflow);
  const looking = plan.answer !== null && !plan.asking && !anew;
  useToldWhileClosed(plan, open, onOpen);

  const take = () => {
    if (!proposed || proposed.wanted === 0 || proposed.taking.tooMany > 0) return;
    edit(proposed.taking.edit);
    select(proposed.first);
    toast(t`Took ${counted(proposed.wanted, t`part`)} of the plan.`, { label: t`Undo`, onPress: undo });
    onClose();
  };
  const foot = looking && proposed && (
    <div className={styles.foot}>
      <p role="status" className={text.small}>
        {foundSentence(
          proposed.wanted,
          issues.map(({ severity }) => severity),
        )}
      </p>
      <div className={layout.row}>
        <Button
          look="primary"
          icon="check"
          aria-disabled={proposed.wanted === 0 || proposed.taking.tooMany > 0}
          onClick={take}
        >
          {proposed.wanted === 0 ? t`Take these parts` : t`Take ${counted(proposed.wanted, t`part`)}`}
        </Button>
        <Button onClick={onClose}>{t`Leave it for now`}</Button>
        <Button look="quiet" icon="retry" onClick={() => planning.store.setState({ anew: true })}>{t`Ask anew`}</Button>
      </div>
    </div>
  );
  return (
    <Drawer
      title={t`Plan from a goal`}
      wide
      open={open}
      onClose={onClose}
      {...(looking && { note: answeredNote(plan.answer) })}
      foot={foot}
    >
      {looking && proposed ? (
        <ProposedParts
          workflow={workflow}
          notes={plan.answer.notes}
          proposed={proposed}
          issues={issues}
          onLeave={(keys) => planning.store.setState({ left: keys })}
        />
      ) : (
        <PlannerForm id={id} planning={planning} workflow={workflow} flush={flush} />
      )}
    </Drawer>
  );
}

/** Who closed the sheet and works on hears that the answer is there, or that none came. */
function useToldWhileClosed({ asking, failure }: Inquiry<'plan'>, open: boolean, onOpen: () => void): void {
  const before = useRef(asking);
  useEffect(() => {
    const ended = before.current && !asking;
    before.current = asking;
    if (!ended || open) return;
    toast(failure ? t`No plan came.` : t`The plan that you asked for is there.`, {
      label: t`Look at it`,
      onPress: onOpen,
    });
  }, [asking, failure, open, onOpen]);
}
