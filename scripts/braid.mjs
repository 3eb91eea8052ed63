import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { requireNode } from './node-version.mjs';
import { inProject, main } from './project.mjs';
import { setUp } from './set-up.mjs';

/* The command line: sets up and builds where it has to, on standard error, then becomes the command. */
requireNode();
let ready = false;
await main(async () => {
  await setUp();
  await build(['node']);
  ready = true;
});
if (ready) {
  const file = inProject('dist/electron/cli/main.js');
  process.argv[1] = file;
  await import(pathToFileURL(file).href);
}
