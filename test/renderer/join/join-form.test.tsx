import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { JoinForm } from '../../../renderer/join/JoinForm.tsx';
import type { DoorView } from '../../../renderer/join/door.ts';
import { asClassId } from '../../../shared/class/ids.ts';
import { succeed } from '../../../shared/failure.ts';

const view: DoorView = { class: asClassId('c-1'), title: 'PRD review', exercise: 'PRD review', pods: 4, taken: [1, 3] };

const shown = (change: Partial<DoorView> = {}, code = 'otter-42'): string =>
  renderToStaticMarkup(
    <JoinForm
      view={{ ...view, ...change }}
      code={code}
      join={() => Promise.resolve(succeed(null))}
      onJoined={() => undefined}
      onLookAgain={() => undefined}
    />,
  );

describe('the form at the door', () => {
  it('holds the code that the address brought, and offers the first pod that nobody has', () => {
    expect(shown()).toMatch(/<input[^>]*value="otter-42"/);
    expect(shown()).toContain('Join Pod 2');
    expect(shown({ taken: [] })).toContain('Join Pod 1');
  });

  it('tells taken pods by more than a colour, and lets nobody pick them', () => {
    expect(shown().match(/, taken/g)).toHaveLength(2);
    expect(shown().match(/type="radio"[^>]*disabled=""/g)).toHaveLength(2);
  });

  it('says what to do where every pod is taken', () => {
    const full = shown({ taken: [1, 2, 3, 4] });
    expect(full).toContain('Every pod is taken.');
    expect(full).not.toContain('Join Pod');
  });

  it('promises what the class sees before anybody joins', () => {
    expect(shown()).toContain('Nobody sees your briefs or answers unless your pod shares them.');
  });
});
