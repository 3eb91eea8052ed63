import type { KeptWorkflow } from '../../shared/workflow/kept.ts';
import { RaceScreen } from '../features/race/RaceScreen.tsx';
import { addresses } from '../ui/addresses.ts';
import { useRunStore } from '../bridge/window-run-store.ts';
import { t } from '../../shared/words/t.ts';

/** The newest run of a workflow of one's own. Nothing was planted in it, so there is nothing to guess. */
export function WorkflowRun({ kept }: { readonly kept: KeptWorkflow }) {
  const store = useRunStore();
  const [newest] = kept.comparisons;
  return (
    <RaceScreen
      store={store}
      comparison={newest}
      note={t`Your workflow`}
      resultsAddress={newest === undefined ? addresses.results : addresses.comparison(newest)}
      before={{
        address: addresses.workflow(kept.id),
        label: t`To the plan`,
        words: t`Start it from its plan, with “Run side by side”.`,
      }}
      guess={null}
    />
  );
}
