import type { GivenLink } from "../../graph-builder/index.ts";

/** What the explorer says of graphs that other programs made. */
export const givenWords = {
  /** Where a link comes from: `In network.gexf, line 12: cites, weight 3`. */
  link: ({ file, line, label, weight }: GivenLink): string => {
    const said = [label, weight === undefined ? undefined : `weight ${weight}`].filter(Boolean).join(", ");
    return `In ${file}${line > 1 ? `, line ${line}` : ""}${said && `: ${said}`}`;
  },
  weight: (weight: number): string => `weight ${weight}`,
  links: "links",
  linkRow: "Links",
  linked: "Linked with",
  strongest: "strongest first",
  more: "Also in the file",
  areLinked: "are linked",
};
