import type { RunId } from '../../../shared/ids.ts';
import type { RunHeader } from '../../../shared/run/header.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import { useAnswer } from '../../bridge/use-answer.ts';
import { ContextDrawer as Drawer } from '../../ui/ContextDrawer.tsx';
import type { SentRequest } from '../../ui/ContextDrawer.tsx';
import { SentContext } from '../../ui/SentContext.tsx';
import { structureLook } from '../../ui/structure-look.ts';
import { useLane, useRace } from './race-context.tsx';
import type { LanePlace } from './race-context.tsx';
import { t } from '../../../shared/words/t.ts';

type ContextDrawerProps = { readonly place: LanePlace; readonly headers: readonly RunHeader[] };

/** Exactly what a lane's request was sent, part by part. It pushes the lanes aside instead of covering them. */
export function ContextDrawer({ place, headers }: ContextDrawerProps) {
  const { onContext } = useRace();
  const lane = useLane(place);
  const header = headers.find(({ id }) => id === place.run);
  if (!lane || !header) return null;
  const structure = structureName(header.structure.key);
  const { tasks } = header.workflow;
  // 0 for one that joined while the run was going.
  const number = tasks.findIndex(({ id }) => id === place.task) + 1;
  return (
    <Drawer
      lane={lane.title}
      where={number === 0 ? structure : t`${structure}, lane ${number} of ${tasks.length}`}
      steps={lane.steps}
      onClose={() => onContext(null)}
    >
      {(request) => (
        <Sent
          key={`${request.step.step.id} ${request.attempt.number}`}
          run={place.run}
          request={request}
          header={header}
        />
      )}
    </Drawer>
  );
}

type SentProps = { readonly run: RunId; readonly request: SentRequest; readonly header: RunHeader };

function Sent({ run, request: { step, attempt }, header }: SentProps) {
  const { answer, ask } = useAnswer('context.open', { run, step: step.step.id, attempt: attempt.number });
  return (
    <SentContext
      attempt={attempt}
      answer={answer}
      onRetry={ask}
      materials={header.workflow.materials}
      hue={structureLook(header.structure.key).hue}
    />
  );
}
