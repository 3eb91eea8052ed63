import { describe, expect, it } from 'vitest';
import { keyKeeping } from '../../../../renderer/features/settings/key-keeping.ts';
import { modelList } from '../../../../renderer/features/settings/model-list.ts';
import { probeAge } from '../../../../renderer/features/settings/probe-age.ts';
import { testWords } from '../../../../renderer/features/settings/test-words.ts';
import { readDollars } from '../../../../renderer/ui/DollarField.tsx';
import { allAbilities } from '../../../../shared/connection.ts';
import type { Probe } from '../../../../shared/connection.ts';

const probe: Probe = {
  baseUrl: 'http://localhost:8080',
  model: 'practice',
  date: '2026-11-21T09:00:00.000Z',
  abilities: allAbilities,
  models: [],
  firstTokenMs: 120,
};

describe('what a probe showed', () => {
  it('is about something else once the address or the model is another', () => {
    expect(probeAge(probe, 'http://localhost:8080/v1/', 'practice')).toBe('current');
    expect(probeAge(probe, 'http://localhost:8080', '')).toBe('current');
    expect(probeAge(probe, 'http://localhost:8081', 'practice')).toBe('other-server');
    expect(probeAge(probe, 'http://localhost:8080', 'larger')).toBe('other-model');
  });
});

describe('where a typed key goes', () => {
  it('is a warning on a desktop without a key store, and only said in the browser host', () => {
    type Note = Parameters<typeof keyKeeping>[0]['keyStorageNote'];
    const at = (host: 'electron' | 'web', keyStorage: 'system' | 'session', keyStorageNote: Note = null) =>
      keyKeeping({ host, keyStorage, keyStorageNote, openFolder: false, laneWindows: 'page', notices: 'page' });
    expect(at('electron', 'system')).toEqual({ sentence: 'Goes into this system’s key store.', warning: null });
    expect(at('electron', 'session', 'no-keyring')).toEqual({
      sentence: expect.stringMatching(/^This system has no keyring/),
      warning: 'A key is not kept beyond this session.',
    });
    expect(at('web', 'session')).toEqual({
      sentence: 'Kept in memory until Braid ends, and nowhere else.',
      warning: null,
    });
    expect(at('web', 'session', 'class').sentence).toMatch(/needs no key\.$/);
  });
});

describe('the result of a test', () => {
  it('names the model and both times, and the pace where it is practice', () => {
    expect(testWords({ model: 'sonnet', firstTokenMs: 620, ms: 1_240 }, null)).toBe(
      'It works: sonnet answered. First token after 0.6 s, all of it after 1.2 s.',
    );
    expect(testWords({ model: 'practice', firstTokenMs: null, ms: 500 }, 4)).toBe(
      'It works: practice answered. The reply came whole after 0.5 s. Measured at a simulated speed, pace 4×.',
    );
  });
});

describe('the models to choose from', () => {
  it('are each there once, with the one in use', () => {
    const listed = [{ id: 'b', name: 'B', contextTokens: 9, outputTokens: null }];
    expect(modelList(listed, ['a', 'b'], 'c').map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect(modelList(listed, ['a', 'b'], 'a').map(({ id }) => id)).toEqual(['b', 'a']);
    expect(modelList(listed, [], '').map(({ id }) => id)).toEqual(['b']);
  });
});

describe('an amount of money', () => {
  it('is read with or without its sign, and nothing is no cap', () => {
    expect(['0.50', '$5', ' $1,5 ', '.25', '1,000.5', ''].map((text) => readDollars(text, 5000))).toEqual([
      0.5,
      5,
      1.5,
      0.25,
      1000.5,
      null,
    ]);
    expect(['0', '-1', '5001', 'ten', '1.2.3'].map((text) => readDollars(text, 5000))).toEqual(
      Array(5).fill(undefined),
    );
  });
});
