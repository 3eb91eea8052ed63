import { beforeAll, describe, expect, it } from 'vitest';
import { lessonIds } from '../../../shared/lesson/lesson-id.ts';
import { braid, buildNode } from '../../support/command-line.ts';
import { lessonFolder, sampleLesson } from '../../support/sample-lesson.ts';

beforeAll(buildNode, 120_000);

describe('the lessons on the command line', () => {
  it('are listed in the order of the course, and as one document', async () => {
    const listed = await braid('lessons');
    expect(listed).toMatchObject({ status: 0, err: '' });
    const lines = listed.out.trim().split('\n').slice(1);
    expect(lines.map((line) => line.trim().split(/\s+/)[1])).toEqual(lessonIds);
    const json = await braid('lessons', '--json');
    const document: unknown = JSON.parse(json.out);
    expect(document).toMatchObject({ braid: 1, kind: 'lessons', lessons: lessonIds.map((id) => ({ id })) });
  });

  it('are checked: what passes, and what does not at its line', async () => {
    const folder = await lessonFolder({
      '01-two-levers.md': sampleLesson,
      '02-broken.md': sampleLesson.replace('- [x] Summarise', '- [ ] Summarise'),
    });
    const checked = await braid('lessons', 'check', folder);
    expect(checked.status).toBe(2);
    expect(checked.out).toBe(
      'two-levers passes. Three sections, two guesses, one widget, one comparison, two questions.\n',
    );
    expect(checked.err).toMatch(/02-broken\.md:2 id must be “broken”, as the file is named/);
    expect(checked.err).toMatch(/02-broken\.md:\d+ quiz has no right answer: exactly one is/);
    const json = await braid('lessons', 'check', folder, '--json');
    expect(JSON.parse(json.out)).toMatchObject({ kind: 'lesson-check', passed: false, lessons: ['two-levers'] });
  });

  it('are not there where nothing is', async () => {
    const folder = await lessonFolder({});
    expect(await braid('lessons', 'check', folder)).toMatchObject({ status: 2, out: '' });
  });
});
