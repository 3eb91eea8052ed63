import { networkReasons } from '../../../shared/words/network-reasons.ts';
import type { NetworkReason } from '../../../shared/words/network-reasons.ts';

/** What codes of the operating system and of the platform stand for. */
const known: ReadonlyMap<string, NetworkReason> = new Map([
  ['ECONNREFUSED', 'nobodyListens'],
  ['ENOTFOUND', 'noSuchName'],
  ['EAI_AGAIN', 'noNamesNow'],
  ['EHOSTUNREACH', 'noWay'],
  ['ENETUNREACH', 'noNetwork'],
  ['EADDRNOTAVAIL', 'unreachable'],
  ['ECONNRESET', 'closed'],
  ['EPIPE', 'closed'],
  ['UND_ERR_SOCKET', 'closed'],
  ['ETIMEDOUT', 'noAnswer'],
  ['UND_ERR_CONNECT_TIMEOUT', 'noAnswer'],
  ['UND_ERR_HEADERS_TIMEOUT', 'noAnswer'],
  ['UND_ERR_BODY_TIMEOUT', 'noAnswer'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'notHttps'],
  ['ERR_SSL_PACKET_LENGTH_TOO_LONG', 'notHttps'],
  ['CERT_HAS_EXPIRED', 'expired'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'otherName'],
  ['UND_ERR_HEADERS_OVERFLOW', 'tooManyHeaders'],
  ['Z_DATA_ERROR', 'notUnpacked'],
  ['Z_BUF_ERROR', 'notUnpacked'],
]);

/** Codes of which there are many, by how they begin or what they hold. */
const patterns: readonly (readonly [RegExp, NetworkReason])[] = [
  // The platform's reader of http on whatever is none.
  [/^HPE_/, 'notHttp'],
  // Signed by somebody whom this computer's Node does not know, as behind many companies' proxies.
  [/SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|CERT_UNTRUSTED/, 'untrusted'],
];

/** Why a connection failed: in words where they are known, else the code, else what the error says of itself. */
export function reasonOf(error: Error): string {
  const { cause } = error;
  const inner = cause instanceof Error ? (cause.cause instanceof Error ? cause.cause : cause) : error;
  const code: unknown = 'code' in inner ? inner.code : undefined;
  if (inner.message === 'bad port') return networkReasons().badPort;
  if (typeof code !== 'string') return inner.message.slice(0, 120);
  const reason = known.get(code) ?? patterns.find(([pattern]) => pattern.test(code))?.[1];
  return reason === undefined ? code : networkReasons()[reason];
}
