import fs from 'node:fs';
import path from 'node:path';
import { inProject } from './project.mjs';

const licenceFile = /^(licen[cs]e|copying|notice|unlicense)/i;

const preface = `Braid is made with the work of others, which it contains in parts. Their licences follow, each with the package
that it belongs to. Electron and Chromium, which the app runs in, bring theirs in files of their own beside this one.
`;

/** Of a package without a text of its own: what it says of itself, which is all there is. */
function declared({ license, author, homepage, repository }) {
  const by = typeof author === 'object' ? author?.name : author;
  const at = homepage ?? (typeof repository === 'object' ? repository?.url : repository);
  return `Its package holds no licence text. It declares ${license}${by ? `, by ${by}` : ''}${at ? ` (${at})` : ''}.`;
}

function noticeOf(folder) {
  const manifest = JSON.parse(fs.readFileSync(inProject(folder, 'package.json'), 'utf8'));
  const names = fs.readdirSync(inProject(folder)).filter((name) => licenceFile.test(name));
  const texts = names.sort().map((name) => fs.readFileSync(path.join(inProject(folder), name), 'utf8').trim());
  const body = texts.length > 0 ? texts.join('\n\n') : declared(manifest);
  return { title: `${manifest.name} ${manifest.version} (${manifest.license})`, body };
}

/** The licences of the packages in these folders, each with the package as its title, in the order of their names. */
export function noticesOf(folders) {
  return folders.map(noticeOf).sort((a, b) => a.title.localeCompare(b.title, 'en'));
}

/** The same as one text, for the file beside the app. */
export function noticesText(notices) {
  const rule = '-'.repeat(78);
  return [preface, ...notices.map(({ title, body }) => `${rule}\n${title}\n\n${body}\n`)].join('\n');
}
