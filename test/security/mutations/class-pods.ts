import type { Mutation } from '../trials.ts';

const sessions = 'dist/electron/class/pod-sessions.js';
const podDoor = 'dist/electron/class/pod-door.js';
const gate = 'dist/electron/class/pod-gate.js';
const socket = 'dist/electron/http/socket.js';
const server = 'dist/electron/class/server.js';

const weighed = 'what a pod sends is weighed before it is read, and has a bound where it waits';
const frames = 'a pod’s socket takes no frame beyond what a pod may share, and few from whoever is nameless';
const keys = 'the code of a class opens no pod that somebody sits in: its own key does, or having been there';
const removed = 'a pod that was removed is out: its windows, its cookie and its token';
const share = 'a pod’s browser has a share of the host’s machine, and hears in a sentence when it is used up';
const atOnce = 'a pod’s browser has few commands answered at once, and few files read, of all pods together';
const places = 'a pod is not told where things lie on the host’s computer';
const facilitator = 'a facilitator’s window leads to the host, and a pod’s never does';

export const classPodMutations: readonly Mutation[] = [
  {
    what: 'what a pod sends is read before it is paid for',
    file: sessions,
    find: 'const waitMs = allowance.take(1 + item.bytes / bytesPerCost);',
    replace: 'readPodMessage(item); const waitMs = allowance.take(1 + item.bytes / bytesPerCost);',
    caughtBy: weighed,
  },
  {
    what: 'a pod’s bytes cost nothing',
    file: sessions,
    find: 'allowance.take(1 + item.bytes / bytesPerCost)',
    replace: 'allowance.take(1)',
    caughtBy: weighed,
  },
  {
    what: 'a pod is read on, however much of it waits',
    file: sessions,
    find: ' || waitingBytes >= inboxBeforePause.bytes)',
    replace: ')',
    caughtBy: weighed,
  },
  {
    what: 'any number of bytes waits for a pod',
    file: sessions,
    find: 'if (waitingBytes > mostWaitingBytes)',
    replace: 'if (false)',
    caughtBy: weighed,
  },
  {
    what: 'a pod’s frames may be of any size',
    file: podDoor,
    find: 'maxFrameBytes: mostSharedBytes + 64_000,',
    replace: 'maxFrameBytes: 2 * mostSharedBytes,',
    caughtBy: frames,
  },
  {
    what: 'any number of nameless connections is listened to',
    file: podDoor,
    find: 'if (nameless > mostNameless)',
    replace: 'if (false)',
    caughtBy: frames,
  },
  {
    what: 'whoever was told to go is heard on',
    file: socket,
    find: 'if (parting)\n                return;\n            // A text frame',
    replace: '// A text frame',
    caughtBy: 'whoever is told to go is not heard while they may still answer',
  },
  {
    what: 'whoever does not hang up stays',
    file: socket,
    find: 'parting = setTimeout(() => socket.terminate(), partingMs);',
    replace: 'parting = setTimeout(() => undefined, partingMs);',
    caughtBy: 'whoever is told to go is heard no more, and cut unless they hang up',
  },
  {
    what: 'a removed pod’s windows stay open',
    file: 'dist/electron/class/served-pods.js',
    find: "if (body.kind !== 'pod-removed')\n",
    replace: 'if (true)\n',
    caughtBy: removed,
  },
  {
    what: 'a removed pod’s socket stays open',
    file: sessions,
    find: "if (event.body.kind === 'pod-removed')",
    replace: 'if (false)',
    caughtBy: removed,
  },
  {
    what: 'a removed pod’s cookie opens whatever takes its number',
    file: 'dist/electron/class/hosted-class.js',
    find: "if (body.kind === 'pod-removed')\n            windows.drop(",
    replace: 'if (false)\n            windows.drop(',
    caughtBy: removed,
  },
  {
    what: 'whoever has the code is one more window of any pod',
    file: 'dist/electron/class/door.js',
    find: 'const out = before && keptOut(before, join, asking);',
    replace: 'const out = null;',
    caughtBy: keys,
  },
  {
    what: 'every window of a class knows every pod',
    file: 'dist/electron/class/door.js',
    find: 'windows.cameFrom({ token, pages: join.page === undefined ? [] : [join.page] }) === holder.pod',
    replace: 'windows.cameFrom({ token, pages: join.page === undefined ? [] : [join.page] }) !== null',
    caughtBy: keys,
  },
  {
    what: 'keys of pods can be tried on',
    file: 'dist/electron/class/door.js',
    find: 'keys.wrong(who);',
    replace: '',
    caughtBy: keys,
  },
  {
    what: 'who was in a removed pod is known to the next of its number',
    file: 'dist/electron/class/hosted-class.js',
    find: "windows.drop(body.pod, 'removed')",
    replace: "windows.drop(body.pod, 'left')",
    caughtBy: keys,
  },
  {
    what: 'a browser’s cookie is a pod’s token too',
    file: podDoor,
    find: "place === 'braid' && ",
    replace: '',
    caughtBy: 'a browser’s cookie is no token of a pod with a Braid of its own',
  },
  {
    what: 'a pod starts as many runs as it likes',
    file: gate,
    find: "const own = cost === 'runs' ? runs : cost === 'turn' ? turns : null;",
    replace: "const own = cost === 'turn' ? turns : null;",
    caughtBy: share,
  },
  {
    what: 'a pod’s commands cost nothing',
    file: gate,
    find: 'everything.take(costs[cost]));',
    replace: '0);',
    caughtBy: share,
  },
  {
    what: 'a pod has as many files read as it likes',
    file: 'dist/electron/class/work-turns.js',
    find: ' || (held.get(who) ?? 0) >= bounds.ofOne',
    replace: '',
    caughtBy: atOnce,
  },
  {
    what: 'pods together have as many files read as they like',
    file: 'dist/electron/class/work-turns.js',
    find: 'together >= bounds.together || ',
    replace: '',
    caughtBy: atOnce,
  },
  {
    what: 'files of pods are read all at once',
    file: 'dist/electron/class/work-turns.js',
    find: 'if (atOnce < bounds.atOnce)',
    replace: 'if (true)',
    caughtBy: atOnce,
  },
  {
    what: 'a window waits for any number of answers',
    file: 'dist/electron/http/app-windows.js',
    find: 'underWay >= limits.mostAtOnce',
    replace: 'false',
    caughtBy: atOnce,
  },
  {
    what: 'a window is read on, however much it sends',
    file: 'dist/electron/http/app-windows.js',
    find: 'line.pause();',
    replace: '',
    caughtBy: 'a pod’s window that has sent its share of bytes is read no further for a while',
  },
  {
    what: 'a failure tells a pod where a file lies',
    file: 'dist/electron/class/served-pods.js',
    find: 'answerWithoutPlaces(await ',
    replace: '(await ',
    caughtBy: places,
  },
  {
    what: 'a notice tells a pod where a file lies',
    file: 'dist/electron/class/served-pods.js',
    find: 'listener(pushWithoutPlaces(push))',
    replace: 'listener(push)',
    caughtBy: places,
  },
  {
    what: 'every window is a facilitator’s',
    file: server,
    find: "seat === 'facilitator' && facilitators",
    replace: 'facilitators',
    caughtBy: facilitator,
  },
  {
    what: 'no window is a facilitator’s',
    file: server,
    find: 'isFacilitator(cookieOf(request, facilitatorCookie())) &&',
    replace: 'false &&',
    caughtBy: facilitator,
  },
];
