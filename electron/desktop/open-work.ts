import path from 'node:path';
import { commands } from '../../shared/contract.ts';
import type { CommandInput } from '../../shared/contract.ts';
import { failure } from '../../shared/failure.ts';
import type { Failure, Result } from '../../shared/failure.ts';
import { openingWords } from '../../shared/words/desktop.ts';
import { readText } from '../services/text-source.ts';

export type OpenWorkPorts = {
  readonly dispatch: (command: unknown) => Promise<Result<unknown>>;
  /** To what stands behind `#`, in a window with every room. */
  readonly showRoom: (route: string) => void;
  /** Says in a dialog what could not be done. */
  readonly tell: (failure: Failure) => void;
};

/** Workflows that come from outside the pages: from a menu, from a file that the system hands over. */
export type OpenWork = {
  blank(): Promise<void>;
  /** Takes a copy of the file into the kept workflows and shows it, or says what is wrong with it. */
  file(file: string): Promise<void>;
};

/** As much as the same file may hold on the command line; what a page sends may be no more than that in characters. */
const most = { bytes: 4_000_000, said: '4 MB' } as const;

export function createOpenWork({ dispatch, showRoom, tell }: OpenWorkPorts): OpenWork {
  async function create(input: CommandInput<'workflow.create'>): Promise<void> {
    const created = await dispatch({ name: 'workflow.create', input });
    if (!created.ok) return tell(created.failure);
    const kept = commands['workflow.create'].output.safeParse(created.value);
    if (!kept.success) return tell(failure('unexpected'));
    showRoom(`/workflows/${encodeURIComponent(kept.data.id)}`);
  }

  return {
    blank: () => create({ from: 'blank', title: openingWords().newTitle }),
    async file(file) {
      const text = await readText(file, 'workflow-file', most);
      if (!text.ok) return tell(text.failure);
      await create({ from: 'file', name: path.basename(file).slice(-255), text: text.value });
    },
  };
}
