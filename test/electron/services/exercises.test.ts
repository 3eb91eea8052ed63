import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exerciseLibrary } from '../../../electron/services/exercises.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const shipped = exerciseLibrary(path.resolve('assets/exercises'), path.resolve('assets/examples'));

describe('the exercise library', () => {
  it('opens every exercise that ships, whole', async () => {
    const ids = await shipped.ids();
    expect(ids).toContain('board-prep');
    for (const id of ids) {
      const exercise = await shipped.open(id);
      expect(exercise.ok ? null : exercise.failure).toBeNull();
      if (exercise.ok) {
        expect(
          exercise.value.plans.every(
            ({ workflow }) => workflow.exercise === id && workflow.materials.every(({ text }) => text !== ''),
          ),
        ).toBe(true);
      }
    }
  });

  it('reads each exercise once', async () => {
    expect(await shipped.open('board-prep')).toBe(await shipped.open('board-prep'));
  });

  it('fails for an unknown one and names those that exist', async () => {
    const result = await shipped.open('../board-prep');
    expect(result).toMatchObject({
      ok: false,
      failure: { code: 'unknown-exercise', details: { exercise: '../board-prep' } },
    });
  });

  it('tells every fault of a broken one at its place', async () => {
    const folder = await temporaryFolder();
    await mkdir(path.join(folder, 'broken'));
    await writeFile(
      path.join(folder, 'broken', 'exercise.yaml'),
      'id: broken\ndossierFile: none.md\nmaterials: [{id: m, title: M, file: none.md}]\nplans: [{id: p, title: P, kind: first, pitch: x, change: x, file: none.yaml}]\n',
    );
    const result = await exerciseLibrary(folder, folder).open('broken');
    expect(result).toMatchObject({ ok: false, failure: { code: 'exercise-file' } });
    if (!result.ok)
      expect(result.failure.faults?.map(({ where }) => where)).toEqual([
        'exercise.yaml:2 dossierFile',
        'exercise.yaml:3 materials[0].file',
        'exercise.yaml:4 plans[0].file',
      ]);
  });

  it('refuses a plan that takes the place of the learner’s own', async () => {
    const folder = await temporaryFolder();
    await cp('assets/exercises/board-prep', path.join(folder, 'board-prep'), { recursive: true });
    const file = path.join(folder, 'board-prep', 'exercise.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('id: first-plan', 'id: own').replace('kind: first', 'kind: own'));
    const result = await exerciseLibrary(folder, folder).open('board-prep');
    const told = result.ok ? [] : (result.failure.faults ?? []).map(({ where, what }) => `${where} ${what}`);
    expect(told).toEqual([
      expect.stringMatching(/^exercise\.yaml:\d+ plans\[0\]\.id is kept for the plan that a learner makes$/),
      expect.stringMatching(/^exercise\.yaml:\d+ plans\[0\]\.kind must be first, tempting or good$/),
    ]);
  });

  it.skipIf(process.platform === 'win32')(
    'reads no plan outside its folder, and none of what such a plan names',
    async () => {
      const folder = await temporaryFolder();
      const inside = path.join(folder, 'sent');
      const elsewhere = path.join(folder, 'elsewhere');
      await mkdir(inside);
      await mkdir(elsewhere);
      const plan = 'braid: 1\nmaterials: [{ id: m, title: M, file: notes.md }]\ntasks: [{ id: t, brief: x }]\n';
      await writeFile(path.join(folder, 'plan.yaml'), plan);
      await writeFile(path.join(inside, 'real.yaml'), plan);
      await writeFile(path.join(folder, 'notes.md'), 'secret');
      await writeFile(path.join(elsewhere, 'notes.md'), 'secret');
      await symlink(path.join(folder, 'plan.yaml'), path.join(inside, 'link.yaml'));
      // Out by one link and in again by another: the plan lies inside, the notes beside its name don't.
      await symlink(elsewhere, path.join(inside, 'out'));
      await symlink(path.join(inside, 'real.yaml'), path.join(elsewhere, 'back.yaml'));
      const entry = (file: string, index: number) =>
        `  - { id: p${index}, title: P, kind: good, pitch: x, change: x, file: ${file} }\n`;
      const names = ['../plan.yaml', 'link.yaml', 'out/back.yaml'];
      const text = `id: sent\ndossier: x\nmaterials: []\nplans:\n${names.map(entry).join('')}`;
      await writeFile(path.join(inside, 'exercise.yaml'), text);
      const result = await exerciseLibrary(folder, '/neither').open('sent');
      const told = result.ok ? [] : (result.failure.faults ?? []).map(({ where, what }) => `${where} ${what}`);
      expect(told).toEqual([
        'exercise.yaml:5 plans[0].file “../plan.yaml” lies outside the folder of this file',
        'exercise.yaml:6 plans[1].file “link.yaml” lies outside the folder of this file',
        expect.stringMatching(
          /^exercise\.yaml:7 plans\[2\]\.file real\.yaml:2 materials\[0\]\.file “notes\.md” cannot be read: /,
        ),
      ]);
    },
  );

  it('is empty, not broken, where there is no folder', async () => {
    expect(await exerciseLibrary('/does/not/exist', '/neither').ids()).toEqual([]);
  });
});
