import { expect, it } from 'vitest';
import { preferredLocales } from '../../../electron/http/request-headers.ts';

it('reads what a browser prefers, in its order, and nothing else', () => {
  expect(preferredLocales('es-ES,es;q=0.9, en;q=0.8')).toEqual(['es-ES', 'es', 'en']);
  expect(preferredLocales(undefined)).toEqual([]);
  expect(preferredLocales('*;q=0.5, <script>, , de-CH-1996')).toEqual(['de-CH-1996']);
});
