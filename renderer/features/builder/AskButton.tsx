import { Button } from '../../ui/Button.tsx';

/** Opens the independence interview. */
export function AskButton({ onPress }: { readonly onPress: () => void }) {
  return (
    <Button size="small" icon="question" onClick={onPress}>
      Ask pair by pair
    </Button>
  );
}
