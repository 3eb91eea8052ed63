import type { Failure } from '../../../shared/failure.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';

type FailureHereProps = { readonly failure: Failure; readonly onRetry?: () => void };

/** A failure shown in Settings: whoever is here needs no button that leads here, so what led here is tried again. */
export function FailureHere({ failure, onRetry }: FailureHereProps) {
  const shown: Failure =
    failure.wayOut === 'open-settings' ? { ...failure, wayOut: onRetry ? 'retry' : 'none' } : failure;
  return <FailureNotice failure={shown} {...(onRetry && { onRetry })} />;
}
