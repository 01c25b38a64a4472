/** Sparse vectors, one a paper: paper p has the terms offsets[p] .. offsets[p + 1], ascending. */
export interface Rows {
  /** How many different terms there are. */
  readonly width: number;
  readonly offsets: Int32Array;
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

/** A term of a vector. */
export interface Entry {
  readonly term: number;
  readonly weight: number;
}

/** Packs one list of entries a paper; the entries of a paper are sorted by term, those without weight dropped. */
export function packRows(given: readonly (readonly Entry[])[], width: number): Rows {
  const lists = given.map((list) => list.filter(({ weight }) => weight > 0).sort((a, b) => a.term - b.term));
  const total = lists.reduce((sum, list) => sum + list.length, 0);
  const offsets = new Int32Array(lists.length + 1);
  const terms = new Int32Array(total);
  const weights = new Float64Array(total);
  let at = 0;
  for (const [paper, list] of lists.entries()) {
    for (const { term, weight } of list) {
      terms[at] = term;
      weights[at] = weight;
      at += 1;
    }
    offsets[paper + 1] = at;
  }
  return { width, offsets, terms, weights };
}

/** In how many rows each term stands. */
export function termFrequencies({ width, terms }: Rows): Int32Array {
  const frequencies = new Int32Array(width);
  for (const term of terms) frequencies[term]! += 1;
  return frequencies;
}

/** Multiplies each weight by its term's factor, then gives every row that is not empty the length `length`. */
export function scaleRows(rows: Rows, factor: (term: number) => number, length = 1): Rows {
  const { offsets, terms } = rows;
  const weights = new Float64Array(terms.length);
  for (let row = 0; row + 1 < offsets.length; row += 1) {
    let square = 0;
    for (let at = offsets[row]!; at < offsets[row + 1]!; at += 1) {
      weights[at] = rows.weights[at]! * factor(terms[at]!);
      square += weights[at]! * weights[at]!;
    }
    if (square === 0) continue;
    const scale = length / Math.sqrt(square);
    for (let at = offsets[row]!; at < offsets[row + 1]!; at += 1) weights[at]! *= scale;
  }
  return { ...rows, weights };
}

/** Puts rows side by side: the terms of each block follow those of the block before. */
export function joinRows(blocks: readonly Rows[]): Rows {
  const papers = blocks[0]!.offsets.length - 1;
  const lists: Entry[][] = Array.from({ length: papers }, () => []);
  let shift = 0;
  for (const { width, offsets, terms, weights } of blocks) {
    for (let paper = 0; paper < papers; paper += 1) {
      for (let at = offsets[paper]!; at < offsets[paper + 1]!; at += 1) {
        lists[paper]!.push({ term: terms[at]! + shift, weight: weights[at]! });
      }
    }
    shift += width;
  }
  return packRows(lists, shift);
}
