import type { HostRequest } from '../../../shared/class/hosting.ts';
import { Choices } from '../../ui/Choice.tsx';
import { t } from '../../../shared/words/t.ts';

export type Reach = HostRequest['reach'];

/** Nothing is opened on a network by mistake: it takes this choice, and each choice says what is open. */
export function ReachField({ reach, onPick }: { readonly reach: Reach; readonly onPick: (reach: Reach) => void }) {
  return (
    <Choices
      label={t`Who can reach it`}
      columns={2}
      options={[
        {
          value: 'local',
          title: t`This computer only`,
          detail: t`To try it out, with pods in windows of this computer. Nothing is open on the network.`,
        },
        {
          value: 'network',
          title: t`Everyone on this network`,
          detail: t`Any computer on the same network can open one port of this one, over plain HTTP, as long as the class is hosted. The code lets pods in.`,
        },
      ]}
      value={reach}
      onPick={onPick}
    />
  );
}
