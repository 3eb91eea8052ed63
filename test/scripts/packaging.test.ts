import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const inProject = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const read = (path: string): string => readFileSync(inProject(path), 'utf8');

const configuration: unknown = parse(read('electron-builder.yml'));

describe('the packaging configuration', () => {
  it('is valid by the schema of the builder itself', () => {
    const schema = z
      .record(z.string(), z.unknown())
      .parse(JSON.parse(read('node_modules/app-builder-lib/scheme.json')));
    const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
    validate(configuration);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('names a page and somebody to write to, without which no package for Debian is made', () => {
    const project = z.object({ homepage: z.url(), author: z.string() }).parse(JSON.parse(read('package.json')));
    const { linux } = z.object({ linux: z.object({ maintainer: z.string() }) }).parse(configuration);
    expect(project.homepage).not.toBe('');
    expect(linux.maintainer).toMatch(/^.+ <\S+@\S+>$/);
    expect(linux.maintainer).toContain(project.author);
  });

  it('switches off what would let a packaged app run foreign code', () => {
    expect(configuration).toMatchObject({
      asar: true,
      npmRebuild: false,
      electronFuses: {
        runAsNode: false,
        enableNodeOptionsEnvironmentVariable: false,
        enableNodeCliInspectArguments: false,
        enableEmbeddedAsarIntegrityValidation: true,
        onlyLoadAppFromAsar: true,
        grantFileProtocolExtraPrivileges: false,
      },
    });
  });

  it('has one square icon of 1024 pixels', () => {
    const png = readFileSync(inProject('assets/icons/icon.png'));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1024, 1024]);
  });
});
