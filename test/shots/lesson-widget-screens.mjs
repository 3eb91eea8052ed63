import { at } from './ways.mjs';

/** A lesson at one of its widgets, which is used first where `use` says how. */
const widget =
  (lesson, title, use = async () => {}) =>
  async (page) => {
    const figure = page.getByRole('figure', { name: title });
    await at(`/lessons/${lesson}`, () => figure)(page);
    await use(figure);
    await figure.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  };

const pick = (name) => (figure) => figure.getByRole('radio', { name }).check({ force: true });
const press = (name) => (figure) => figure.getByRole('button', { name }).click();

/** The widgets that count seconds and tokens, each in its lesson. */
export const lessonWidgetStages = [
  {
    prepare: () => undefined,
    screens: [
      { name: 'widget-dispatch', visit: widget('two-levers', 'Send out three tasks', pick('Queue of 2')) },
      {
        name: 'widget-dispatch-tasks',
        visit: widget('two-levers', 'Send out three tasks', async (figure) => {
          const fold = figure.locator('details');
          if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
        }),
      },
      { name: 'widget-growing-thread', visit: widget('growing-thread', 'One thread, or several conversations') },
      { name: 'widget-limit-sweep', visit: widget('queues-and-limits', 'How wide, under which limit?') },
      { name: 'widget-overhead', visit: widget('fixed-fee', 'What a conversation costs before it works') },
      { name: 'widget-cache-race', visit: widget('fixed-fee', 'One text, several readers') },
      { name: 'widget-lane-failure', visit: widget('when-a-lane-fails', 'When a lane fails', pick('Breaks off')) },
      { name: 'widget-shared-file', visit: widget('when-a-lane-fails', 'When a lane fails', pick('Shared file')) },
      { name: 'widget-it-depends', visit: widget('it-depends', 'Half, or five times?', press('Costs five times')) },
    ],
  },
];
