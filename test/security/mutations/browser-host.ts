import type { Mutation } from '../trials.ts';

const server = 'dist/electron/web/server.js';
const guard = 'dist/electron/http/guard.js';
const socket = 'dist/electron/http/socket.js';
const listen = 'dist/electron/http/listen.js';

const names = 'the browser host answers to its own names only (DNS rebinding)';
const origins = 'the browser host answers to no page of another origin';
const sites = 'the browser host answers to no request that another site caused';
const token = 'the browser host shows nothing to whoever lacks its token';
const cookie = 'the browser host’s cookie is out of reach of scripts and of other sites, and is not the token';
const alone = 'the browser host’s cookie, which pages on other ports are sent, opens nothing alone';
const policy = 'every answer of the browser host carries the strict policy';
const frames = 'the browser host takes commands as small text frames alone';
const patience = 'the browser host waits for no slow client, and takes so many and no more';

export const browserHostMutations: readonly Mutation[] = [
  {
    what: 'the browser host listens to the whole network',
    file: server,
    find: "const host = '127.0.0.1';",
    replace: "const host = '0.0.0.0';",
    caughtBy: 'the browser host listens on this computer alone',
  },
  {
    what: 'every name is taken for our own',
    file: server,
    find: '!isOwnHost(request.host, own) || ',
    replace: '',
    caughtBy: names,
  },
  {
    what: 'a name is judged by how it begins',
    file: guard,
    find: 'given === `${name}:${own.port}`',
    replace: 'given.startsWith(name)',
    caughtBy: names,
  },
  {
    what: 'a name is judged by how it ends',
    file: guard,
    find: 'given === `${name}:${own.port}`',
    replace: 'given.endsWith(`${name}:${own.port}`)',
    caughtBy: names,
  },
  {
    what: 'every origin is taken for our own',
    file: guard,
    find: 'return ownOrigins.includes(request.origin);',
    replace: 'return true;',
    caughtBy: origins,
  },
  {
    what: 'an origin is judged by how it begins',
    file: guard,
    find: 'ownOrigins.includes(request.origin)',
    replace: 'ownOrigins.some((own) => request.origin.startsWith(own))',
    caughtBy: origins,
  },
  {
    what: 'a page without an origin is taken for our own',
    file: guard,
    find: 'ownOrigins.includes(request.origin)',
    replace: "(request.origin === 'null' || ownOrigins.includes(request.origin))",
    caughtBy: origins,
  },
  {
    what: 'what another site caused is answered',
    file: guard,
    find: "return request.fetchSite === undefined || request.fetchSite === 'same-origin' || request.fetchSite === 'none';",
    replace: 'return true;',
    caughtBy: sites,
  },
  {
    what: 'what is sent without an origin is taken',
    file: guard,
    find: "if (request.socket || request.method !== 'GET')",
    replace: 'if (request.socket)',
    caughtBy: sites,
  },
  {
    what: 'nobody needs the token',
    file: server,
    find: 'return isSameToken(request.cookie, session) || isSameToken(request.given, token) ? null : 401;',
    replace: 'return null;',
    caughtBy: token,
  },
  {
    what: 'the beginning of the token will do',
    file: guard,
    find: "if (given === undefined || expected === '')",
    replace: "if (given && expected.startsWith(given)) return true; if (given === undefined || expected === '')",
    caughtBy: token,
  },
  {
    what: 'the token is a cookie too',
    file: server,
    find: 'isSameToken(request.cookie, session) ||',
    replace: 'isSameToken(request.cookie, session) || isSameToken(request.cookie, token) ||',
    caughtBy: token,
  },
  {
    what: 'a socket needs nothing',
    file: server,
    find: 'cookie: cookieOf(request, cookieName()),',
    replace: 'cookie: session,',
    caughtBy: token,
  },
  {
    what: 'a socket is not asked who it is',
    file: socket,
    find: '(found ?? sockets[0])?.door.refuse(request) ??',
    replace: '',
    caughtBy: origins,
  },
  {
    what: 'the cookie alone opens a socket',
    file: server,
    find: 'holdsSecret(request) ? null : 401',
    replace: 'null',
    caughtBy: alone,
  },
  {
    what: 'the cookie is the secret too',
    file: server,
    find: 'isSameToken(each, pageSecret) ||',
    replace: 'isSameToken(each, pageSecret) || isSameToken(each, session) ||',
    caughtBy: alone,
  },
  {
    what: 'the cookie is swapped for the secret',
    file: server,
    find: 'if (given !== undefined) {',
    replace: 'if (given !== undefined || getCookie(context, cookieName())) {',
    caughtBy: alone,
  },
  { what: 'scripts read the cookie', file: server, find: 'httpOnly: true, ', replace: '', caughtBy: cookie },
  {
    what: 'other sites send the cookie',
    file: server,
    find: "sameSite: 'Strict'",
    replace: "sameSite: 'None'",
    caughtBy: cookie,
  },
  {
    what: 'the token itself is kept in the browser',
    file: server,
    find: 'setCookie(context, cookieName(), session,',
    replace: 'setCookie(context, cookieName(), token,',
    caughtBy: cookie,
  },
  {
    what: 'pages have no policy in the browser',
    file: 'dist/electron/http/security-headers.js',
    find: '...Object.entries(pageHeaders(hosts.map((host) => `ws://${host}`))),',
    replace: '',
    caughtBy: policy,
  },
  {
    what: 'other sites embed what is served',
    file: 'dist/electron/http/security-headers.js',
    find: "['cross-origin-resource-policy', 'same-origin'],",
    replace: '',
    caughtBy: policy,
  },
  {
    what: 'types are guessed',
    file: 'dist/shared/page-headers.js',
    find: "'x-content-type-options': 'nosniff',",
    replace: '',
    caughtBy: policy,
  },
  {
    what: 'the address with the token travels on',
    file: 'dist/shared/page-headers.js',
    find: "'referrer-policy': 'no-referrer',",
    replace: '',
    caughtBy: policy,
  },
  {
    what: 'other origins may read',
    file: server,
    find: 'const { req } = context;',
    replace: "const { req } = context; context.header('access-control-allow-origin', '*');",
    caughtBy: policy,
  },
  {
    what: 'files are read by the path that was asked for',
    file: 'dist/electron/http/pages.js',
    find: 'return new Map(pages.flat());',
    replace: `return { get(name) {
      try {
        const { readFileSync } = process.getBuiltinModule('node:fs');
        return { type: 'text/plain', body: readFileSync(folder + decodeURIComponent(name)) };
      } catch { return undefined; }
    } };`,
    caughtBy: 'the browser host serves no file outside the pages, however it is asked',
  },
  {
    what: 'binary frames are taken',
    file: socket,
    find: 'isBinary || !Buffer.isBuffer(data)',
    replace: '!Buffer.isBuffer(data)',
    caughtBy: frames,
  },
  {
    what: 'frames may be of any size',
    file: socket,
    find: 'maxPayload: door.maxFrameBytes ?? usualFrameBytes',
    replace: 'maxPayload: 0',
    caughtBy: frames,
  },
  {
    what: 'headers may take for ever',
    file: listen,
    find: 'headersTimeout: headersMs',
    replace: 'headersTimeout: 0',
    caughtBy: patience,
  },
  {
    what: 'bodies may take for ever',
    file: listen,
    find: 'requestTimeout: requestMs',
    replace: 'requestTimeout: 0',
    caughtBy: patience,
  },
  {
    what: 'answers may wait for ever',
    file: listen,
    find: 'server.timeout = silenceMs ?? 0;',
    replace: '',
    caughtBy: patience,
  },
  {
    what: 'connections are not counted',
    file: listen,
    find: 'server.maxConnections = patience.connections;',
    replace: '',
    caughtBy: patience,
  },
  {
    what: 'whoever is refused a socket keeps the connection',
    file: socket,
    find: "stream.once('finish', () => stream.destroy());",
    replace: '',
    caughtBy: 'the browser host hangs up on whoever is refused a socket',
  },
];
