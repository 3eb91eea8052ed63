import { afterEach, describe, expect, it } from 'vitest';
import { keyOf, sense, speak, t } from '../../../shared/words/t.ts';

const parts = (strings: TemplateStringsArray, ...values: readonly unknown[]): string =>
  `${keyOf(strings)}/${values.length}`;

describe('a text', () => {
  afterEach(() => speak('en', null));

  it('is its own English', () => {
    expect(t`${2} of ${'five'} done`).toBe('2 of five done');
    expect(t`Home`).toBe('Home');
  });

  it('is said in the language that is spoken, with its values where that language puts them', () => {
    speak('es', { '{0} of {1} done': 'de {1}, {0} hechas', Home: 'Inicio' });
    expect(t`${2} of ${5} done`).toBe('de 5, 2 hechas');
    expect(t`Home`).toBe('Inicio');
  });

  it('is said by a function where grammar depends on a value', () => {
    speak('es', { '{0} done': (count) => (count === '1' ? 'una hecha' : `${count} hechas`) });
    expect([t`${1} done`, t`${4} done`]).toEqual(['una hecha', '4 hechas']);
  });

  it('has a translation for each of its meanings', () => {
    speak('es', { Delete: 'Eliminar', 'Delete [the key]': 'Supr' });
    expect([t`Delete`, sense('the key')`Delete`]).toEqual(['Eliminar', 'Supr']);
    speak('en', null);
    expect(sense('the key')`Delete`).toBe('Delete');
  });

  it('stays English where a language lacks it, and takes nothing from an object’s own members', () => {
    speak('es', {});
    expect([t`toString`, t`constructor ${1}`]).toEqual(['toString', 'constructor 1']);
  });

  it('puts in what a value says as it is, also where it looks like a place for another', () => {
    speak('es', { '{0} and {1}': '{1} y {0}' });
    expect(t`${'{1}'} and ${'{0}'}`).toBe('{0} y {1}');
  });

  it('is named by its parts', () => {
    expect(parts`${1} of ${2} done`).toBe('{0} of {1} done/2');
  });
});
