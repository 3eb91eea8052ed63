/**
 * Waits until a page is open and nothing of it is still being loaded, for the fonts, for a frame after them, and for what
 * is on its way to its place.
 */
export async function settled(page) {
  const isOpen = () => document.querySelector('h1') !== null && document.querySelector('[aria-busy="true"]') === null;
  await page.waitForFunction(isOpen, null, { timeout: 15_000 });
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
    // What turns for ever, such as a mark of waiting, has no end to wait for.
    const onTheirWay = document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(onTheirWay.map(({ finished }) => finished));
  });
}
