const EMPTY = -1;

/**
 * Numbers for phrases: a phrase is a shorter phrase (or nothing) and one more word.
 *
 * Open addressing on typed arrays: two million phrases take 40 MB, where a Map
 * of strings takes ten times as much.
 */
export interface PhraseTable {
  /** How many phrases have a number; numbers are dense from 0. */
  readonly size: number;
  /** The number of `prefix` + `word`, given now if it has none; `prefix` is -1 for a phrase of one word. */
  readonly add: (prefix: number, word: number) => number;
  /** The number of `prefix` + `word`, -1 if it has none. */
  readonly find: (prefix: number, word: number) => number;
  /** The words of a phrase. */
  readonly words: (phrase: number) => readonly number[];
}

/** An empty table. */
export function createPhraseTable(): PhraseTable {
  let mask = (1 << 12) - 1;
  let slots = new Int32Array(mask + 1).fill(EMPTY);
  let prefixes = new Int32Array(1 << 11);
  let lasts = new Int32Array(1 << 11);
  let size = 0;

  const slotOf = (prefix: number, word: number): number => {
    let hash = Math.imul(prefix + 1, 0x9e3779b1) ^ Math.imul(word + 1, 0x85ebca6b);
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x2c1b3c6d);
    let slot = (hash ^ (hash >>> 13)) & mask;
    for (let found = slots[slot]!; found !== EMPTY; found = slots[slot]!) {
      if (prefixes[found] === prefix && lasts[found] === word) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  };
  const grow = (): void => {
    mask = mask * 2 + 1;
    slots = new Int32Array(mask + 1).fill(EMPTY);
    prefixes = doubled(prefixes);
    lasts = doubled(lasts);
    for (let phrase = 0; phrase < size; phrase += 1) slots[slotOf(prefixes[phrase]!, lasts[phrase]!)] = phrase;
  };
  return {
    get size() {
      return size;
    },
    add: (prefix, word) => {
      if (size === prefixes.length) grow();
      const slot = slotOf(prefix, word);
      if (slots[slot] === EMPTY) {
        slots[slot] = size;
        prefixes[size] = prefix;
        lasts[size] = word;
        size += 1;
      }
      return slots[slot]!;
    },
    find: (prefix, word) => slots[slotOf(prefix, word)]!,
    words: (phrase) => {
      const list: number[] = [];
      for (let at = phrase; at >= 0; at = prefixes[at]!) list.push(lasts[at]!);
      return list.reverse();
    },
  };
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
