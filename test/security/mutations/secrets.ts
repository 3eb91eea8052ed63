import type { Mutation } from '../trials.ts';

const guard = 'dist/electron/http/guard.js';
const web = 'dist/electron/web/server.js';
const server = 'dist/electron/class/server.js';

const random = 'a token is at least 128 bits of the system’s own randomness';
const time = 'secrets are held against what is sent in a time that tells nothing of them';
const everywhere = 'every server holds its secrets against what is sent in such a time';
const apart = 'hosts on one computer keep their cookies apart, which know no ports';

export const secretMutations: readonly Mutation[] = [
  {
    what: 'a token is short',
    file: guard,
    find: "randomBytes(32).toString('base64url')",
    replace: "randomBytes(12).toString('base64url')",
    caughtBy: random,
  },
  {
    what: 'a token is of numbers that can be foretold',
    file: guard,
    find: "randomBytes(32).toString('base64url')",
    replace: "Buffer.from(Array.from({ length: 32 }, () => Math.random() * 256)).toString('base64url')",
    caughtBy: random,
  },
  {
    what: 'a token is compared letter by letter',
    file: guard,
    find: "timingSafeEqual(createHash('sha256').update(given).digest(), createHash('sha256').update(expected).digest())",
    replace: 'given === expected',
    caughtBy: time,
  },
  {
    what: 'tokens of one length alone are compared in constant time',
    file: guard,
    find: "if (given === undefined || expected === '')",
    replace: "if (given === undefined || expected === '' || given.length !== expected.length)",
    caughtBy: time,
  },
  {
    what: 'the browser host compares its cookie letter by letter',
    file: web,
    find: 'isSameToken(request.cookie, session)',
    replace: 'request.cookie === session',
    caughtBy: everywhere,
  },
  {
    what: 'the browser host compares its token letter by letter',
    file: web,
    find: 'isSameToken(request.given, token)',
    replace: 'request.given === token',
    caughtBy: everywhere,
  },
  {
    what: 'a class compares the facilitator’s secret letter by letter',
    file: server,
    find: '!isSameToken(given, ports.facilitator.secret)',
    replace: 'given !== ports.facilitator.secret',
    caughtBy: everywhere,
  },
  {
    what: 'a class compares the facilitator’s seat letter by letter',
    file: server,
    find: 'isSameToken(cookie, facilitatorSession)',
    replace: 'cookie === facilitatorSession',
    caughtBy: everywhere,
  },
  {
    what: 'a class compares its code letter by letter',
    file: 'dist/electron/class/door.js',
    find: '!isSameToken(plainCode(join.data.code), plainCode(state.code))',
    replace: 'plainCode(join.data.code) !== plainCode(state.code)',
    caughtBy: everywhere,
  },
  {
    what: 'a class compares a pod’s token letter by letter',
    file: 'dist/electron/class/pod-door.js',
    find: 'isSameToken(hash, kept)',
    replace: 'hash === kept',
    caughtBy: everywhere,
  },
  {
    what: 'pods of two classes share a cookie',
    file: server,
    find: '`braid-class-${port}`',
    replace: "'braid-class'",
    caughtBy: apart,
  },
  {
    what: 'facilitators of two classes share a cookie',
    file: server,
    find: '`braid-facilitator-${port}`',
    replace: "'braid-facilitator'",
    caughtBy: apart,
  },
  {
    what: 'a pod and a facilitator share a cookie',
    file: server,
    find: '`braid-facilitator-${port}`',
    replace: '`braid-class-${port}`',
    caughtBy: apart,
  },
];
