import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { useBuilder, useBuilt } from './builder-context.ts';

/** Why the newest edits are not kept, with another try. Nothing as long as they are. */
export function NotSaved() {
  const builder = useBuilder();
  const saving = useBuilt((state) => state.saving);
  if (saving.kind !== 'failed') return null;
  return <FailureNotice failure={saving.failure} onRetry={() => void builder.flush()} />;
}
