import type { Mutation } from '../trials.ts';

const server = 'dist/electron/practice/server.js';
const page = 'the practice server works for no page in a browser';

export const practiceServerMutations: readonly Mutation[] = [
  {
    what: 'the practice server listens to the whole network',
    file: server,
    find: "const host = '127.0.0.1';",
    replace: "const host = '0.0.0.0';",
    caughtBy: 'the practice server listens on this computer alone',
  },
  {
    what: 'the practice server answers to every name',
    file: server,
    find: 'if (!isOwnHost(request.headers.host, { port, names: loopbackNames }))',
    replace: 'if (false)',
    caughtBy: 'the practice server answers to its own names only (DNS rebinding)',
  },
  {
    what: 'the practice server works for pages',
    file: server,
    find: 'if (isPage({ origin, fetchSite: single(fetchSite) }))',
    replace: 'if (false)',
    caughtBy: page,
  },
  {
    what: 'a request that a page caused without an origin is a program’s',
    file: 'dist/electron/http/guard.js',
    find: "return request.origin !== undefined || (request.fetchSite !== undefined && request.fetchSite !== 'none');",
    replace: 'return request.origin !== undefined;',
    caughtBy: page,
  },
  {
    what: 'sessions are counted instead of drawn',
    file: server,
    find: "randomBytes(16).toString('hex')",
    replace: 'String(sessions.size + 1)',
    caughtBy: 'the practice server knows no session but those whose address it gave out',
  },
  {
    what: 'an unknown session is any session',
    file: server,
    find: "sessions.get(own[1] ?? '')",
    replace: '[...sessions.values()][0]',
    caughtBy: 'the practice server knows no session but those whose address it gave out',
  },
  {
    what: 'the practice server reads bodies of any size',
    file: server,
    find: "resolve('too-large')",
    replace: 'void 0',
    caughtBy: 'the practice server reads no body without end',
  },
  {
    what: 'the practice server waits for ever',
    file: server,
    find: 'patience: { ...usualPatience, silenceMs: null }',
    replace: 'patience: { ...usualPatience, requestMs: 0, silenceMs: null }',
    caughtBy: 'the practice server waits for no slow client, and takes so many and no more',
  },
];
