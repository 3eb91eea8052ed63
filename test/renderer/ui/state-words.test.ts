import { expect, it } from 'vitest';
import { wordsOfState } from '../../../renderer/ui/StateChip.tsx';

const word = (state: Parameters<typeof wordsOfState>[0]) => wordsOfState(state).word;

it('names what a lane waits for while the names are few', () => {
  expect(word({ kind: 'waiting', names: ['Finance'] })).toBe('Waiting for Finance');
  expect(word({ kind: 'waiting', names: ['Finance', 'Research'] })).toBe('Waiting for Finance and Research');
  expect(word({ kind: 'waiting', names: ['A', 'B', 'C'] })).toBe('Waiting for 3 tasks');
});

it('counts down to a retry, and says nothing that it does not know', () => {
  expect(word({ kind: 'retrying', seconds: 3 })).toBe('Retrying in 3 s');
  expect(word({ kind: 'retrying', seconds: null })).toBe('Retrying');
});

it('tells a batch from a request of its own, and a cap from a failure', () => {
  expect(word({ kind: 'sent' })).toBe('Sent');
  expect(word({ kind: 'sent', by: 'batch' })).toBe('In a batch');
  expect(word({ kind: 'capped' })).toBe('At the cap');
});
