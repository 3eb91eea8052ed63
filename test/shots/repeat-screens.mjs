import { at, command, finished, pace, start } from './ways.mjs';

/** Waits until nothing more is to be made of what belongs to a comparison. */
async function allMade(page, comparison) {
  for (;;) {
    const { left } = await command(page, 'comparison.companions', { comparison });
    if (left === 0) return;
    await page.waitForTimeout(300);
  }
}

async function openFold(page, title) {
  const fold = page.locator('details').filter({ has: page.getByText(title, { exact: true }) });
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
  await fold.scrollIntoViewIfNeeded();
}

const folded =
  (title) =>
  async (page, { comparison }) => {
    await at(`/results/${comparison}`, /^(Over four runs|En cuatro ejecuciones),/)(page);
    await openFold(page, title);
  };

/** A comparison that was run again and whose widths were measured. */
export const repeatStages = [
  {
    async prepare(page) {
      await pace(page, 20);
      const { comparison } = await start(page);
      await finished(page, comparison);
      for (const again of [
        { as: 'repetition', times: 3 },
        { as: 'sweep', widths: [1, 2, 3] },
      ]) {
        await command(page, 'comparison.again', { ...again, comparison });
        await allMade(page, comparison);
      }
      return { comparison };
    },
    screens: [
      {
        name: 'results-repeated',
        visit: (page, { comparison }) => at(`/results/${comparison}`, /^(Over four runs|En cuatro ejecuciones),/)(page),
      },
      { name: 'results-spread', visit: folded('Repeated runs') },
      { name: 'results-sweep', visit: folded('Width sweep') },
      { name: 'results-coordination', visit: folded('What coordination cost') },
      {
        name: 'results-chart-table',
        async visit(page, { comparison }) {
          await at(`/results/${comparison}`, /^(Over four runs|En cuatro ejecuciones),/)(page);
          const timeline = page.getByRole('figure', { name: /runs on one clock$/ });
          const toTable = timeline.getByRole('button', { name: 'Show as table' });
          if (await toTable.isVisible()) await toTable.click();
          await timeline.scrollIntoViewIfNeeded();
        },
      },
    ],
  },
];
