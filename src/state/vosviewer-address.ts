import type { Corpus } from "../data/corpus.ts";

/** Parameters of VOSviewer Online that mean what one of ours does. `show_item`, `dark_ui` and `max_n_links` are read for themselves. */
export const PEERS_NAMES: Readonly<Record<string, string>> = { min_link_strength: "weight" };

/** The theme that `dark_ui` asks for. */
export function readDark(value: string | undefined): "dark" | "light" | null {
  if (value === undefined) return null;
  return value === "true" || value === "1" ? "dark" : "light";
}

/** The least weight that leaves no more concept links than `max_n_links` asks for: 0 where it asks for none, or for more than there are. */
export function weightOfMost(value: string | undefined, corpus: Corpus): number {
  const most = Number(value ?? Number.NaN);
  if (!Number.isInteger(most) || most < 1) return 0;
  const weights = corpus.links
    .filter(({ kind }) => kind === "concept")
    .map(({ strength }) => strength)
    .sort((a, b) => b - a);
  return most >= weights.length ? 0 : weights[most - 1]!;
}
