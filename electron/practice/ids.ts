import { randomBytes } from 'node:crypto';

/** An id in the API's manner: `msg_…`, `req_…`. */
export function newId(prefix: 'msg' | 'req' | 'toolu' | 'msgbatch'): string {
  return `${prefix}_01${randomBytes(16).toString('hex')}`;
}
