import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { scheme } from '../../electron/desktop/origin.ts';
import { linkScheme } from '../../electron/desktop/practice-link.ts';
import { isWorkflowFileName } from '../../electron/services/workflow-file.ts';

/** The scripts are plain JavaScript without declarations, so their shapes are written here. */
const { updateFeed }: { updateFeed: (environment: Readonly<Record<string, string>>, platform: string) => unknown } =
  await import(new URL('../../scripts/update-feed.mjs', import.meta.url).href);

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

  it('looks for updates at an https address given by whoever builds, and without one nowhere', () => {
    const url = 'https://updates.braid.invalid/linux';
    expect(updateFeed({ BRAID_UPDATE_FEED: url }, 'linux')).toEqual({ publish: { provider: 'generic', url } });
    expect(updateFeed({}, 'linux')).toEqual({ publish: null });
    expect(updateFeed({ BRAID_UPDATE_FEED: ' ' }, 'linux')).toEqual({ publish: null });
    for (const address of ['http://updates.braid.invalid', 'updates.braid.invalid'])
      expect(() => updateFeed({ BRAID_UPDATE_FEED: address }, 'linux')).toThrow('updates come over https alone');
    expect(configuration).toMatchObject({ extends: './scripts/update-feed.mjs' });
    expect(configuration).not.toHaveProperty('publish');
  });

  it('looks nowhere where it is not signed, on the systems that ask for a signature', () => {
    const url = 'https://updates.braid.invalid';
    const named = { publish: { provider: 'generic', url } };
    const feed = (platform: string, certificate: Readonly<Record<string, string>>) =>
      updateFeed({ BRAID_UPDATE_FEED: url, ...certificate }, platform);
    for (const platform of ['win32', 'darwin']) {
      expect(feed(platform, {})).toEqual({ publish: null });
      expect(feed(platform, { CSC_LINK: '', WIN_CSC_LINK: '', CSC_KEY_PASSWORD: 'x' })).toEqual({ publish: null });
      expect(feed(platform, { CSC_LINK: 'file' })).toEqual(named);
    }
    expect(feed('win32', { WIN_CSC_LINK: 'file' })).toEqual(named);
    expect(feed('darwin', { WIN_CSC_LINK: 'file' })).toEqual({ publish: null });
  });

  it('takes its own kind of file and link, and neither all YAML nor the scheme of its pages', () => {
    expect(configuration).toMatchObject({
      fileAssociations: [{ ext: 'braid', role: 'Editor' }],
      protocols: [{ schemes: [linkScheme] }],
    });
    expect(linkScheme).not.toBe(scheme);
    expect(isWorkflowFileName('my-week.braid')).toBe(true);
  });

  it('makes what each system installs and updates from', () => {
    expect(configuration).toMatchObject({
      mac: { target: ['dmg', 'zip'], hardenedRuntime: true },
      win: { target: ['nsis'] },
      linux: { target: ['AppImage', 'deb'] },
      icon: 'assets/icons/icon.png',
    });
  });

  it('asks on Windows before it takes the data along, and neither in an update nor where nobody can answer', () => {
    const { nsis } = z.object({ nsis: z.object({ include: z.string() }) }).parse(configuration);
    const { name, productName } = z
      .object({ name: z.string(), productName: z.string() })
      .parse(JSON.parse(read('package.json')));
    const script = read(nsis.include).replace(/^ *;.*\n/gm, '');
    const [before, body, after] = script.split(/^!macro(?:end| customUnInstall)$/m);
    expect([before?.trim(), after?.trim()]).toEqual(['', '']);
    expect(body).toMatch(/^\s*\$\{ifNot\} \$\{isUpdated\}\n/);
    // The only folders that go: what the updater keeps, and, asked for, the data.
    expect([...script.matchAll(/RMDir [^\n]*/g)].map(([line]) => line)).toEqual([
      `RMDir /r "$LOCALAPPDATA\\${name}-updater"`,
      `RMDir /r "$APPDATA\\${productName}"`,
    ]);
    const question = /\$\{Cmd\} `MessageBox (\S+) "(.+)" \/SD IDNO IDYES`\n\s+RMDir \/r "\$APPDATA/.exec(script);
    expect(question?.[1]).toBe('MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2');
    expect(question?.[2]).toContain(`$APPDATA\\${productName}`);
  });

  it('has one square icon of 1024 pixels', () => {
    const png = readFileSync(inProject('assets/icons/icon.png'));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1024, 1024]);
  });
});
