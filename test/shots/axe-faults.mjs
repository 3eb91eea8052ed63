import { AxeBuilder } from '@axe-core/playwright';
import { settled } from './settled.mjs';

/**
 * What a look at a screen means to axe: the media it is shown in, and which of axe's rules can come out otherwise there
 * than in the first; none for all of them. Themes change colours and nothing else.
 */
const media = {
  light: { shown: { colorScheme: 'light', forcedColors: 'none' }, rules: [] },
  dark: { shown: { colorScheme: 'dark', forcedColors: 'none' }, rules: ['color-contrast', 'link-in-text-block'] },
  forced: { shown: { colorScheme: 'dark', forcedColors: 'active' }, rules: ['color-contrast', 'link-in-text-block'] },
};

/** How many looks axe takes at a screen. */
export const themesLookedAt = Object.keys(media).length;

/** What axe finds wrong with the screen that stands, in each theme: a sentence a violation. Leaves it light. */
export async function axeFaults(page) {
  const faults = [];
  for (const [theme, { shown, rules }] of Object.entries(media)) {
    await page.emulateMedia(shown);
    await settled(page);
    const axe = new AxeBuilder({ page, ...(await axeSource(page)) }).setLegacyMode(true).options({
      resultTypes: ['violations'],
      // The size of targets is off unless asked for, and yet of level AA.
      rules: { 'target-size': { enabled: true } },
    });
    const { violations } = await (rules.length === 0 ? axe : axe.withRules(rules)).analyze();
    for (const { id, nodes } of violations) {
      for (const { target, failureSummary } of nodes) {
        faults.push(`${theme}: ${id}: ${target.join(' ')}: ${(failureSummary ?? '').replaceAll(/\s+/g, ' ')}`);
      }
    }
  }
  await page.emulateMedia(media.light.shown);
  return faults;
}

/** A page keeps axe until it is loaded anew, and to read it in again takes longer than most looks. */
async function axeSource(page) {
  return (await page.evaluate(() => 'axe' in window)) ? { axeSource: ';' } : {};
}
