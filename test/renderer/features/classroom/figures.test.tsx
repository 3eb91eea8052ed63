import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BigStats } from '../../../../renderer/features/classroom/BigStats.tsx';
import { CallOutsCard } from '../../../../renderer/features/classroom/CallOutsCard.tsx';
import { LostFoundCard } from '../../../../renderer/features/classroom/LostFoundCard.tsx';
import { OffsetsCard } from '../../../../renderer/features/classroom/OffsetsCard.tsx';
import { PodList } from '../../../../renderer/features/classroom/PodList.tsx';
import { QrCode } from '../../../../renderer/features/classroom/QrCode.tsx';
import { SharedAnswers } from '../../../../renderer/features/classroom/SharedAnswers.tsx';
import { wallFigures } from '../../../../shared/class/wall.ts';
import { classOf, classWith, joined, opened, openedAt, podResult, podRun, reported } from '../../../support/a-class.ts';

const first = podResult([podRun('thread', {}), podRun('all-at-once', { a: 'not-seen' })], {
  guess: { clock: 4, tokens: 0.5 },
});
const state = classWith([[first], [first], [first]]);
const figures = wallFigures(state);

describe('the figures of a class', () => {
  it('are large, and say what they are about', () => {
    const html = renderToStaticMarkup(<BigStats figures={figures} />);
    expect(html).toContain('11 of 12');
    expect(html).toContain('found, first plan, All at once, 3 pods');
  });

  it('have a bar a structure that says the same for ears', () => {
    const html = renderToStaticMarkup(<LostFoundCard rows={figures.rows} />);
    expect(html).toContain('aria-label="All at once: 11 found, 1 not seen');
    expect(html.match(/role="img"/g)).toHaveLength(2);
  });

  it('show a dot a pod and name none', () => {
    const html = renderToStaticMarkup(<OffsetsCard figures={figures} />);
    expect(html.match(/<circle/g)).toHaveLength(6);
    expect(html).not.toContain('Pod');
    expect(html).toContain('median 4.0× too high');
  });

  it('keep a guess beyond the scale at its end', () => {
    const far = wallFigures(classWith([[podResult(first.runs, { guess: { clock: 900, tokens: null } })]]));
    expect(renderToStaticMarkup(<OffsetsCard figures={far} />)).toContain('cx="98%"');
  });

  it('say that there are none yet', () => {
    const none = wallFigures(classWith([]));
    expect(renderToStaticMarkup(<BigStats figures={none} />)).toContain('first run that ends');
    expect(renderToStaticMarkup(<LostFoundCard rows={none.rows} />)).toContain('Nothing yet');
    expect(renderToStaticMarkup(<OffsetsCard figures={none} />)).toContain('No prediction');
  });

  it('lead to call-outs and to questions, the exercise’s own last', () => {
    const html = renderToStaticMarkup(<CallOutsCard state={state} titles={{}} reflection={['And your team?']} />);
    expect(html).toContain('All pods lost the same finding');
    expect(html.indexOf('And your team?')).toBeGreaterThan(html.indexOf('Ask the room'));
  });
});

describe('the pods', () => {
  const show = (namesHidden: boolean) =>
    renderToStaticMarkup(
      <PodList
        state={{
          ...classOf(
            opened({ pods: 3 }),
            ...joined(1, { name: '<b>Red</b>' }),
            reported(1, 1, {
              kind: 'standing',
              step: 'break-down',
              doing: { id: 'building', ended: null, of: null },
              stuck: { id: 'cycle', detail: 'A needs B' },
            }),
          ),
          namesHidden,
        }}
        now={openedAt + 6 * 60_000}
        onOpen={() => undefined}
        onHelp={() => undefined}
      />,
    );

  it('say what one is stuck on, for how long, and offer help', () => {
    const html = show(false);
    expect(html).toContain('A cycle: A needs B');
    expect(html).toContain('5 min. Help');
    expect(html).toContain('1 stuck · 2 waiting to join');
  });

  it('escape what they call themselves, and hide it when asked to', () => {
    expect(show(false)).toContain('&lt;b&gt;Red&lt;/b&gt;');
    expect(show(true)).not.toContain('Red');
    expect(show(true)).toContain('Pod 1');
  });
});

it('a QR code has its quiet zone, and a module for each 1', () => {
  const html = renderToStaticMarkup(<QrCode rows={['101', '010', '111']} label="QR" />);
  expect(html).toContain('viewBox="0 0 11 11"');
  expect(html.match(/h1v1h-1z/g)).toHaveLength(6);
  expect(html).toContain('M4 4h1');
});

it('a shared answer brings no markup of its own', () => {
  const html = renderToStaticMarkup(
    <SharedAnswers
      name="Pod 2"
      answers={[{ structure: 'thread', text: '<script>x</script> ![a](http://a.invalid/b)' }]}
    />,
  );
  expect(html).not.toMatch(/<script|<img/);
});
