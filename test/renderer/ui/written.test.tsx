import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AnswerBody } from '../../../renderer/features/results/AnswerBody.tsx';
import { Markdown } from '../../../renderer/ui/Markdown.tsx';
import { Stream } from '../../../renderer/ui/Stream.tsx';
import { dictionary } from '../../../shared/words/es/dictionary.ts';
import { speak } from '../../../shared/words/t.ts';

const english = 'The stock counts drift, says the owner of the shop.';
const spanish = 'El recuento de existencias no cuadra, dice la dueña de la tienda.';

describe('a text in another language than the window’s', () => {
  beforeEach(() => speak('es', dictionary));
  afterEach(() => speak('en', null));

  it.each([
    ['as Markdown', <Markdown key="" text={english} />],
    ['as it is written', <Stream key="" text={english} whole={false} writing />],
    ['as an answer', <AnswerBody key="" answer={english} />],
  ])('says so, %s', (_, element) => expect(renderToStaticMarkup(element)).toContain('lang="en"'));

  it('says nothing where the window speaks it', () => {
    expect(renderToStaticMarkup(<Markdown text={spanish} />)).not.toContain('lang=');
    speak('en', null);
    expect(renderToStaticMarkup(<Markdown text={english} />)).not.toContain('lang=');
    expect(renderToStaticMarkup(<Markdown text={spanish} />)).toContain('lang="es"');
  });

  it('leaves what Braid says about a table in the window’s language', () => {
    const drawn = renderToStaticMarkup(<Markdown text={'| The price | of it |\n| - | - |\n| 1 | 2 |'} />);
    expect(drawn).toMatch(/aria-label="Tabla" lang="es"><table lang="en">/);
  });
});
