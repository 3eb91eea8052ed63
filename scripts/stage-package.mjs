import fs from 'node:fs';
import path from 'node:path';
import { packagesOfPages } from './licences.mjs';
import { noticesOf, noticesText } from './notices.mjs';
import { manifestsOn, packageOf, reachedFiles } from './package-content.mjs';
import { inProject } from './project.mjs';

/*
 * Lays out in dist/package what goes into the app's archive; electron-builder.yml has it called before packing. A
 * package manager would bring whole packages: sources, types, maps and builds for browsers, four times what runs.
 */

const stage = inProject('dist', 'package');

/** Of the shipped content, what the program reads at run time. The icons and the pictures of the readme are not. */
const assets = ['examples', 'exercises', 'lessons', 'workflows', 'prices.yaml'];

/** What Electron and the page "About" read of package.json. Without dependencies, since no package manager follows. */
const manifestFields = [
  'name',
  'productName',
  'version',
  'description',
  'license',
  'homepage',
  'author',
  'type',
  'main',
];

const copy = (file) => fs.cpSync(inProject(file), path.join(stage, file), { recursive: true });

/** Called by electron-builder by its place in the configuration. */
export default async function stagePackage() {
  fs.rmSync(stage, { recursive: true, force: true });
  const reached = await reachedFiles();
  for (const file of new Set(reached.flatMap((each) => [each, ...manifestsOn(each)]))) copy(file);
  copy('dist/renderer');
  copy('dist/course.json');
  for (const name of assets) copy(`assets/${name}`);
  const manifest = JSON.parse(fs.readFileSync(inProject('package.json'), 'utf8'));
  const kept = Object.fromEntries(manifestFields.map((field) => [field, manifest[field]]));
  fs.writeFileSync(path.join(stage, 'package.json'), `${JSON.stringify(kept, null, 2)}\n`);
  const packages = [...new Set([...packagesOfPages(), ...reached.flatMap((file) => packageOf(file) ?? [])])];
  const notices = noticesOf(packages);
  fs.writeFileSync(inProject('dist', 'THIRD-PARTY-NOTICES.txt'), noticesText(notices));
  // The build knows the packages of the pages alone.
  fs.writeFileSync(path.join(stage, 'dist', 'renderer', 'notices.json'), JSON.stringify(notices));
}
