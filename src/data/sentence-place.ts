/** Which sentence of a text, counted from 1, an offset falls in. */
export function sentenceAt(text: string, offset: number): number {
  let sentence = 1;
  for (const end of text.matchAll(/[.!?]["')\]]?\s+(?=\S)/g)) {
    if (end.index + end[0].length > offset) break;
    sentence += 1;
  }
  return sentence;
}
