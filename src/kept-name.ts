import type { Corpus } from "./data/corpus.ts";

/** Where the browser keeps something of a corpus: the same title and papers find it again (FNV-1a, 32 bits). */
export function keptName(kind: "corrections" | "pins", { title, nodes, paperCount }: Corpus): string {
  const keys = nodes.slice(0, paperCount).map(({ key }) => key);
  let hash = 0x811c9dc5;
  for (const character of [title, ...keys.sort()].join("\n")) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193) >>> 0;
  }
  return `paperloom.${kind}.${paperCount}-${hash.toString(16)}`;
}
