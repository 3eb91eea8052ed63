import { usualClassPort } from '../../../shared/class/door.ts';
import type { Failure } from '../../../shared/failure.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { t } from '../../../shared/words/t.ts';

type HostFailureProps = { readonly failure: Failure; readonly onTry: (port: number) => void };

/** Why a class can't be carried. The usual port keeps its address the same; where somebody holds it, any other will do. */
export function HostFailure({ failure, onTry }: HostFailureProps) {
  return (
    <FailureNotice
      failure={failure}
      onRetry={() => onTry(usualClassPort)}
      {...(failure.code === 'port-in-use' && {
        actions: <Button size="small" onClick={() => onTry(0)}>{t`Use any free port`}</Button>,
      })}
    />
  );
}
