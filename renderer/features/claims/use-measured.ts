import { useState } from 'react';
import type { Claim, ClaimId } from '../../../shared/claims/claim.ts';
import type { Failure } from '../../../shared/failure.ts';
import { useBridge } from '../../bridge/context.tsx';

/** Where a claim's measurement stands. What was measured before stays until it is replaced. */
export type MeasureStanding =
  { readonly state: 'idle' } | { readonly state: 'going' } | { readonly state: 'failed'; readonly failure: Failure };

const idle: MeasureStanding = { state: 'idle' };

/** The claims as listed, those that were measured on this page in their place. */
export function useMeasured(listed: readonly Claim[]): {
  readonly claims: readonly Claim[];
  readonly standingOf: (id: ClaimId) => MeasureStanding;
  readonly measure: (id: ClaimId) => void;
} {
  const bridge = useBridge();
  const [measured, setMeasured] = useState<Partial<Record<ClaimId, Claim>>>({});
  const [standings, setStandings] = useState<Partial<Record<ClaimId, MeasureStanding>>>({});
  const stand = (id: ClaimId, standing: MeasureStanding): void =>
    setStandings((before) => ({ ...before, [id]: standing }));

  return {
    claims: listed.map((claim) => measured[claim.id] ?? claim),
    standingOf: (id) => standings[id] ?? idle,
    measure(id) {
      if (standings[id]?.state === 'going') return;
      stand(id, { state: 'going' });
      void bridge.invoke('claims.measure', { id }).then((result) => {
        if (result.ok) setMeasured((before) => ({ ...before, [id]: result.value }));
        stand(id, result.ok ? idle : { state: 'failed', failure: result.failure });
      });
    },
  };
}
