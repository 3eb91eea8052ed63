import { afterEach, expect, it } from 'vitest';
import { speakAsSet } from '../../../electron/services/language.ts';
import { speak, spoken, t } from '../../../shared/words/t.ts';
import { ask, testApp } from '../../support/test-app.ts';

afterEach(() => speak('en', null));

it('words what the host says as the settings or, without a choice, the browser has it', async () => {
  const app = await testApp();
  const prefer = await speakAsSet(app, 'en-US');
  expect(spoken()).toBe('en');
  prefer(['es-MX', 'en']);
  expect([spoken(), t`Results`]).toEqual(['es', 'Resultados']);
  await ask(app, 'settings.save', { patch: { language: 'en' } });
  expect([spoken(), t`Results`]).toEqual(['en', 'Results']);
  prefer(['es']);
  expect(spoken()).toBe('en');
  await ask(app, 'settings.save', { patch: { language: 'es' } });
  expect(spoken()).toBe('es');
});
