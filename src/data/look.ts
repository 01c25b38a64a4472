/** What colours the papers on the map. */
export type ColourBy = "cluster" | "year" | "source" | "references" | "betweenness" | "pagerank";

/** What sizes their discs. */
export type SizeBy = "references" | "degree" | "betweenness" | "pagerank" | "year" | "even";

/** All choices of colour, the first one at rest. */
export const COLOURS: readonly ColourBy[] = ["cluster", "year", "source", "references", "betweenness", "pagerank"];

/** All choices of size, the first one at rest. */
export const SIZES: readonly SizeBy[] = ["references", "degree", "betweenness", "pagerank", "year", "even"];
