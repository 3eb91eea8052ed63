import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const script = (name: string): string => fileURLToPath(new URL(`../../scripts/${name}.mjs`, import.meta.url));

function start(name: string, args: readonly string[]): { status: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script(name), ...args], { encoding: 'utf8' });
  return { status, out: stdout, error: stderr };
}

describe('npm start', () => {
  it('lists its options and starts nothing when asked for help', () => {
    const { status, out } = start('start', ['--help']);
    expect(status).toBe(0);
    expect(out).toContain('--host electron|web');
  });

  it.each([
    [['--host', 'moon'], 'There is no host "moon". Nothing was started; choose --host web or --host electron.'],
    [['--port', 'http'], '"http" is no port. Nothing was started; give --port a number from 0 to 65535.'],
    [['--port', '70000'], '"70000" is no port. Nothing was started; give --port a number from 0 to 65535.'],
    [['--colour'], "Unknown option '--colour'. Nothing was started; npm start -- --help lists the options."],
  ])('answers %j with one sentence and exit status 2', (args, sentence) => {
    expect(start('start', args)).toEqual({ status: 2, out: '', error: `${sentence}\n` });
  });
});

describe('npm run braid', () => {
  it('prints one JSON document and nothing else, npm itself included', () => {
    const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
    const { stdout } = spawnSync('npm run braid -- exercises --json', {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      encoding: 'utf8',
      env: environment,
      shell: true,
    });
    expect(JSON.parse(stdout)).toMatchObject({ braid: 1, kind: 'exercises' });
  });
});

describe('npm test', () => {
  it('answers an unknown check with one sentence and exit status 2', () => {
    expect(start('test', ['--only', 'luck'])).toEqual({
      status: 2,
      out: '',
      error: 'There is no check "luck". Nothing was run; choose from build, types, lint, format, unit, e2e.\n',
    });
  });
});

describe('every script', () => {
  it.each(['20.18.3', '18.20.0', '8.1.0'])('says in one sentence that Node %s is too old', (version) => {
    const code = `import(${JSON.stringify(new URL('../../scripts/node-version.mjs', import.meta.url).href)})
      .then(({ requireNode }) => requireNode(${JSON.stringify(version)}))`;
    const { status, stderr } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toMatch(new RegExp(`^Braid needs Node 20\\.19 or newer, and this is Node ${version}\\. .+\\n$`));
  });
});
