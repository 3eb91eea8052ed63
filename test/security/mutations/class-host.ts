import type { Mutation } from '../trials.ts';

const server = 'dist/electron/class/server.js';
const door = 'dist/electron/class/door.js';
const plain = 'dist/electron/class/plain-text.js';
const guard = 'dist/electron/http/guard.js';

const names = 'the class host answers to its own names only (DNS rebinding)';
const origins = 'the class host answers to no page of another origin';
const code = 'the class host lets nobody in without the code, and nobody try it for long';
const tries = 'codes at the door are few to try, also for whoever has one, and nobody shuts it for another';
const numbers = 'one computer does not take all numbers of a class';
const seats = 'the class host shows the app to whoever is in a pod, and the door to everybody else';
const shown = 'a name at the door is one line that changes nothing beside it, and is seen';
const kept = 'a pod’s cookie is out of reach of scripts and of other sites, and only its hash is kept';
const commands = 'a pod’s browser commands nothing that is the host’s';
const own = 'a class opens a socket for its own pages alone: cookies go to every port of a computer';
const facilitator = 'the facilitator’s seat is for whoever has its secret';

export const classHostMutations: readonly Mutation[] = [
  {
    what: 'every class is open to the network',
    file: 'dist/electron/class/hosted-class.js',
    find: "host: open ? '0.0.0.0' : '127.0.0.1'",
    replace: "host: '0.0.0.0'",
    caughtBy: 'a class that is not for the network listens on this computer alone',
  },
  {
    what: 'one computer may take every connection of a class',
    file: server,
    find: 'limitConnections(server, mostOfOneAddress);',
    replace: '',
    caughtBy: 'the class host waits for no slow client, and one computer takes no more than its share',
  },
  {
    what: 'a class answers to every name',
    file: server,
    find: 'return !isOwnHost(request.host, own()) || ',
    replace: 'return ',
    caughtBy: names,
  },
  {
    what: 'a pod’s socket answers to every name',
    file: server,
    find: 'return isOwnHost(headers.host, own()) ? null : 403;',
    replace: 'return null;',
    caughtBy: names,
  },
  {
    what: 'foreign pages are let in',
    file: server,
    find: 'if (foreign && !(',
    replace: 'if (false && !(',
    caughtBy: origins,
  },
  {
    what: 'pages may send pods as programs do',
    file: server,
    find: "req.path === '/pods' && isProgram(context)",
    replace: "req.path === '/pods'",
    caughtBy: origins,
  },
  {
    what: 'a page that says where it comes from counts as a program',
    file: server,
    find: 'mayBeProgram && headers.origin === undefined',
    replace: 'mayBeProgram',
    caughtBy: origins,
  },
  {
    what: 'every code opens the door',
    file: door,
    find: 'if (!isSameToken(plainCode(join.data.code), plainCode(state.code)))',
    replace: 'if (false)',
    caughtBy: code,
  },
  { what: 'wrong codes are not counted', file: door, find: 'attempts.wrong(from);', replace: '', caughtBy: code },
  {
    what: 'a right code buys tries',
    file: 'dist/electron/class/attempts.js',
    find: 'known.set(address, { ...slips, count: 0, until: 0 });',
    replace: 'known.delete(address);',
    caughtBy: tries,
  },
  {
    what: 'one computer counts for all',
    file: 'dist/electron/class/attempts.js',
    find: 'Math.min(together.ofOne, recent)',
    replace: 'recent * 3',
    caughtBy: tries,
  },
  {
    what: 'many computers try on',
    file: 'dist/electron/class/attempts.js',
    find: 'last > 0 && isTried(time) ? last : 0',
    replace: '0',
    caughtBy: tries,
  },
  {
    what: 'many wrong codes shut the door for everybody',
    file: 'dist/electron/class/attempts.js',
    find: 'if (!slips)\n                return 0;',
    replace: 'if (!slips) return isTried(now()) ? 600 : 0;',
    caughtBy: tries,
  },
  {
    what: 'one computer takes every number for browsers',
    file: door,
    find: 'if (!before && !hasRoom(carried.state(), from))',
    replace: 'from = String(Math.random()); if (false)',
    caughtBy: numbers,
  },
  {
    what: 'one computer takes every number for Braids of its own',
    file: door,
    find: 'if (!hasRoom(state, from))\n                return fail(tooManyFromHere);\n            cameFrom.set(pod, from);\n            const bodies',
    replace: 'const bodies',
    caughtBy: numbers,
  },
  {
    what: 'nobody has to wait',
    file: door,
    find: 'if (seconds > 0)\n            return fail(',
    replace: 'if (false)\n            return fail(',
    caughtBy: code,
  },
  {
    what: 'everybody is inside',
    file: server,
    find: 'servedHere(windows.podOf(getCookie(context, podCookie()))) !== null;',
    replace: 'true;',
    caughtBy: seats,
  },
  {
    what: 'a facilitator’s cookie is enough for a socket',
    file: server,
    find: 'pages.some((each) => isSameToken(each, facilitatorPage))',
    replace: 'true',
    caughtBy: own,
  },
  {
    what: 'a pod’s cookie is enough for a socket',
    file: 'dist/electron/class/window-tokens.js',
    find: 'pages.some((page) => isSameToken(tokenHash(page), known.page))',
    replace: 'true',
    caughtBy: own,
  },
  {
    what: 'all pods of a class have one secret',
    file: door,
    find: '[newToken(), newToken()]',
    replace: "[newToken(), 'a'.repeat(43)]",
    caughtBy: own,
  },
  {
    what: 'the app has a second address',
    file: server,
    find: "context.req.path.endsWith('.html') ? undefined : ",
    replace: '',
    caughtBy: seats,
  },
  {
    what: 'a class’s socket needs no cookie',
    file: server,
    find: 'return seatOf(request) === null ? 401 : null;',
    replace: 'return null;',
    caughtBy: seats,
  },
  {
    what: 'scripts read a pod’s cookie',
    file: server,
    find: "setCookie(context, podCookie(), token, { httpOnly: true, sameSite: 'Strict',",
    replace: "setCookie(context, podCookie(), token, { sameSite: 'Strict',",
    caughtBy: kept,
  },
  {
    what: 'tokens are kept as they are',
    file: guard,
    find: "const tokenHash = (token) => createHash('sha256').update(token).digest('hex');",
    replace: 'const tokenHash = (token) => token;',
    caughtBy: kept,
  },
  {
    what: 'every token is a pod’s',
    file: 'dist/electron/class/pod-door.js',
    find: ' && isSameToken(hash, kept)',
    replace: '',
    caughtBy: 'a pod with a Braid of its own needs its own token',
  },
  {
    what: 'every secret is the facilitator’s',
    file: server,
    find: '!ports.facilitator || !isSameToken(given, ports.facilitator.secret)',
    replace: '!ports.facilitator',
    caughtBy: facilitator,
  },
  {
    what: 'the secret itself is kept in the facilitator’s browser',
    file: server,
    find: 'setCookie(context, facilitatorCookie(), facilitatorSession,',
    replace: 'setCookie(context, facilitatorCookie(), given,',
    caughtBy: facilitator,
  },
  {
    what: 'a pod commands what it likes',
    file: 'dist/electron/class/pod-gate.js',
    find: 'const refused = refusedCommand(command);',
    replace: 'const refused = null;',
    caughtBy: commands,
  },
  {
    what: 'a pod keeps a key on the host’s computer',
    file: 'dist/electron/class/pod-commands.js',
    find: "'key.store': 'host'",
    replace: "'key.store': 'small'",
    caughtBy: commands,
  },
  {
    what: 'a pod deletes the data of the host',
    file: 'dist/electron/class/pod-commands.js',
    find: "'data.delete': 'host'",
    replace: "'data.delete': 'small'",
    caughtBy: commands,
  },
  {
    what: 'a pod reads what others wrote in a class',
    file: 'dist/electron/class/pod-commands.js',
    find: "'class.export': 'host'",
    replace: "'class.export': 'large'",
    caughtBy: commands,
  },
  {
    what: 'a pod has the host’s computer ask others',
    file: 'dist/electron/class/pod-commands.js',
    find: "'connection.test': 'host'",
    replace: "'connection.test': 'large'",
    caughtBy: commands,
  },
  {
    what: 'a pod names a server to connect to',
    file: 'dist/electron/class/served-commands.js',
    find: "name === 'settings.save' && namesServer(",
    replace: 'false && namesServer(',
    caughtBy: commands,
  },
  {
    what: 'the class host reads bodies of any size',
    file: 'dist/electron/http/read-body.js',
    find: 'if (bytes > mostBytes)',
    replace: 'if (false)',
    caughtBy: 'the class host reads no large body, and serves no file outside the pages',
  },
  {
    what: 'a class’s pages have no policy',
    file: server,
    find: 'context.header(name, value);',
    replace: 'void [name, value];',
    caughtBy: 'every answer of the class host carries the strict policy',
  },
  {
    what: 'a name at the door is taken as it comes',
    file: door,
    find: '{ ...join.data, ...plainNames(join.data) }',
    replace: '{ ...join.data }',
    caughtBy: shown,
  },
  {
    what: 'a name at the door holds control characters',
    file: plain,
    find: '/[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u2800]',
    replace: '/[\\p{Cs}\\u2028\\u2029\\u2800]',
    caughtBy: shown,
  },
  {
    what: 'a name at the door holds what nobody sees, or turns its line',
    file: plain,
    find: '|(?!\\u200c|\\u200d|[\\ufe00-\\ufe0f])\\p{Default_Ignorable_Code_Point}',
    replace: '',
    caughtBy: shown,
  },
  {
    what: 'two names at the door look the same',
    file: plain,
    find: "const one = text.normalize('NFC');",
    replace: 'const one = text;',
    caughtBy: shown,
  },
  {
    what: 'a name at the door stands in the lines above it',
    file: plain,
    find: ".replace(heapOfMarks, '$1')",
    replace: '',
    caughtBy: shown,
  },
];
