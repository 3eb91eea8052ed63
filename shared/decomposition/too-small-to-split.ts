import { isBriefed } from './plan.ts';
import { rule } from './rule.ts';

/** Tasks that cost more to start than to do, by what starting a conversation is assumed to cost. */
export const tooSmallToSplit = rule({
  id: 'too-small-to-split',
  severity: 'hint',
  lesson: 'fixed-fee',
  find: ({ tasks, circumstances: { overheadTokens }, contextTokens }) => {
    const conversations = tasks.filter(({ merge }) => merge !== true);
    if (overheadTokens === 0 || conversations.length < 2) return [];
    const small = conversations.filter(
      (task) => (isBriefed(task) || task.estimate !== null) && contextTokens(task) < overheadTokens,
    );
    if (small.length === 0) return [];
    return [
      {
        tasks: small.map(({ id }) => id),
        params: {
          tasks: small.map(({ title }) => title),
          workTokens: Math.max(...small.map(contextTokens)),
          overheadTokens,
        },
        remedies: [{ kind: 'run-as', label: { id: 'run-as', structure: 'thread' }, structure: 'thread' }],
      },
    ];
  },
});
