import type { Failure } from '../../shared/failure.ts';
import type { WorkflowId } from '../../shared/ids.ts';
import type { WorkflowFormat } from '../../shared/workflow/commands.ts';
import type { Bridge } from './bridge.ts';
import { saveAs } from './save-as.ts';

/** Saves a kept workflow as a file that Import, `compare` and other people's Braid read. Null when it is handed over. */
export async function exportWorkflow(
  bridge: Bridge,
  workflow: WorkflowId,
  format: WorkflowFormat,
): Promise<Failure | null> {
  const exported = await bridge.invoke('workflow.export', { workflow, format });
  if (!exported.ok) return exported.failure;
  saveAs(exported.value.name, exported.value.text);
  return null;
}
