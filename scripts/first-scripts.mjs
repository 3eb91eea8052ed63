/*
 * What a page needs before anyone can use it, in few scripts: each costs a way to the host and back, whatever its size, and
 * a browser asks for six at a time. What is opened later stays in the small parts that its screens make of it.
 */

/** What is loaded with one of `roots` at once: itself and all that it imports, and what that imports. */
function loadedWith(roots, { getModuleIds, getModuleInfo }) {
  const isRoot = (id) => roots.some((root) => id.replaceAll('\\', '/').endsWith(root));
  const found = new Set([...getModuleIds()].filter(isRoot));
  for (const id of found) for (const next of getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}

/**
 * Names the script in which a module comes with a page's start, or null when it's none of them: `words`, what is spoken
 * before a page's own module is read; `common`, what the app and the page before a class both are made of; `app`, the rest
 * of the app up to Home.
 */
function scriptsOf(modules) {
  const starts = ['/renderer/main.tsx', '/renderer/join/main.tsx'];
  const first = loadedWith(starts, modules);
  const spanish = loadedWith(['/shared/words/es/dictionary.ts'], modules);
  const app = loadedWith(['/renderer/mount.tsx'], modules);
  const common = loadedWith(['/renderer/join/mount.tsx'], modules);
  return (id) => {
    if (starts.some((start) => id.endsWith(start)) || !(first.has(id) || app.has(id))) return null;
    // A language that is fetched later must not bring the app with it: its first texts would be said before it is spoken.
    if (first.has(id) || spanish.has(id)) return 'words';
    return common.has(id) ? 'common' : 'app';
  };
}

/** Packs a start's modules into three scripts, and names in the page what is loaded once a language is spoken. */
export function firstScripts() {
  let scriptOf = () => null;
  const group = (name, priority) => ({ name, priority, test: (id) => scriptOf(id) === name });
  return {
    name: 'first-scripts',
    apply: 'build',
    config: () => ({
      build: {
        rollupOptions: {
          output: { codeSplitting: { groups: [group('words', 3), group('common', 2), group('app', 1)] } },
        },
      },
    }),
    buildEnd() {
      scriptOf = scriptsOf({
        getModuleIds: () => this.getModuleIds(),
        getModuleInfo: (id) => this.getModuleInfo(id),
      });
    },
    transformIndexHtml: { order: 'post', handler: (_html, { bundle = {}, chunk }) => foreseen(bundle, chunk) },
  };
}

/**
 * Links to the parts of the module that a page's first script imports once a language is spoken. A browser would learn of
 * each of them from the one before.
 */
function foreseen(bundle, entry) {
  const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
  const byName = new Map(chunks.map((each) => [each.fileName, each]));
  const sheetsOf = (names) =>
    new Set([...names].flatMap((name) => [...(byName.get(name)?.viteMetadata?.importedCss ?? [])]));
  const mount = chunks.find(
    ({ fileName, moduleIds }) =>
      entry?.dynamicImports.includes(fileName) && moduleIds.some((id) => id.endsWith('/mount.tsx')),
  );
  if (!mount) return [];
  const parts = new Set([mount.fileName]);
  for (const name of parts) for (const next of byName.get(name)?.imports ?? []) parts.add(next);
  const known = new Set([entry.fileName, ...entry.imports]);
  const styled = sheetsOf(known);
  const link = (rel, name) => ({ tag: 'link', attrs: { rel, crossorigin: true, href: `./${name}` }, injectTo: 'head' });
  return [
    ...[...parts].filter((name) => !known.has(name)).map((name) => link('modulepreload', name)),
    ...[...sheetsOf(parts)].filter((name) => !styled.has(name)).map((name) => link('stylesheet', name)),
  ];
}
