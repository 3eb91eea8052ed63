import { t } from './t.ts';

/** Why nothing came over a connection, in words that help somebody who typed an address. */
export const networkReasons = () => ({
  nobodyListens: t`nothing listens at that address`,
  noSuchName: t`there is no computer of that name`,
  noNamesNow: t`names can’t be looked up at the moment`,
  noWay: t`there is no way to that computer`,
  noNetwork: t`there is no network`,
  unreachable: t`nothing can be reached at that address`,
  closed: t`the connection was closed from the other side`,
  noAnswer: t`nobody answered in time`,
  notHttps: t`what answers there speaks no https`,
  notHttp: t`what answers there speaks no http`,
  expired: t`its certificate has expired`,
  otherName: t`its certificate is for another name`,
  untrusted: t`its certificate is not trusted here`,
  tooManyHeaders: t`its answer has more headers than any server sends`,
  notUnpacked: t`what it sent can’t be unpacked`,
  badPort: t`that port is never a web server’s`,
});

export type NetworkReason = keyof ReturnType<typeof networkReasons>;
