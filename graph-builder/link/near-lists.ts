/** What is near each row: row r has the entries offsets[r] .. offsets[r + 1], heaviest first, ties by index. */
export interface NearLists {
  readonly offsets: Int32Array;
  readonly indices: Int32Array;
  /** Dot products. */
  readonly weights: Float64Array;
}

/** Collects what is near one row after the other. */
export interface NearListsBuilder {
  /** Puts an entry into the list of the row at hand, if it is among the heaviest. */
  readonly add: (index: number, weight: number) => void;
  /** The weight of the last entry of the row at hand, 0 while there is room for more. */
  readonly least: () => number;
  readonly endRow: () => void;
  readonly lists: () => NearLists;
}

/** Lists of the `most` heaviest entries for `rows` rows. An entry costs `most` steps at the worst, one if it is light. */
export function createNearLists(rows: number, most: number): NearListsBuilder {
  const offsets = new Int32Array(rows + 1);
  const indices = new Int32Array(rows * most);
  const weights = new Float64Array(rows * most);
  let row = 0;
  let from = 0;
  let to = 0;
  return {
    add: (index, weight) => {
      const goesBefore = (at: number): boolean =>
        weight > weights[at]! || (weight === weights[at]! && index < indices[at]!);
      let at = to;
      if (to - from < most) to += 1;
      else if (most > 0 && goesBefore(to - 1)) at -= 1;
      else return;
      for (; at > from && goesBefore(at - 1); at -= 1) {
        indices[at] = indices[at - 1]!;
        weights[at] = weights[at - 1]!;
      }
      indices[at] = index;
      weights[at] = weight;
    },
    least: () => (to - from < most ? 0 : weights[to - 1]!),
    endRow: () => {
      row += 1;
      offsets[row] = to;
      from = to;
    },
    lists: () => ({ offsets, indices: indices.slice(0, to), weights: weights.slice(0, to) }),
  };
}

/** Puts lists of consecutive rows together. */
export function joinNearLists(parts: readonly NearLists[]): NearLists {
  const rows = parts.reduce((sum, { offsets }) => sum + offsets.length - 1, 0);
  const size = parts.reduce((sum, { indices }) => sum + indices.length, 0);
  const all: NearLists = {
    offsets: new Int32Array(rows + 1),
    indices: new Int32Array(size),
    weights: new Float64Array(size),
  };
  let row = 0;
  let at = 0;
  for (const { offsets, indices, weights } of parts) {
    all.indices.set(indices, at);
    all.weights.set(weights, at);
    for (let own = 1; own < offsets.length; own += 1) all.offsets[row + own] = at + offsets[own]!;
    row += offsets.length - 1;
    at += indices.length;
  }
  return all;
}
