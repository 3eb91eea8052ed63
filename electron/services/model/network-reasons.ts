/** Codes of the operating system and the platform, in words that help somebody who typed an address. */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens at that address',
  ENOTFOUND: 'there is no computer of that name',
  EAI_AGAIN: 'names can’t be looked up at the moment',
  EHOSTUNREACH: 'there is no way to that computer',
  ENETUNREACH: 'there is no network',
  EADDRNOTAVAIL: 'nothing can be reached at that address',
  ECONNRESET: 'the connection was closed from the other side',
  EPIPE: 'the connection was closed from the other side',
  UND_ERR_SOCKET: 'the connection was closed from the other side',
  ETIMEDOUT: 'nobody answered in time',
  UND_ERR_CONNECT_TIMEOUT: 'nobody answered in time',
  UND_ERR_HEADERS_TIMEOUT: 'nobody answered in time',
  UND_ERR_BODY_TIMEOUT: 'nobody answered in time',
  ERR_SSL_WRONG_VERSION_NUMBER: 'what answers there speaks no https',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'what answers there speaks no https',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  UND_ERR_HEADERS_OVERFLOW: 'its answer has more headers than any server sends',
  Z_DATA_ERROR: 'what it sent can’t be unpacked',
  Z_BUF_ERROR: 'what it sent can’t be unpacked',
};

/** The platform's reader of http on whatever is none. */
const notHttp = /^HPE_/;

/** Signed by somebody whom this computer's Node does not know, as behind many companies' proxies. */
const untrusted = /SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|CERT_UNTRUSTED/;

/** Why a connection failed: in words where they are known, else the code, else what the error says of itself. */
export function reasonOf(error: Error): string {
  const { cause } = error;
  const inner = cause instanceof Error ? (cause.cause instanceof Error ? cause.cause : cause) : error;
  const code: unknown = 'code' in inner ? inner.code : undefined;
  if (inner.message === 'bad port') return 'that port is never a web server’s';
  if (typeof code !== 'string') return inner.message.slice(0, 120);
  if (notHttp.test(code)) return 'what answers there speaks no http';
  return reasons[code] ?? (untrusted.test(code) ? 'its certificate is not trusted here' : code);
}
