import { expect, test } from './fixtures/test.ts';
import { ClaimsPage } from './pages/claims-page.ts';
import { Keyboard } from './pages/keyboard.ts';
import { Rooms } from './pages/rooms.ts';

const debugging = 'A fault between services';

test('a claim is forecast, then measured in place, and leaves nothing in the history', async ({ app }) => {
  const { page } = app;
  const [rooms, claims] = [new Rooms(page), new ClaimsPage(page)];
  await rooms.open('/claims');
  await expect(rooms.title).toHaveText('Claims');
  const claim = claims.card(debugging);
  // All of them are worked out first: on a busy machine that takes a while.
  await expect(claim.basis).toContainText('Forecast at pace 1×', { timeout: 60_000 });
  await expect(claim.columns).toHaveText(['Figure', 'Forecast']);
  await expect(claim.self).toContainText('Right where: One conversation has read everything first');
  await claim.measure.click();
  await expect(claim.basis).toContainText('Measuring: three runs');
  await expect(claim.basis).toContainText('Measured at a simulated speed, pace 20×', { timeout: 60_000 });
  await expect(claim.columns).toHaveText(['Figure', 'Forecast', 'Measured']);
  await expect(claim.figure('Found in depth').getByRole('cell')).toHaveText(['7', '7']);
  await expect(claim.figure('Found by service').getByRole('cell')).toHaveText(['3', '3']);
  // Its neighbours are forecasts still.
  await expect(claims.card('A text is coupled').columns).toHaveText(['Figure', 'Forecast']);
  await rooms.enter('Results');
  await expect(page.getByRole('main')).not.toContainText('Bug investigation');
});

test('the claims are reached from Results and filtered without a mouse', async ({ app }) => {
  const { page } = app;
  const [rooms, claims, keyboard] = [new Rooms(page), new ClaimsPage(page), new Keyboard(page)];
  await rooms.enter('Results');
  await expect(rooms.title).toHaveText('Results');
  await keyboard.press(page.getByRole('link', { name: 'Claims that others make' }));
  await expect(rooms.title).toHaveText('Claims');
  await expect(claims.cards).toHaveCount(25, { timeout: 60_000 });
  await keyboard.choose(claims.verdict('All'), claims.verdict('Does not hold'));
  await expect(claims.cards).toHaveCount(1);
  await expect(claims.cards.first()).toContainText('One operation on N inputs costs (N−1)/N less');
  await expect(page.getByRole('heading', { name: 'Why the sources disagree' })).toHaveCount(0);
  const measure = claims.card('One operation on N inputs').measure;
  await keyboard.press(measure);
  await expect(measure).toHaveText('Measure again', { timeout: 60_000 });
  await expect(measure).toBeFocused();
});
