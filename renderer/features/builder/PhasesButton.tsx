import { Button } from '../../ui/Button.tsx';

/** Opens the phases. */
export function PhasesButton({ onPress }: { readonly onPress: () => void }) {
  return (
    <Button size="small" icon="own-phases" onClick={onPress}>
      Phases
    </Button>
  );
}
