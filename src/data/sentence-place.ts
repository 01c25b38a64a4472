/** Which sentence of a text, counted from 1, an offset falls in. */
export function sentenceAt(text: string, offset: number): number {
  const ends = text.slice(0, offset).match(/[.!?]["')\]]?\s+(?=\S)/g) ?? [];
  return ends.length + 1;
}
