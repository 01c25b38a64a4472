import { singular } from "../text/singular.ts";

/** How often each spelling of a concept was seen. */
export type Spellings = ReadonlyMap<string, number>;

/**
 * The label of a concept: its commonest spelling that is no bare short form, in the singular,
 * in lower case except for words that the corpus never writes so (names, short forms).
 */
export function chooseLabel(spellings: Spellings, lowered: (word: string) => boolean): string {
  const counts = new Map<string, number>();
  for (const [spelling, count] of spellings) {
    const shown = readable(spelling, lowered);
    counts.set(shown, (counts.get(shown) ?? 0) + count);
  }
  const all = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const longest = Math.max(...all.map(([label]) => label.split(/[\s-]+/).length));
  return (all.find(([label]) => label.split(/[\s-]+/).length === longest) ?? all[0]!)[0];
}

function readable(spelling: string, lowered: (word: string) => boolean): string {
  const parts = spelling.split(/(?<=[\s\-‐‑–])/u);
  const words = parts.map((part) => {
    const word = part.replace(/[\s\-‐‑–]+$/u, "");
    const rest = part.slice(word.length);
    return (lowered(word) ? word.toLowerCase() : word) + (/\s/.test(rest) ? " " : rest);
  });
  const last = words.length - 1;
  words[last] = singular(words[last]!);
  return words.join("");
}
