import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { rich } from '../../../renderer/ui/rich.ts';
import { speak } from '../../../shared/words/t.ts';

const say = (again: boolean): string =>
  renderToStaticMarkup(rich`Press ${(<kbd key="enter">Enter</kbd>)} to send${again && ' again'}.`);

describe('a sentence with elements in it', () => {
  afterEach(() => speak('en', null));

  it('is its own English', () => expect(say(true)).toBe('Press <kbd>Enter</kbd> to send again.'));

  it('puts its elements where another language wants them', () => {
    speak('es', { 'Press {0} to send{1}.': 'Para enviar{1}, {0}.' });
    expect(say(false)).toBe('Para enviar, <kbd>Enter</kbd>.');
  });
});
