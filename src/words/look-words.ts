import type { ColourBy, SizeBy } from "../data/look.ts";

type Name = ColourBy | SizeBy;

/** What can colour and size papers. */
export const lookNames: Readonly<Record<Name, string>> = {
  cluster: "cluster",
  year: "year",
  source: "list",
  references: "references to it",
  degree: "links",
  betweenness: "betweenness",
  pagerank: "PageRank",
  even: "all alike",
};

/** The choices of colour and size on the map. */
export const lookWords = {
  title: "Colour and size",
  colour: "Colour by",
  size: "Size by",
  /** Sizes at rest where no paper refers to another: those of the file, if it has any. */
  given: "file",
} as const;
