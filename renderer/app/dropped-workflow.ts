import { failureLine } from '../../shared/words/said-failure.ts';
import { t } from '../../shared/words/t.ts';
import type { Bridge } from '../bridge/bridge.ts';
import { addresses, goTo } from '../ui/addresses.ts';
import { toast } from '../ui/toast-store.ts';

/** In bytes: what a file may hold wherever Braid reads one. */
const most = 4_000_000;

/**
 * A workflow file that is dropped anywhere on the window is taken over, as Import takes it. Places that have a use for
 * files of their own take them first. Any other file is let fall without the browser opening it. Returns what ends that.
 */
export function takeDroppedWorkflows(target: Window, bridge: Bridge): () => void {
  const over = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  const drop = (event: DragEvent): void => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (event.defaultPrevented || files.length === 0) return;
    event.preventDefault();
    const file = files.find(({ name }) => /\.(braid|ya?ml|json)$/i.test(name));
    if (file) void take(bridge, file);
  };
  target.addEventListener('dragover', over);
  target.addEventListener('drop', drop);
  return () => {
    target.removeEventListener('dragover', over);
    target.removeEventListener('drop', drop);
  };
}

async function take(bridge: Bridge, file: File): Promise<void> {
  if (file.size > most)
    return void toast(t`${file.name} is larger than 4 MB, which is the most that a workflow may have.`);
  const created = await bridge.invoke('workflow.create', { from: 'file', name: file.name, text: await file.text() });
  if (!created.ok) return void toast(failureLine(created.failure));
  goTo(addresses.workflow(created.value.id));
}
