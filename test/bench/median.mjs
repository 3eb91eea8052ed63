/** The middle of a list of numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Runs two measurements in turns, the first of each pair changing, after one unmeasured round: what slows the machine
 * for a while slows both. Answers their values and the median of the ratios of neighbours, `one` over `other`.
 */
export async function interleave(rounds, one, other) {
  await one();
  await other();
  const values = { one: [], other: [] };
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? ['one', 'other'] : ['other', 'one'];
    for (const name of order) values[name].push(await (name === 'one' ? one() : other()));
  }
  const ratio = median(values.one.map((value, index) => value / values.other[index]));
  return { one: median(values.one), other: median(values.other), ratio };
}
