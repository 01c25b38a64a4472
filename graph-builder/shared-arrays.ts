/** Memory that workers see without a copy, where the engine has such; else memory of one's own. */
function memory(bytes: number): ArrayBufferLike {
  return typeof SharedArrayBuffer === "undefined" ? new ArrayBuffer(bytes) : new SharedArrayBuffer(bytes);
}

/** Whole numbers, all 0, that workers can read without a copy. */
export function sharedInts(length: number): Int32Array {
  return new Int32Array(memory(4 * length));
}

/** Numbers, all 0, that workers can read without a copy. */
export function sharedFloats(length: number): Float64Array {
  return new Float64Array(memory(8 * length));
}
