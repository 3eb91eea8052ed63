import type { Probe } from '../../../shared/connection.ts';
import { plainAddress } from '../../../shared/words/settings.ts';

/** What a probe is about, held against the address and the model that are set now. An empty model is any. */
export type ProbeAge = 'current' | 'other-model' | 'other-server';

export function probeAge(probe: Probe, address: string, model: string): ProbeAge {
  if (plainAddress(probe.baseUrl) !== plainAddress(address)) return 'other-server';
  return model !== '' && probe.model !== model ? 'other-model' : 'current';
}
