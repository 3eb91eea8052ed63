import type { Mutation } from '../trials.ts';

const fuses = 'the package is one archive that is checked, and runs as nothing else';
const index = 'index.html holds no script of its own and nothing from elsewhere';
const desktop = 'the desktop’s own code starts no program and runs no text as code';
const builder = 'electron-builder.yml';
const page = 'dist/renderer/index.html';

export const packageMutations: readonly Mutation[] = [
  ...(
    [
      ['runAsNode', 'false'],
      ['enableNodeOptionsEnvironmentVariable', 'false'],
      ['enableNodeCliInspectArguments', 'false'],
      ['enableEmbeddedAsarIntegrityValidation', 'true'],
      ['onlyLoadAppFromAsar', 'true'],
      ['grantFileProtocolExtraPrivileges', 'false'],
    ] as const
  ).map(([fuse, state]) => ({
    what: `the fuse ${fuse} is the other way round`,
    file: builder,
    find: `${fuse}: ${state}`,
    replace: `${fuse}: ${state === 'false'}`,
    caughtBy: fuses,
  })),
  { what: 'the app lies in loose files', file: builder, find: 'asar: true', replace: 'asar: false', caughtBy: fuses },
  {
    what: 'an action of the release is whatever its tag says today',
    file: '.github/workflows/release.yml',
    find: 'actions/download-artifact@d3f86a106a0bac45b974a628896c90dbdf5c8093',
    replace: 'actions/download-artifact@v4',
    caughtBy: 'a release is made by actions that nobody can exchange',
  },
  {
    what: 'Electron is an old one',
    file: 'package.json',
    find: '"electron": "^4',
    replace: '"electron": "^3',
    caughtBy: 'Electron is of a version that is kept',
  },
  {
    what: 'a page has a script of its own',
    file: page,
    find: '</body>',
    replace: '<script>1</script></body>',
    caughtBy: index,
  },
  {
    what: 'a page has a script from elsewhere',
    file: page,
    find: '</body>',
    replace: '<script src="https://cdn.example/a.js"></script></body>',
    caughtBy: index,
  },
  {
    what: 'an element has a handler of its own',
    file: page,
    find: '<div id="root">',
    replace: '<div id="root" onclick="go()">',
    caughtBy: index,
  },
  {
    what: 'the door has a page from elsewhere in it',
    file: 'dist/renderer/join.html',
    find: '</body>',
    replace: '<iframe src="https://elsewhere.example/"></iframe></body>',
    caughtBy: 'join.html holds no script of its own and nothing from elsewhere',
  },
  {
    what: 'the main process starts a program',
    file: 'dist/electron/desktop/main.js',
    find: 'app.enableSandbox();',
    replace: "app.enableSandbox(); void import('node:child_process');",
    caughtBy: desktop,
  },
  {
    what: 'the main process runs text in a page',
    file: 'dist/electron/desktop/window.js',
    find: 'window.loadURL(address)',
    replace: 'window.webContents.executeJavaScript(address); window.loadURL(address)',
    caughtBy: desktop,
  },
];
