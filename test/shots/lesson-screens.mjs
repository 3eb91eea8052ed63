import { at, command, finished } from './ways.mjs';

const lesson = 'two-levers';
const save = (page, id, patch) => command(page, 'lesson.save', { lesson: id, patch });

/** Reads a lesson and answers its questions, each with this answer. */
async function finish(page, id, choice) {
  const { lesson: opened } = await command(page, 'lesson.open', { lesson: id });
  for (const section of opened.sections) {
    await save(page, id, { read: section.id });
    for (const block of section.blocks) {
      if (block.kind === 'quiz') await save(page, id, { answer: { quiz: block.id, choice } });
      if (block.kind === 'guess' && block.form.kind === 'number') {
        await save(page, id, { guess: { id: block.id, value: block.form.answer * 1.2 } });
      }
    }
  }
}

/** The course before anything was done, and with four lessons done and one begun. */
export const lessonStages = [
  {
    async prepare(page) {
      const { lesson: opened } = await command(page, 'lesson.open', { lesson });
      const [compared] = opened.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'try'));
      const { source, circumstances } = compared.arms[0];
      const { comparison } = await command(page, 'comparison.start', {
        source,
        structures: compared.arms.map(({ structure }) => structure),
        prediction: null,
        circumstances: { ...circumstances, pace: 20 },
      });
      await finished(page, comparison);
      await save(page, lesson, { tried: { id: compared.id, comparisons: [comparison] } });
      const { lessons } = await command(page, 'lessons.list', {});
      for (const { id } of lessons.slice(0, 4)) await finish(page, id, 0);
      await save(page, lessons[4].id, { place: lessons[4].sections[2].id });
      await save(page, lessons[4].id, { read: lessons[4].sections[0].id });
      return { next: lessons[4].id };
    },
    screens: [
      { name: 'home-lessons', visit: at('/', /Welcome/) },
      { name: 'lessons', visit: at('/lessons', 'Lessons') },
      { name: 'lesson', visit: at(`/lessons/${lesson}`, 'Two levers') },
      { name: 'lesson-whole', visit: at(`/lessons/${lesson}`, 'Two levers'), whole: true },
      {
        name: 'lesson-tried',
        async visit(page) {
          await at(`/lessons/${lesson}/on-real-work`, 'Two levers')(page);
          await page.getByText('Practice model, measured').waitFor();
          await page.getByRole('region', { name: /^Try it on real work/ }).scrollIntoViewIfNeeded();
        },
      },
      {
        name: 'lesson-quiz',
        async visit(page) {
          await at(`/lessons/${lesson}/check-yourself`, 'Two levers')(page);
          await page
            .getByRole('region', { name: /^Questions,/ })
            .getByRole('list')
            .getByRole('button')
            .first()
            .click();
        },
      },
      { name: 'lessons-learned', visit: at('/lessons/learned', 'What I have learned') },
      { name: 'lessons-review', visit: at('/lessons/review', 'Review') },
      { name: 'lessons-certificate', visit: at('/lessons/certificate', 'Certificate') },
    ],
  },
];
