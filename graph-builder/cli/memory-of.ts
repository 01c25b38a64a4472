/** The memory of all typed arrays in plain data, to be handed over and not copied. */
export function memoryOf(data: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(data)) return data.buffer instanceof ArrayBuffer && data.byteLength > 0 ? [data.buffer] : [];
  if (typeof data !== "object" || data === null || Array.isArray(data)) return [];
  return Object.values(data).flatMap(memoryOf);
}
