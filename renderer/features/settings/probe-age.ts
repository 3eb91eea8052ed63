import type { Probe } from '../../../shared/connection.ts';
import { plainAddress } from '../../../shared/words/en-settings.ts';

/** Whether what a probe showed is about another server or another model than the ones set now. */
export function isStale(probe: Probe, address: string, model: string): boolean {
  return plainAddress(probe.baseUrl) !== plainAddress(address) || (model !== '' && probe.model !== model);
}
