/**
 * Pielou's evenness J = H / ln S, with H = -Σ pᵢ ln pᵢ (E. C. Pielou, "The measurement of diversity in
 * different types of biological collections", 1966). S is the number of groups that were agreed on, not of
 * those that came: a group that stays away makes it less even. Undefined with fewer than two groups, and
 * where nobody was counted.
 */
export function evennessOf(counts: readonly number[]): number | undefined {
  const n = sum(counts);
  if (counts.length < 2 || n === 0) return undefined;
  const entropy = sum(
    counts.map((count) => (count === 0 ? 0 : -(count / n) * Math.log(count / n))),
  );
  return Math.min(1, entropy / Math.log(counts.length));
}

/**
 * The share of people who would have to be in another group for the spread to be that of the population:
 * the total variation distance ½ Σ |pᵢ - qᵢ|, 0 to 1. *Even* is not *representative*: a district with few
 * old people has an even spread where the old are many more among visitors. Undefined where nobody was
 * counted, or nobody lives.
 */
export function distanceFrom(
  counts: readonly number[],
  population: readonly number[],
): number | undefined {
  const [n, all] = [sum(counts), sum(population)];
  if (counts.length !== population.length) throw new RangeError('Each group has a population.');
  if (n === 0 || all === 0) return undefined;
  return sum(counts.map((count, at) => Math.abs(count / n - population[at]! / all))) / 2;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
