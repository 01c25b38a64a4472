/** Bytes that grow, with every piece at a multiple of eight so that numbers can be read where they lie. */
export class ByteSink {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  /** Adds a piece and returns where it starts. */
  add(piece: Uint8Array): number {
    const start = this.#length;
    const end = start + piece.length;
    if (end + 8 > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(end + 8, this.#bytes.length * 2));
      larger.set(this.#bytes.subarray(0, start));
      this.#bytes = larger;
    }
    this.#bytes.set(piece, start);
    this.#length = aligned(end);
    return start;
  }

  /** All pieces, as a view. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

/** The next multiple of eight. */
export function aligned(length: number): number {
  return Math.ceil(length / 8) * 8;
}
