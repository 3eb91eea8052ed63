import { requireNode } from './node-version.mjs';
import { main, runTool, say, Trouble } from './project.mjs';
import { setUp } from './set-up.mjs';

/* Pages of the core's types and functions, from their docstrings. */
requireNode();
await main(async () => {
  await setUp();
  const { status } = await runTool('typedoc/bin/typedoc', []);
  if (status !== 0) throw new Trouble('The pages were not written; what stands above says why.');
  say('Written to dist/api: open dist/api/index.html.');
});
