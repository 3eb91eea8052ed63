import tls from 'node:tls';

/** Both came with Node 22.19 and 24.5; before, and where they are missing, only NODE_EXTRA_CA_CERTS adds authorities. */
type Authorities = {
  getCACertificates?(type: 'default' | 'system'): string[];
  setDefaultCACertificates?(certificates: readonly string[]): void;
};

// The types are those of the oldest Node that is supported.
const newerTls = tls as typeof tls & Authorities;

/**
 * Trusts whoever this computer trusts, besides those that come with Node: a company's proxy looks into what passes it,
 * and signs with an authority that only its own computers know.
 */
export function trustSystemAuthorities(authorities: Authorities = newerTls): void {
  const { getCACertificates, setDefaultCACertificates } = authorities;
  if (!getCACertificates || !setDefaultCACertificates) return;
  const system = getCACertificates('system');
  if (system.length > 0) setDefaultCACertificates([...new Set([...getCACertificates('default'), ...system])]);
}
