import type { Paper } from "../../graph-builder/types.ts";

/** Papers from [title, abstract, keywords], with keys in the order of the list. */
export function papersOf(
  ...texts: readonly (readonly [title: string, abstract?: string, keywords?: readonly string[]])[]
): readonly Paper[] {
  return texts.map(([title, abstract = "", keywords], index) => ({
    key: `paper:${String(index).padStart(12, "0")}`,
    title,
    abstract,
    ...(keywords && { keywords }),
    sources: [{ file: "papers.txt", line: index + 1 }],
  }));
}
