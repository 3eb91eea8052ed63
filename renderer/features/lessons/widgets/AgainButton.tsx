import { Button } from '../../../ui/Button.tsx';

type AgainButtonProps = {
  /** All is as it was at first, so there is nothing to take back. */
  readonly idle: boolean;
  readonly onPress: () => void;
  readonly children: string;
};

/** Takes a widget back to its beginning. It stays in the order of Tab when there is nothing to do. */
export function AgainButton({ idle, onPress, children }: AgainButtonProps) {
  return (
    <Button size="small" look="quiet" icon="retry" aria-disabled={idle} onClick={onPress}>
      {children}
    </Button>
  );
}
