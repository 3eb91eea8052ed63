import { useState } from 'react';
import type { Failure } from '../../../shared/failure.ts';
import { useBridge } from '../../bridge/context.tsx';
import { addresses, goTo } from '../../ui/addresses.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { t } from '../../../shared/words/t.ts';

/** Makes an empty workflow and opens it. */
export function NewWorkflowButton() {
  const bridge = useBridge();
  const [failure, setFailure] = useState<Failure | null>(null);
  const create = async () => {
    const created = await bridge.invoke('workflow.create', { from: 'blank', title: t`A workflow of my own` });
    setFailure(created.ok ? null : created.failure);
    if (created.ok) goTo(addresses.workflow(created.value.id));
  };
  return (
    <div>
      <Button look="primary" icon="plus" onClick={() => void create()}>{t`A workflow of your own`}</Button>
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}
