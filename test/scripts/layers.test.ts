import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

/** The project's own configuration without the typed rules, which need files that exist on disk. */
const linter = new ESLint({
  overrideConfig: [tseslint.configs.disableTypeChecked],
  warnIgnored: true,
});

async function ruleIds(filePath: string, code: string): Promise<string[]> {
  const results = await linter.lintText(code, { filePath });
  return results.flatMap((result) => result.messages.map((message) => message.ruleId ?? message.message));
}

const imports = (specifier: string): string => `import { thing } from '${specifier}';\nthing();\n`;

describe('the layer rules', () => {
  it.each([
    ['shared/run/state.ts', '../../electron/services/app.ts'],
    ['shared/run/state.ts', '../../renderer/app/routes.ts'],
    ['shared/run/state.ts', 'node:fs'],
    ['shared/run/state.ts', 'lowdb'],
    ['electron/http/guard.ts', '../practice/server.ts'],
    ['electron/http/guard.ts', '../services/app.ts'],
    ['electron/practice/server.ts', '../services/app.ts'],
    ['electron/practice/server.ts', '@anthropic-ai/sdk'],
    ['electron/class/server.ts', '../practice/server.ts'],
    ['electron/services/run/runner.ts', '../../practice/server.ts'],
    ['electron/services/app.ts', '../class/server.ts'],
    ['electron/services/app.ts', '../http/guard.ts'],
    ['electron/services/run/attempt.ts', '@anthropic-ai/sdk'],
    ['electron/services/app.ts', 'electron'],
    ['electron/services/app.ts', '../../renderer/app/routes.ts'],
    ['electron/desktop/main.ts', '../web/server.ts'],
    ['electron/desktop/main.ts', '../http/guard.ts'],
    ['electron/web/server.ts', '../desktop/window.ts'],
    ['electron/web/server.ts', 'electron/main'],
    ['electron/cli/main.ts', '../web/server.ts'],
    ['electron/cli/main.ts', '../http/guard.ts'],
    ['renderer/bridge/socket.ts', '../ui/Button.tsx'],
    ['renderer/charts/Timeline.tsx', '../features/race/Lane.tsx'],
    ['renderer/ui/Button.tsx', '../bridge/context.tsx'],
    ['renderer/features/home/Home.tsx', '../race/Lane.tsx'],
    ['renderer/features/home/Home.tsx', '../../app/routes.ts'],
    ['renderer/features/home/Home.tsx', '../../../electron/services/app.ts'],
    ['renderer/app/App.tsx', '../../electron/services/app.ts'],
    ['renderer/app/App.tsx', 'node:path'],
    ['renderer/main.tsx', '../electron/services/app.ts'],
  ])('refuse in %s an import of %s', async (filePath, specifier) => {
    expect(await ruleIds(filePath, imports(specifier))).toContain('no-restricted-imports');
  });

  it.each([
    ['shared/run/state.ts', './event.ts'],
    ['shared/workflow/file.ts', 'yaml'],
    ['shared/contract.ts', 'zod'],
    ['electron/http/guard.ts', '../../shared/failure.ts'],
    ['electron/practice/server.ts', '../http/guard.ts'],
    ['electron/services/run/runner.ts', '../../../shared/run/schedule.ts'],
    ['electron/services/run/runner.ts', '../model/model.ts'],
    ['electron/services/model/anthropic.ts', '@anthropic-ai/sdk'],
    ['electron/desktop/main.ts', 'electron/main'],
    ['electron/desktop/main.ts', '../practice/server.ts'],
    ['electron/web/server.ts', '../http/guard.ts'],
    ['electron/cli/main.ts', '../services/app.ts'],
    ['renderer/charts/Timeline.tsx', '../ui/Menu.tsx'],
    ['renderer/features/home/Home.tsx', '../../charts/TokenBars.tsx'],
    ['renderer/features/home/Home.tsx', '../../../shared/words/said-failure.ts'],
    ['renderer/app/App.tsx', '../features/home/Home.tsx'],
    ['test/electron/practice/server.test.ts', '@anthropic-ai/sdk'],
  ])('allow in %s an import of %s', async (filePath, specifier) => {
    expect(await ruleIds(filePath, imports(specifier))).toEqual([]);
  });
});

describe('the purity rules of shared/', () => {
  it.each([
    ['a clock', 'export const now = (): number => Date.now();', 'no-restricted-properties'],
    ['a date of today', 'export const today = (): Date => new Date();', 'no-restricted-syntax'],
    ['randomness', 'export const roll = (): number => Math.random();', 'no-restricted-properties'],
    ['a timer', 'setTimeout(() => undefined, 1);', 'no-restricted-globals'],
    ['the network', 'void fetch("https://example.org");', 'no-restricted-globals'],
    ['the process', 'export const folder = process.cwd();', 'no-restricted-globals'],
    ['the page', 'export const title = document.title;', 'no-restricted-globals'],
    ['randomness by crypto', 'export const id = crypto.randomUUID();', 'no-restricted-globals'],
  ])('refuse %s', async (_name, code, rule) => {
    expect(await ruleIds('shared/run/state.ts', `${code}\n`)).toContain(rule);
  });

  it('allow a date made from a number that was passed in', async () => {
    expect(await ruleIds('shared/run/state.ts', 'export const day = (at: number): Date => new Date(at);\n')).toEqual(
      [],
    );
  });
});

describe('the rules of the main process', () => {
  it('refuse a top-level await of ready', async () => {
    const code = "import { app } from 'electron/main';\nawait app.whenReady();\n";
    expect(await ruleIds('electron/desktop/main.ts', code)).toEqual(['no-restricted-syntax']);
  });

  it('allow an await within a function', async () => {
    const code =
      "import { app } from 'electron/main';\nexport const start = async () => {\n  await app.whenReady();\n};\n";
    expect(await ruleIds('electron/desktop/main.ts', code)).toEqual([]);
  });

  it('refuse fork by name and by property', async () => {
    const named = "import { fork } from 'node:child_process';\nfork('x');\n";
    const property = "import childProcess from 'node:child_process';\nchildProcess.fork('x');\n";
    expect(await ruleIds('electron/desktop/main.ts', named)).toEqual(['no-restricted-imports']);
    expect(await ruleIds('electron/desktop/main.ts', property)).toEqual(['no-restricted-syntax']);
  });
});

describe('the rules of all production code', () => {
  it('refuse to ask whether a test is running', async () => {
    const code = 'export const quiet = process.env.NODE_ENV === "test";\n';
    expect(await ruleIds('electron/services/app.ts', code)).toEqual(['no-restricted-syntax']);
  });

  it('refuse default exports, barrels, enums, any and value imports of types', async () => {
    expect(await ruleIds('electron/services/app.ts', 'export default 1;\n')).toEqual(['no-restricted-syntax']);
    expect(await ruleIds('electron/services/app.ts', "export * from './x.ts';\n")).toEqual(['no-restricted-syntax']);
    expect(await ruleIds('electron/services/app.ts', 'export enum Kind { One }\n')).toEqual(['no-restricted-syntax']);
    expect(await ruleIds('electron/services/app.ts', 'export let x: any;\n')).toContain(
      '@typescript-eslint/no-explicit-any',
    );
    const typeOnly = "import { Thing } from './thing.ts';\nexport const f = (thing: Thing): Thing => thing;\n";
    expect(await ruleIds('electron/services/app.ts', typeOnly)).toEqual(['@typescript-eslint/consistent-type-imports']);
  });

  it('do not let a comment switch a rule off', async () => {
    const code = '/* eslint-disable */\nexport enum Kind { One }\n';
    expect(await ruleIds('electron/services/app.ts', code)).toContain('no-restricted-syntax');
  });
});
