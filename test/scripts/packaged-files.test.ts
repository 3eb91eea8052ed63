import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { preparedCourse } from '../../electron/services/prepared-course.ts';
import { helpPages } from '../../renderer/features/help/help-pages.ts';
import { startElectronHost } from '../e2e/fixtures/electron-host.ts';
import { watchPages } from '../e2e/fixtures/page-watch.ts';
import { newDataFolder } from '../e2e/fixtures/running-host.ts';
import { completeBoardExercise } from '../e2e/pages/board-exercise.ts';
import { hostCommand } from '../e2e/pages/host-command.ts';
import { fakeElectron } from '../electron-double/examine.ts';
import { packageApp } from '../support/packaged-app.ts';
import type { PackagedApp } from '../support/packaged-app.ts';
import { secretIn } from '../support/secret-search.ts';
import { writtenDocx, paragraph } from '../support/written-docx.ts';
import { writtenPdf } from '../support/written-pdf.ts';

/** The scripts are plain JavaScript without declarations, so their shapes are written here. */
type Fuse = { readonly on: boolean; readonly right: boolean; readonly sentence: string };
const { fuseStates }: { fuseStates: (program: Buffer) => Fuse[] } = await import(
  new URL('../../scripts/fuses.mjs', import.meta.url).href
);

const root = fileURLToPath(new URL('../../', import.meta.url));
/** An address that can't belong to anybody. */
const feed = 'https://updates.braid.invalid/linux';
const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Every kind of file that the archive may hold, and nothing else. */
const kinds: readonly RegExp[] = [
  /^(package\.json|LICENSE)$/,
  /^dist\/shared\/([a-z0-9-]+\/)*[a-z0-9-]+\.js$/,
  /^dist\/electron\/(desktop|services|practice|class|http)\/([a-z0-9-]+\/)*[a-z0-9-]+\.js$/,
  /^dist\/electron\/desktop\/preload\.cjs$/,
  /^dist\/renderer\/(index|join)\.html$/,
  /^dist\/course\.json$/,
  /^dist\/renderer\/(before-zod\.js|notices\.json)$/,
  /^dist\/renderer\/assets\/[\w.-]+-[\w-]{8}\.(js|css|svg|woff2)$/,
  /^assets\/prices\.yaml$/,
  /^assets\/workflows\/[a-z0-9-]+\.yaml$/,
  /^assets\/lessons\/([a-z0-9-]+\.md|workflows\/[a-z0-9-]+\.yaml)$/,
  /^assets\/exercises\/[a-z-]+\/([a-z0-9-]+\.(yaml|md)|materials\/[a-z0-9-]+\.md)$/,
  /^assets\/examples\/[a-z-]+\/exercise\/([a-z0-9-]+\.(yaml|md)|materials\/[a-z0-9-]+\.md)$/,
  /^assets\/examples\/[a-z-]+\/(runs\/[\w-]+\.jsonl|summaries\/\d{4}-\d{2}\.json|texts\/[0-9a-f]{64})$/,
  // Of packages only what runs: no sources, types, maps, tests or builds for browsers.
  /^node_modules\/(?!.*(\/|\b)(tests?|__tests__|src|docs|examples?|browser|dev|amd|umd)\/)(@[\w.-]+\/)?[\w.-]+\/(.+\/)?(?!.*\.(min|test|spec)\.)[\w.-]+\.[cm]?js$/,
  // This one runs from what it calls its sources.
  /^node_modules\/debug\/src\/[a-z]+\.js$/,
  /^node_modules\/(@[\w.-]+\/)?[\w.-]+\/(.+\/)?package\.json$/,
];

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const packageName = /node_modules\/((@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/;

/** What a script imports or requires, by TypeScript's own reading of it. */
function importsOf(source: string): string[] {
  return ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** Those that may be packages, by their names: a few packages are called as parts of Node are. */
const packagesIn = (source: string): string[] =>
  importsOf(source)
    .filter((name) => !/^(\.|node:)/.test(name))
    .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'));

describe.skipIf(process.platform !== 'linux')('a package', () => {
  let app: PackagedApp | null = null;
  let files: string[] = [];
  const content = (): string => app?.content ?? '';
  const read = (file: string): string => readFileSync(join(content(), file), 'utf8');
  const scripts = (): string[] => files.filter((file) => /\.[cm]?js$/.test(file));

  beforeAll(async () => {
    app = await packageApp({ BRAID_UPDATE_FEED: feed });
    files = filesIn(app.content);
  }, 240_000);

  afterAll(() => app?.remove());

  it('holds files of the kinds that run, and no other', () => {
    expect(files.filter((file) => !kinds.some((kind) => kind.test(file)))).toEqual([]);
    for (const kind of kinds)
      expect(
        files.some((file) => kind.test(file)),
        String(kind),
      ).toBe(true);
    expect(files).not.toContain('dist/electron/desktop/preload.js');
  });

  it('holds all of the shipped content', () => {
    const shipped = ['exercises', 'examples', 'lessons', 'workflows'].flatMap((name) =>
      filesIn(join(root, 'assets', name)).map((file) => `assets/${name}/${file}`),
    );
    expect(files.filter((file) => file.startsWith('assets/'))).toEqual([...shipped, 'assets/prices.yaml'].sort());
  });

  it('finds the exercises and lessons that it holds already read', async () => {
    const course = preparedCourse(pathToFileURL(join(content(), 'dist/course.json')), join(content(), 'assets'));
    expect(await course.exercise('board-prep')).not.toBeNull();
    expect(await course.lesson('01-two-levers.md')).not.toBeNull();
  });

  it('holds no package that nothing in it imports', () => {
    const imported = new Set(scripts().flatMap((file) => packagesIn(read(file))));
    const packed = new Set(files.flatMap((file) => packageName.exec(file)?.[1] ?? []));
    expect([...packed].filter((name) => !imported.has(name))).toEqual([]);
    // And of what our own scripts import, only what is left out on purpose is missing.
    const ours = scripts().filter((file) => file.startsWith('dist/electron/') || file.startsWith('dist/shared/'));
    const wanted = new Set(ours.flatMap((file) => packagesIn(read(file))));
    expect([...wanted].filter((name) => !packed.has(name) && !builtinModules.includes(name)).sort()).toEqual([
      'electron',
      'pg',
    ]);
  });

  it('holds no script of ours that nothing loads', () => {
    const ours = scripts().filter((file) => /^dist\/(electron|shared)\//.test(file));
    const loaded = new Set(
      ours.flatMap((file) =>
        [...importsOf(read(file)), ...[...read(file).matchAll(/new URL\('(\.[^']+)'/g)].map(([, name]) => name ?? '')]
          .filter((name) => name.startsWith('.'))
          .map((name) => join(file, '..', name).split(sep).join('/')),
      ),
    );
    const beginnings = ['dist/electron/desktop/main.js', 'dist/electron/desktop/preload.cjs'];
    expect(ours.filter((file) => !loaded.has(file) && !beginnings.includes(file))).toEqual([]);
  });

  it('holds no secret, and no path of the machine that made it', () => {
    expect(files.flatMap((file) => secretIn(file, read(file)) ?? [])).toEqual([]);
    expect(files.filter((file) => read(file).includes(root))).toEqual([]);
  });

  it('is described without scripts, dependencies and tools', () => {
    const manifest = z.record(z.string(), z.unknown()).parse(JSON.parse(read('package.json')));
    expect(manifest).toMatchObject({ name: 'braid', productName: 'Braid', main: 'dist/electron/desktop/main.js' });
    for (const field of ['scripts', 'dependencies', 'devDependencies']) expect(manifest).not.toHaveProperty(field);
  });

  it('brings the licences of what it is made of, of the pages too, where another program can open them', () => {
    const notices = readFileSync(join(app?.folder ?? '', 'resources', 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    const packed = new Set(files.flatMap((file) => packageName.exec(file)?.[1] ?? []));
    const titles = new Set([...notices.matchAll(/^-{78}\n(\S+) \S+ \(.+\)$/gm)].map(([, name]) => name));
    expect([...packed, 'react', '@fontsource-variable/inter'].filter((name) => !titles.has(name))).toEqual([]);
    // The same ones that Help shows in the app.
    const shown = z.array(z.object({ title: z.string() })).parse(JSON.parse(read('dist/renderer/notices.json')));
    expect(new Set(shown.map(({ title }) => title.split(' ')[0]))).toEqual(titles);
  });

  it('holds the documents of Help, each in a script of its own', () => {
    for (const { id } of helpPages)
      expect(
        files.some((file) => file.startsWith(`dist/renderer/assets/${id}-`) && file.endsWith('.js')),
        id,
      ).toBe(true);
  });

  it('knows where to look for updates, since whoever built it said so', () => {
    const update = readFileSync(join(app?.folder ?? '', 'resources', 'app-update.yml'), 'utf8');
    expect(parse(update)).toMatchObject({ provider: 'generic', url: feed });
  });

  it('has the fuses flipped in its program', () => {
    const program = readFileSync(join(app?.folder ?? '', 'braid'));
    expect(fuseStates(program).map(({ on }) => on)).toEqual([
      ...[false, expect.any(Boolean), false, false],
      ...[true, true, expect.any(Boolean), false],
    ]);
    expect(fuseStates(program).every(({ right }) => right)).toBe(true);
  });

  describe.skipIf(!existsSync(chromium))('started from its archive', () => {
    it('completes the board exercise, and reads a PDF and a Word file', { timeout: 180_000 }, async () => {
      const data = newDataFolder({ pace: 20 });
      const watch = watchPages({ fetchesAhead: true });
      const host = await startElectronHost({
        appFolder: content(),
        dataFolder: data.folder,
        faults: '',
        electronPath: fakeElectron,
        chromium,
        watch: (page) => watch.attach(page),
        print: () => undefined,
      });
      try {
        const { page } = host;
        page.setDefaultTimeout(30_000);
        const results = await completeBoardExercise(page);
        expect(await results.headline.textContent()).toMatch(/^All at once finished .+ than One thread/);

        for (const [name, bytes] of [
          ['word.docx', writtenDocx(paragraph('Words from the sea.'))],
          ['page.pdf', writtenPdf([[{ text: 'Words from the sea.', y: 700 }]])],
        ] as const) {
          const material = await hostCommand(page, 'material.read', { name, base64: bytes.toString('base64') });
          expect(material.text).toContain('Words from the sea.');
        }
      } finally {
        await host.stop();
        data.remove();
      }
      expect(watch.cspViolations).toEqual([]);
      expect(watch.consoleErrors).toEqual([]);
    });
  });
});
