import { create } from 'zustand';

export type Toast = {
  readonly id: number;
  readonly text: string;
  readonly action?: { readonly label: string; readonly onPress: () => void };
};

type ToastState = { readonly toasts: readonly Toast[]; readonly next: number };

export const useToasts = create<ToastState>(() => ({ toasts: [], next: 1 }));

/**
 * A line at the foot of the window that goes away by itself. For what was done; failures belong where they happened.
 * Returns what `dismissToast` calls it.
 */
export function toast(text: string, action?: Toast['action']): number {
  const { next: id, toasts } = useToasts.getState();
  useToasts.setState({ toasts: [...toasts, { id, text, ...(action && { action }) }].slice(-3), next: id + 1 });
  return id;
}

export function dismissToast(id: number): void {
  useToasts.setState((state) => ({ toasts: state.toasts.filter((each) => each.id !== id) }));
}
