/** Precision, recall and their harmonic mean. */
export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const harmonicMean = (a: number, b: number): number => (a + b > 0 ? (2 * a * b) / (a + b) : 0);

/** Rates of `hits` right ones among `predicted`, of `gold` that there are. */
export function rates(hits: number, predicted: number, gold: number): Rates {
  return ratesOf(predicted ? hits / predicted : 0, gold ? hits / gold : 0);
}

/** The rates with their harmonic mean. */
export function ratesOf(precision: number, recall: number): Rates {
  return { precision, recall, f1: harmonicMean(precision, recall) };
}

/** The arithmetic mean; 0 of nothing. */
export function mean(values: readonly number[]): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}

function count<Value>(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** ln(n!) for each n up to `most`. */
function logFactorials(most: number): Float64Array {
  const table = new Float64Array(most + 1);
  for (let n = 1; n <= most; n += 1) table[n] = table[n - 1]! + Math.log(n);
  return table;
}

function entropy(counts: ReadonlyMap<unknown, number>, n: number): number {
  return [...counts.values()].reduce((sum, value) => sum - (value / n) * Math.log(value / n), 0);
}

/** Expected mutual information of two random partitions with clusters of these sizes (hypergeometric model). */
function expectedInformation(sizesA: Iterable<number>, sizesB: readonly number[], n: number): number {
  const log = logFactorials(n);
  const at = (index: number): number => log[index]!;
  let expected = 0;
  for (const u of sizesA) {
    for (const v of sizesB) {
      for (let k = Math.max(1, u + v - n); k <= Math.min(u, v); k += 1) {
        const ways = at(u) + at(v) + at(n - u) + at(n - v) - at(n) - at(k) - at(u - k) - at(v - k) - at(n - u - v + k);
        expected += (k / n) * Math.log((n * k) / (u * v)) * Math.exp(ways);
      }
    }
  }
  return expected;
}

/** Adjusted mutual information, arithmetic mean (Vinh, Epps and Bailey 2010): 1 for equal partitions, 0 for chance. */
export function adjustedMutualInformation(a: readonly unknown[], b: readonly unknown[]): number {
  const n = a.length;
  if (n === 0) return 0;
  const [countsA, countsB] = [count(a), count(b)];
  const numbersA = new Map([...countsA.keys()].map((value, index) => [value, index]));
  const numbersB = new Map([...countsB.keys()].map((value, index) => [value, index]));
  const sizesA = [...countsA.values()];
  const sizesB = [...countsB.values()];
  const joint = count(a.map((value, index) => numbersA.get(value)! * sizesB.length + numbersB.get(b[index])!));
  let information = 0;
  for (const [cell, both] of joint) {
    const product = sizesA[Math.floor(cell / sizesB.length)]! * sizesB[cell % sizesB.length]!;
    information += (both / n) * Math.log((both * n) / product);
  }
  const expected = expectedInformation(sizesA, sizesB, n);
  const middle = (entropy(countsA, n) + entropy(countsB, n)) / 2;
  return Math.abs(middle - expected) > 1e-12 ? (information - expected) / (middle - expected) : 0;
}
