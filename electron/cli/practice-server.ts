import { knowledgeOf } from '../../shared/exercise/knowledge.ts';
import type { Knowledge } from '../../shared/exercise/knowledge.ts';
import { answer } from '../practice/answer.ts';
import { startPracticeServer } from '../practice/server.ts';
import { readBehaviour, readPort } from './options.ts';
import type { TypedOptions } from './options.ts';
import { exitStatus, refuse, terminal } from './terminal.ts';
import { library } from './work.ts';

/**
 * `practice-server`: the practice model alone, for any client of the same interface, until it is interrupted. `--thinking`
 * has it think aloud, `--forgetting` lets details drop out of very long contexts.
 */
export async function practiceServer(typed: TypedOptions): Promise<number> {
  const behaviour = readBehaviour(typed);
  if (!behaviour.ok) return refuse(behaviour.failure);
  const port = readPort(typed);
  if (!port.ok) return refuse(port.failure);
  const server = await startPracticeServer({
    port: port.value,
    answer,
    rootSession: {
      ...behaviour.value,
      knowledge: await everythingPlanted(),
      thinking: typed['thinking'] === true,
      forgetting: typed['forgetting'] === true,
    },
  });
  if (!server.ok) return refuse(server.failure);
  const { address } = server.value;
  if (typed['json'] === true) terminal.printJson({ braid: 1, kind: 'practice-server', address });
  else terminal.print(address);
  terminal.say('The model is “practice”; any key that is not empty is accepted. Press Ctrl C to end.');
  if (typed['forgetting'] === true) terminal.say('Forgetting is on: details drop out of very long contexts.');
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await server.value.close();
  return exitStatus.done;
}

/** It doesn't know which exercise a request belongs to, so it knows all of them. */
async function everythingPlanted(): Promise<Knowledge> {
  const opened = await Promise.all((await library.ids()).map((id) => library.open(id)));
  return knowledgeOf(opened.flatMap((exercise) => (exercise.ok ? [exercise.value] : [])));
}
