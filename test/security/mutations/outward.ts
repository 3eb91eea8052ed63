import type { Mutation } from '../trials.ts';

const keyed = 'dist/electron/services/model/watched-fetch.js';
const keys = 'dist/electron/services/comparisons/server-keys.js';
const updates = 'dist/electron/desktop/updates.js';
const feed = 'dist/electron/desktop/update-feed.js';
const packed = 'scripts/update-feed.mjs';

const own = 'a key goes to its own server alone, and through no redirection';
const typed = 'a key is found for the server that it was typed for, and goes over no plain http';
const proxy = 'a proxy sees what leaves this computer and nothing else';
const newer = 'a newer version is looked for and fetched when somebody says so, and held against a signature';
const published = 'a package gets a feed of newer versions over https alone, and only where it is signed';

export const outwardMutations: readonly Mutation[] = [
  {
    what: 'a key goes wherever a server points',
    file: keyed,
    find: 'if (new URL(address).origin !== origin)',
    replace: 'if (false)',
    caughtBy: own,
  },
  {
    what: 'a redirection is followed',
    file: keyed,
    find: "redirect: 'manual'",
    replace: "redirect: 'follow'",
    caughtBy: own,
  },
  {
    what: 'whatever headers the environment asks for go along',
    file: keyed,
    find: '.filter(([name]) => ownHeader.test(name))',
    replace: '',
    caughtBy: own,
  },
  {
    what: 'a typed key is any server’s',
    file: keys,
    find: 'return own.origin === originOf(address) || (own.origin',
    replace: 'return true || (own.origin',
    caughtBy: typed,
  },
  {
    what: 'a key of the environment goes where a log says',
    file: keys,
    find: 'return chosen || isChosen(address) ?',
    replace: 'return true ?',
    caughtBy: typed,
  },
  {
    what: 'a key goes over plain http',
    file: 'dist/electron/services/model/address.js',
    find: "(url.protocol === 'http:' && isLoopback(url))",
    replace: "url.protocol === 'http:'",
    caughtBy: typed,
  },
  {
    what: 'a proxy sees what stays on this computer',
    file: 'dist/electron/services/model/proxied-fetch.js',
    find: 'if (isLoopback(address))',
    replace: 'if (false)',
    caughtBy: proxy,
  },
  {
    what: 'a name is exempt from the proxy by its end',
    file: 'dist/electron/services/model/ways-out.js',
    find: 'hostname.endsWith(`.${name}`)',
    replace: 'hostname.endsWith(name)',
    caughtBy: proxy,
  },
  {
    what: 'a proxy that wants https is spoken to without',
    file: 'dist/electron/services/model/ways-out.js',
    find: "/^https$/i.test(kind) ? 'https' : 'http'",
    replace: "'http'",
    caughtBy: proxy,
  },
  {
    what: 'a newer version is fetched without a question',
    file: updates,
    find: 'if (!(await ask(words.found(newer, version), readable(notes), words.fetch, words.notNow)))',
    replace: 'if (false)',
    caughtBy: newer,
  },
  {
    what: 'a newer version is fetched where nothing asks for a signature',
    file: updates,
    find: 'if (!updates.canFetch)',
    replace: 'if (false)',
    caughtBy: newer,
  },
  {
    what: 'Linux is taken to ask for signatures',
    file: feed,
    find: "canFetch: platform !== 'linux'",
    replace: 'canFetch: true',
    caughtBy: newer,
  },
  {
    what: 'Windows runs anybody’s installer',
    file: feed,
    find: "(platform !== 'win32' || /^publisherName:/m.test(readFileSync(feed, 'utf8')))",
    replace: 'true',
    caughtBy: newer,
  },
  {
    what: 'the updater fetches by itself',
    file: feed,
    find: 'autoUpdater.autoDownload = false;',
    replace: 'autoUpdater.autoDownload = true;',
    caughtBy: newer,
  },
  {
    what: 'an older version counts as a newer one',
    file: feed,
    find: 'autoUpdater.allowDowngrade = false;',
    replace: 'autoUpdater.allowDowngrade = true;',
    caughtBy: newer,
  },
  {
    what: 'newer versions come over plain http',
    file: packed,
    find: "URL.canParse(url) && new URL(url).protocol === 'https:'",
    replace: 'true',
    caughtBy: published,
  },
  {
    what: 'a package that nobody signed looks for newer versions',
    file: packed,
    find: "isSigned(environment, platform) ? { provider: 'generic', url } : null",
    replace: "{ provider: 'generic', url }",
    caughtBy: published,
  },
];
