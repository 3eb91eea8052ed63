import { describe, it } from 'vitest';
import { aTask, someFindings, someTokens } from '../../support/comparison-builder.ts';
import { holdToRow, inSeconds, lost, once20, priced, thread50, waited } from '../../support/spoken-comparison.ts';
import type { SpokenRow } from '../../support/spoken-comparison.ts';

const thread27k = { ...thread50, tokens: someTokens(8_720, 2_000, { read: 17_000 }) };
const once10k = { ...once20, tokens: someTokens(8_512, 2_000) };

const tokens: readonly SpokenRow[] = [
  {
    of: 'more tokens, but sooner',
    runs: [
      { ...thread50, tokens: someTokens(9_000, 1_000) },
      { ...once20, tokens: someTokens(28_000, 2_000) },
    ],
    says: 'All at once finished 2.5× sooner than One thread',
    under: [
      'It used 3.0× as many tokens, because every conversation had to be told again what a thread already holds.',
    ],
  },
  {
    of: 'fewer tokens',
    runs: [{ ...thread50, tokens: someTokens(25_720, 2_000) }, once10k],
    says: 'All at once finished 2.5× sooner than One thread',
    under: ['It used 62% fewer tokens, because each conversation read only what it was given and none of the history.'],
  },
  {
    of: 'tokens that the server did not report',
    runs: [thread50, { ...once20, tokens: { ...once20.tokens, total: null } }],
    says: 'All at once finished 2.5× sooner than One thread',
    under: ['Tokens can’t be compared: the server did not report all of them.'],
  },
  {
    of: 'a price that fell less than the tokens',
    runs: [
      { ...thread27k, ...priced(0.041) },
      { ...once10k, ...priced(0.035) },
    ],
    says: 'All at once finished 2.5× sooner than One thread',
    why: [
      'The price fell less than the tokens. Tokens: 62% fewer. Price: 15% less. 17,000 of the thread’s tokens were read from the cache, at a fraction of the price.',
    ],
  },
  {
    of: 'a price that rose while the tokens fell',
    runs: [
      { ...thread27k, ...priced(0.041) },
      { ...once10k, ...priced(0.05) },
    ],
    says: 'All at once finished 2.5× sooner than One thread',
    why: [
      'The tokens fell, the price did not. Tokens: 62% fewer. Price: 22% more. 17,000 of the thread’s tokens were read from the cache, at a fraction of the price.',
    ],
  },
];

const rereading = inSeconds('thread', 50, {
  tasks: [
    aTask('a', { to: 10_000, contextTokens: 1_000 }),
    aTask('b', { from: 10_000, to: 30_000, contextTokens: 3_000 }),
    aTask('c', { from: 30_000, to: 50_000, contextTokens: 5_000 }),
  ],
  tokens: someTokens(2_000, 600, { write: 3_000, read: 4_000 }),
});
const overlapping = inSeconds('all-at-once', 20, {
  tasks: [aTask('a', { to: 10_000 }), aTask('b', { to: 12_000 }), aTask('merge', { from: 12_000, to: 20_000 })],
  finishPath: [aTask('b').id, aTask('merge').id],
});

const reasons: readonly SpokenRow[] = [
  {
    of: 'a thread that read its history again',
    runs: [rereading, inSeconds('one-at-a-time', 45, { tokens: someTokens(4_000, 600) })],
    says: 'One at a time finished 1.1× sooner than One thread',
    why: ['The thread reread itself. Its turns read 1,000, 3,000 and 5,000 tokens: 9,000 in. One at a time, 4,000.'],
  },
  {
    of: 'conversations that overlapped',
    runs: [thread50, overlapping],
    says: 'All at once finished 2.5× sooner than One thread',
    why: [
      'The conversations overlapped. In All at once you waited 12.0 s for B and 8.0 s for Merge: 20.0 s. One after another its tasks add up to 30.0 s, computed from the lanes.',
    ],
  },
  {
    of: 'a rate limit',
    runs: [thread50, { ...once20, ...waited('rateLimit', 3_200) }],
    says: 'All at once finished 2.5× sooner than One thread',
    why: ['All at once had to wait. 3.2 s of its clock went by because the server’s rate limit held a request back.'],
  },
  {
    of: 'a request that failed once',
    runs: [thread50, { ...once20, ...waited('retry', 2_000) }],
    says: 'All at once finished 2.5× sooner than One thread',
    why: ['All at once had to wait. 2.0 s of its clock went by before a failed request was sent again.'],
  },
  {
    of: 'a review',
    runs: [thread50, { ...once20, ...waited('person', 9_000) }],
    says: 'All at once finished 2.5× sooner than One thread',
    why: ['All at once had to wait. 9.0 s of its clock are yours: it waited for your review.'],
  },
  {
    of: 'a wait that nobody would notice',
    runs: [thread50, { ...once20, ...waited('rateLimit', 100) }],
    says: 'All at once finished 2.5× sooner than One thread',
    why: [],
  },
];

const oneAnswer = inSeconds('all-at-once', 20, { tasks: [aTask('sales', { to: 20_000 })] });

const losses: readonly SpokenRow[] = [
  {
    of: 'evidence apart from each other',
    runs: [{ ...oneAnswer, ...lost({ id: 'cut', cause: 'not-seen', seenBy: [['sales'], []] }) }],
    says: 'All at once finished in 0:20 without the one finding',
    why: [
      'No conversation saw all of one finding. “A price cut”: the passage in Notes reached Sales, the one in Model reached no conversation, and no conversation in All at once had it all.',
    ],
  },
  {
    of: 'three findings whose evidence lay apart',
    runs: [
      {
        ...oneAnswer,
        ...lost(
          { id: 'cut', cause: 'not-seen', seenBy: [['sales'], []] },
          { id: 'churn', cause: 'not-seen', seenBy: [[]] },
          { id: 'cash', cause: 'not-seen', seenBy: [[]] },
        ),
      },
    ],
    says: 'All at once finished in 0:20 with 0 of 3 findings',
    why: [
      'No conversation saw all of three findings. “A price cut”: the passage in Notes reached Sales, the one in Model reached no conversation, and no conversation in All at once had it all. Two more went the same way.',
    ],
  },
  {
    of: 'a handoff that dropped what was found',
    runs: [
      {
        ...oneAnswer,
        tasks: [aTask('sales', { to: 20_000, findings: [someFindings({ ids: ['churn'] }).ids[0] ?? never()] })],
        ...lost({ id: 'churn', cause: 'not-passed-on', task: 'sales' }),
      },
    ],
    says: 'All at once finished in 0:20 without the one finding',
    why: [
      'One finding never reached the final answer. “Churn”: Sales found it in All at once, and what it handed on did not carry it.',
    ],
  },
  {
    of: 'a handoff that dropped a piece of evidence',
    runs: [{ ...oneAnswer, ...lost({ id: 'cut', cause: 'not-passed-on', task: 'sales' }) }],
    says: 'All at once finished in 0:20 without the one finding',
    why: [
      'One finding never reached the final answer. “A price cut”: Sales read a part of the evidence in All at once, and what it handed on did not carry it.',
    ],
  },
  {
    of: 'a brief that did not ask',
    runs: [{ ...oneAnswer, ...lost({ id: 'churn', cause: 'not-asked', task: 'sales' }) }],
    says: 'All at once finished in 0:20 without the one finding',
    why: ['Nobody asked for one finding. “Churn”: Sales had the evidence in All at once, and no brief asked for it.'],
  },
  {
    of: 'two that were overlooked',
    runs: [
      {
        ...oneAnswer,
        ...lost(
          { id: 'churn', cause: 'overlooked', task: 'sales' },
          { id: 'cash', cause: 'overlooked', task: 'sales' },
        ),
      },
    ],
    says: 'All at once finished in 0:20 with 0 of 2 findings',
    why: [
      'Two findings were overlooked. “Churn”: Sales had the evidence in All at once and was asked, and did not say it. One more went the same way.',
    ],
  },
  {
    of: 'a false alarm that another passage answers',
    runs: [{ ...oneAnswer, findings: someFindings({ ids: ['churn'], falseAlarms: ['gap'] }) }],
    says: 'All at once finished in 0:20 with the one finding',
    why: [
      'One suspicion was a false alarm. “A gap” was reported in All at once. Plan, Fiscal year, answers it; whoever reported it had not read the answer.',
    ],
  },
];

function never(): never {
  throw new Error('findings were named');
}

describe('why comparisons came out as they did, as written down by hand', () => {
  it.each([...tokens, ...reasons, ...losses])('$of', holdToRow);
});
