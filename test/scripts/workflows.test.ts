import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const Permissions = z.record(z.string(), z.enum(['read', 'write', 'none']));
const Step = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
});
const Workflow = z.object({
  permissions: Permissions,
  env: z.undefined().optional(),
  jobs: z.record(
    z.string(),
    z.object({
      permissions: Permissions.optional(),
      needs: z.string().optional(),
      environment: z.string().optional(),
      env: z.undefined().optional(),
      strategy: z.object({ matrix: z.record(z.string(), z.unknown()) }).optional(),
      'timeout-minutes': z.number(),
      steps: z.array(Step),
    }),
  ),
});

const textOf = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../.github/workflows/${name}.yml`, import.meta.url)), 'utf8');
const workflow = (name: string) => Workflow.parse(parse(textOf(name)));
const all = ['ci', 'release'].map((name) => [name, workflow(name)] as const);
const stepsOf = ({ jobs }: z.infer<typeof Workflow>) => Object.values(jobs).flatMap(({ steps }) => steps);

describe.each(all)('the workflow %s', (name, { permissions, jobs }) => {
  const steps = stepsOf({ permissions, jobs });

  it('may read the sources, and only the draft of a release may be written', () => {
    expect(permissions).toEqual({ contents: 'read' });
    for (const [job, { permissions: own }] of Object.entries(jobs))
      expect(own, job).toEqual(name === 'release' && job === 'draft' ? { contents: 'write' } : undefined);
  });

  it('uses actions of GitHub alone, each by what it is made of, with its version beside it', () => {
    for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
    const written = textOf(name).match(/\buses:.*$/gm) ?? [];
    for (const line of written) expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    expect(written).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length);
  });

  it('puts no value into a command, prints no environment, and gives secrets to the step that packs alone', () => {
    for (const { run, env } of steps) {
      expect(run ?? '').not.toMatch(/\$\{\{|\bprintenv\b|\bset -x\b|^\s*env\s*$|CSC_|APPLE_|_TOKEN/m);
      const secret = Object.values(env ?? {}).some((value) => value.includes('secrets.'));
      if (secret) expect(run).toBe('npx --no-install electron-builder --publish never');
    }
  });
});

describe('the tests before a change', () => {
  it('run on the oldest Node that is allowed, on the newest, and on three systems', () => {
    const { matrix } = workflow('ci').jobs['test']?.strategy ?? { matrix: {} };
    expect(matrix).toMatchObject({
      os: ['ubuntu-latest', 'macos-latest', 'windows-latest'],
      node: [24],
      include: expect.arrayContaining([{ os: 'ubuntu-latest', node: 20.19 }]),
    });
  });
});

describe('a release', () => {
  const { jobs } = workflow('release');

  it('is tested before it is built, built on three systems, and drafted last', () => {
    expect(jobs['build']).toMatchObject({ needs: 'test', environment: 'release' });
    expect(jobs['build']?.strategy?.matrix['os']).toEqual(['ubuntu-latest', 'macos-latest', 'windows-latest']);
    expect(jobs['draft']?.needs).toBe('build');
    expect(jobs['test']?.steps.map(({ run }) => run)).toContain('npm test');
  });

  it('is a draft with checksums, and has its licences checked', () => {
    const commands = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
    expect(commands).toEqual(
      expect.arrayContaining([
        'node scripts/licences.mjs',
        expect.stringContaining('sha256sum'),
        expect.stringMatching(/^gh release create .*--draft/),
      ]),
    );
  });
});
