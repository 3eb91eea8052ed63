import type { Push } from '../../shared/contract.ts';
import { succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import { appCommands } from './commands/app-commands.ts';
import { classCommands } from './commands/class-commands.ts';
import { claimCommands } from './commands/claim-commands.ts';
import { comparisonCommands } from './commands/comparison-commands.ts';
import { connectionCommands } from './commands/connection-commands.ts';
import { conversationCommands } from './commands/conversation-commands.ts';
import { dataCommands } from './commands/data-commands.ts';
import { exerciseCommands } from './commands/exercise-commands.ts';
import { historyCommands } from './commands/history-commands.ts';
import type { Handlers } from './commands/handlers.ts';
import { lessonCommands } from './commands/lesson-commands.ts';
import { plannerCommands } from './commands/planner-commands.ts';
import { runCommands } from './commands/run-commands.ts';
import { spendingCommands } from './commands/spending-commands.ts';
import { workflowCommands } from './commands/workflow-commands.ts';
import { createDispatch } from './dispatch.ts';
import type { AppPorts } from './ports.ts';
import { openServices } from './services.ts';
import type { Services } from './services.ts';

/** The app behind its contract: what a host with windows composes. */
export type BraidApp = {
  /** Takes `{name, input}` as it came from a window; answers a Result as plain JSON and never rejects. */
  dispatch(command: unknown): Promise<Result<unknown>>;
  subscribe(listener: (push: Push) => void): () => void;
  /** Lets go of the data folder. Runs under way are cut off and can be gone on with. */
  close(): Promise<void>;
};

/** Fails with `folder-not-writable` or `folder-busy`. */
export async function createApp(ports: AppPorts): Promise<Result<BraidApp>> {
  const services = await openServices(ports);
  if (!services.ok) return services;
  return succeed({
    dispatch: createDispatch(handlersOf(services.value), ports.report),
    subscribe: services.value.pushes.subscribe,
    close: () => services.value.close(),
  });
}

function handlersOf(services: Services): Handlers {
  return {
    ...appCommands(services),
    ...exerciseCommands(services),
    ...workflowCommands(services),
    ...comparisonCommands(services),
    ...runCommands(services),
    ...conversationCommands(services),
    ...historyCommands(services),
    ...classCommands(services),
    ...connectionCommands(services),
    ...dataCommands(services),
    ...spendingCommands(services),
    ...claimCommands(services),
    ...plannerCommands(services),
    ...lessonCommands(services),
  };
}
