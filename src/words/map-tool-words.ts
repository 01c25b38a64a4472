import { count } from "./words.ts";

/** What the tools on the map are called. */
export const mapToolWords = {
  lasso: "Choose papers with a lasso; with Shift held, a drag draws a rectangle",
  minimap: "Small map of the whole",
  putBack: "Put back",
  putAllBack: (nodes: number): string => `Put ${count(nodes, "moved paper")} back`,
} as const;
