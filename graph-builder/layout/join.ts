/** One array after the other. */
export function join(a: Float64Array, b: Float64Array = new Float64Array(0)): Float64Array {
  const both = new Float64Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
