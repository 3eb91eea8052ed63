import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { JoinForm } from '../../../renderer/join/JoinForm.tsx';
import type { DoorView } from '../../../renderer/join/door.ts';
import { asClassId } from '../../../shared/class/ids.ts';
import { succeed } from '../../../shared/failure.ts';

const view: DoorView = {
  protocol: 1,
  class: asClassId('c-1'),
  title: 'PRD review',
  exercise: 'PRD review',
  pods: 4,
  taken: [1, 3],
  shared: [],
};

const shown = (change: Partial<DoorView> = {}, code = 'otter-42'): string =>
  renderToStaticMarkup(
    <JoinForm
      view={{ ...view, ...change }}
      code={code}
      join={() => Promise.resolve(succeed('secret'))}
      onJoined={() => undefined}
      onLook={() => Promise.resolve(null)}
    />,
  );

describe('the form at the door', () => {
  it('holds the code that the address brought, and picks no pod for anybody', () => {
    expect(shown()).toMatch(/<input[^>]*value="otter-42"/);
    expect(shown()).not.toContain('checked=""');
    expect(shown()).toContain('Pick your pod');
  });

  it('tells taken pods by more than a colour, and lets in where one more browser may come in', () => {
    expect(shown().match(/, taken/g)).toHaveLength(2);
    expect(shown().match(/type="radio"[^>]*disabled=""/g)).toHaveLength(2);
    const shared = shown({ shared: [1] });
    expect(shared).toContain('1<span class="hidden">, with somebody in it</span>');
    expect(shared.match(/type="radio"[^>]*disabled=""/g)).toHaveLength(1);
  });

  it('says what to do where every pod is taken', () => {
    const full = shown({ taken: [1, 2, 3, 4] });
    expect(full).toContain('Every pod is taken.');
    expect(full).not.toContain('Pick your pod');
    expect(shown({ taken: [1, 2, 3, 4], shared: [2] })).toContain('Pick your pod');
  });

  it('promises what the class sees before anybody joins', () => {
    expect(shown()).toContain('Nobody sees your briefs or answers unless your pod shares them.');
  });
});
