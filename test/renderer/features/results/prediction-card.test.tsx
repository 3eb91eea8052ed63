import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PredictionCard } from '../../../../renderer/features/results/PredictionCard.tsx';
import type { PredictionScore } from '../../../../shared/exercise/score-prediction.ts';

const score: PredictionScore = {
  of: 'all-at-once',
  against: 'thread',
  clock: { said: 3, forecast: 2.2, measured: 2, offBy: 1.5 },
  tokens: { said: 0.5, forecast: null, measured: 0.5, offBy: 1 },
  endsFirst: { said: 'all-at-once', measured: ['all-at-once'], same: false, count: null, right: true },
  findsMost: null,
  lost: null,
};
const shown = (guesser: 'you' | 'file') =>
  renderToStaticMarkup(<PredictionCard score={score} why="It overlaps." choices={[]} guesser={guesser} />);

describe('a prediction beside what was measured', () => {
  it('is told as yours on your own page', () => {
    for (const words of ['Your prediction', 'You said', 'You wrote']) expect(shown('you')).toContain(words);
  });

  it('is told as somebody else’s where it came in a file, to screen readers too', () => {
    const text = shown('file');
    for (const words of ['The prediction in this file', 'author said 3.0× sooner', 'author wrote']) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/\byou(r)?\b/i);
  });
});
