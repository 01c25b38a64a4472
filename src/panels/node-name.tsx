import type { JSX } from "preact";
import type { Corpus } from "../data/corpus.ts";
import { nodeDye } from "./dye.ts";

/** The disc of a paper in its cluster's hue, or the ring of a work. */
export function NodeSign({ corpus, node }: { readonly corpus: Corpus; readonly node: number }): JSX.Element {
  const found = corpus.nodes[node]!;
  return <span class={found.work ? "ring" : `disc ${nodeDye(corpus, found)}`} aria-hidden="true" />;
}
