import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inProject } from './project.mjs';

/*
 * Writes dist/course.json, from which hosts take the shipped exercises and lessons as read. A process of its own: what
 * the build itself imports would stay as it was before the next build.
 */

const { prepareCourse } = await import(pathToFileURL(inProject('dist/electron/services/prepare-course.js')).href);
fs.writeFileSync(inProject('dist/course.json'), JSON.stringify(await prepareCourse(inProject('assets'))));
