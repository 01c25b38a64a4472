/** A growing list of whole numbers in 4 bytes each. */
export interface IntList {
  readonly length: number;
  push(value: number): void;
  /** The numbers so far, in an array of just that size. */
  toArray(): Int32Array;
}

/** An empty list. */
export function createIntList(): IntList {
  let values = new Int32Array(1024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === values.length) {
        const larger = new Int32Array(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length] = value;
      length += 1;
    },
    toArray: () => values.slice(0, length),
  };
}
