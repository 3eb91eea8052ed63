/*
 * The screens that `npm run shots` takes pictures of. To add one: a name for its file and the way there, from
 * wherever the page happens to be. `visit` ends when the screen is complete, told by something that is only there then.
 */

const at = (route, ready) => async (page) => {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, route);
  await page.getByRole(ready.role ?? 'heading', { name: ready.name }).first().waitFor();
};

/** Makes what several screens show, once, in the first page. Answers facts for `visit`. */
export async function prepare(page) {
  await page.getByRole('navigation').first().waitFor();
  return {};
}

export const screens = [
  { name: 'home', visit: at('/', { name: /.+/ }) },
  { name: 'exercises', visit: at('/exercises', { name: /exercises/i }) },
  { name: 'understand', visit: at('/exercises/board-prep/understand', { name: /.+/ }) },
  { name: 'settings', visit: at('/settings', { name: /settings/i }) },
];
