import { strict as assert } from 'node:assert';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../built.ts';
import type { Guard } from '../guard.ts';

const BuilderSchema = z.looseObject({ asar: z.boolean(), electronFuses: z.record(z.string(), z.boolean()) });

/** What a program that is held in one process, without a shell, has no word of. */
const banned: readonly (readonly [RegExp, string])[] = [
  [/\bchild_process\b/, 'starts no other program'],
  [/\.fork\(|\.executeJavaScript\(|\beval\(|new Function\(/, 'runs no text as code'],
  [/\bnodeIntegration|contextIsolation|webSecurity\b/, 'touches no preference that is safe'],
  [/NODE_TLS_REJECT_UNAUTHORIZED|rejectUnauthorized|insecureHTTPParser/, 'checks certificates and requests'],
];

/** Electron's items 16, 18 and 19, and what the built pages hold. */
export const packageGuards: readonly Guard[] = [
  {
    name: 'the desktop’s own code starts no program and runs no text as code',
    async check(built) {
      for (const folder of ['dist/electron/desktop', 'dist/electron/http']) {
        for (const name of (await readdir(path.join(root, folder))).filter((each) => /\.c?js$/.test(each))) {
          const text = await built.text(`${folder}/${name}`);
          for (const [pattern, what] of banned) assert.equal(pattern.test(text), false, `${name} ${what}`);
        }
      }
    },
  },
  ...['index.html', 'join.html'].map((name): Guard => ({
    name: `${name} holds no script of its own and nothing from elsewhere`,
    async check(built) {
      const text = await built.text(`dist/renderer/${name}`);
      for (const [tag, attributes = '', inside = ''] of text.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
        assert.match(attributes, /\bsrc="\.\//, `${tag} has a file`);
        assert.equal(inside.trim(), '', `${tag} is empty`);
      }
      assert.deepEqual([...text.matchAll(/\s(?:on\w+|style)\s*=|<style\b|<base\b|<iframe\b/gi)].map(String), []);
      const addresses = [...text.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
      assert.deepEqual(
        addresses.filter((each) => !each?.startsWith('./')),
        [],
        'every file is the app’s own',
      );
    },
  })),
  {
    name: 'the package is one archive that is checked, and runs as nothing else',
    async check(built) {
      const { asar, electronFuses } = BuilderSchema.parse(parse(await built.text('electron-builder.yml')));
      assert.equal(asar, true, 'one archive');
      const fuses = {
        runAsNode: false,
        enableNodeOptionsEnvironmentVariable: false,
        enableNodeCliInspectArguments: false,
        enableEmbeddedAsarIntegrityValidation: true,
        onlyLoadAppFromAsar: true,
        grantFileProtocolExtraPrivileges: false,
      };
      for (const [fuse, state] of Object.entries(fuses)) assert.equal(electronFuses[fuse], state, `the fuse ${fuse}`);
    },
  },
  {
    name: 'a release is made by actions that nobody can exchange',
    async check(built) {
      const text = await built.text('.github/workflows/release.yml');
      const used = text.match(/\buses: *\S+/g) ?? [];
      assert.ok(used.length > 0, 'the release is made by actions');
      for (const each of used) assert.match(each, /actions\/[a-z-]+@[0-9a-f]{40}$/, 'named by what it is made of');
    },
  },
  {
    name: 'Electron is of a version that is kept',
    async check(built) {
      const data: unknown = JSON.parse(await built.text('package.json'));
      const version = /"electron":"\^?(\d+)\./.exec(JSON.stringify(data))?.[1];
      assert.ok(Number(version) >= 45, `Electron ${version} gets its fixes no more`);
    },
  },
];
