import { AxeBuilder } from '@axe-core/playwright';

/**
 * What a look at a screen means to axe: the media it is shown in, and which of axe's rules can come out otherwise there
 * than in the first; none for all of them. Themes change colours and nothing else.
 */
const media = {
  light: { shown: { colorScheme: 'light', forcedColors: 'none' }, rules: [] },
  dark: { shown: { colorScheme: 'dark', forcedColors: 'none' }, rules: ['color-contrast', 'link-in-text-block'] },
  forced: { shown: { colorScheme: 'dark', forcedColors: 'active' }, rules: ['color-contrast', 'link-in-text-block'] },
};

/** What axe finds wrong with the screen that stands, in each theme: a sentence a violation. Leaves it light. */
export async function axeFaults(page) {
  const faults = [];
  for (const [theme, { shown, rules }] of Object.entries(media)) {
    await page.emulateMedia(shown);
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    // A menu lies over the page and takes the focus while it is open; axe wants it within a landmark.
    const menu = (await page.getByRole('menu').count()) > 0;
    // The size of targets is off unless asked for, and yet of level AA.
    const all = {
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true }, ...(menu && { region: { enabled: false } }) },
    };
    const { violations } = await (rules.length === 0 ? axe.options(all) : axe.withRules(rules)).analyze();
    for (const { id, nodes } of violations) {
      for (const { target, failureSummary } of nodes) {
        faults.push(`${theme}: ${id}: ${target.join(' ')}: ${(failureSummary ?? '').replaceAll(/\s+/g, ' ')}`);
      }
    }
  }
  await page.emulateMedia(media.light.shown);
  return faults;
}
