import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plural } from '../../../shared/words/es/manner.ts';
import {
  counted,
  date,
  elapsed,
  listed,
  notAvailable,
  percent,
  ratio,
  tokens,
  tokensShort,
  usd,
} from '../../../shared/words/format.ts';
import { speak } from '../../../shared/words/t.ts';

describe('figures in Spanish', () => {
  beforeEach(() => speak('es', {}));
  afterEach(() => speak('en', null));

  it('have a decimal comma and points between thousands', () => {
    expect([
      tokens(27_720),
      tokensShort(27_720),
      ratio(2.5),
      elapsed(3_400),
      percent(0.62),
      usd(0.041),
      usd(3.2),
    ]).toEqual(['27.720', '27,7K', '2,5×', '3,4 s', '62\u00a0%', '0,041\u00a0$', '3,20\u00a0$']);
    expect([notAvailable(), date('2026-11-20')]).toEqual(['n/d', '20 de noviembre de 2026']);
  });

  it('agree with what they count', () => {
    expect([0, 1, 3, 12].map((count) => counted(count, 'hallazgo'))).toEqual([
      'ningún hallazgo',
      'un hallazgo',
      'tres hallazgos',
      '12 hallazgos',
    ]);
    expect([0, 1, 3].map((count) => counted(count, 'conversación'))).toEqual([
      'ninguna conversación',
      'una conversación',
      'tres conversaciones',
    ]);
  });

  it('are joined with y, and with e before the same sound', () => {
    expect(listed(['A', 'B', 'C'])).toBe('A, B y C');
    expect(listed(['Ventas', 'Ingeniería'])).toBe('Ventas e Ingeniería');
    expect(listed(['sal', 'hielo'])).toBe('sal y hielo');
  });

  it.each([
    ['tarea', 'tareas'],
    ['petición limitada', 'peticiones limitadas'],
    ['prueba de la clase', 'pruebas de la clase'],
    ['vez', 'veces'],
    ['token', 'tokens'],
    ['mes', 'meses'],
    ['orden', 'órdenes'],
  ])('make the plural of %s', (one, many) => expect(plural(one)).toBe(many));
});
