import type { Cell, FoundEdge, FoundGraph, FoundNode, Opener } from "./opener.ts";
import { headOf, readTable, tableRows } from "./table-rows.ts";
import { numberOf } from "./read-cells.ts";
import { describedCells } from "./vosviewer-description.ts";

/** A name as VOSviewer writes it: `weight<Links>` is `Links`, `score<Pub. year>` is `Pub. year`. */
const bare = (name: string): string => /^(?:weight|score)<(.*)>$/i.exec(name)?.[1] ?? name;

const TAKEN = new Set(["id", "label", "x", "y", "description"]);

/** Reads a VOSviewer map file: one item a row. */
function openMap(text: string): FoundGraph {
  const { names, rows } = readTable(text);
  const weight = names.findIndex((name) => /^weight</i.test(name));
  const nodes = rows.map(({ line, cells }): FoundNode => {
    const fields = new Map(names.map((name, at) => [name.toLowerCase(), cells[at] ?? ""]));
    const rest = names.flatMap((name, at): [string, Cell][] =>
      TAKEN.has(name.toLowerCase()) || !cells[at] ? [] : [[bare(name), numberOf(cells[at]) ?? cells[at]]],
    );
    return {
      id: fields.get("id") ?? "",
      line,
      label: fields.get("label"),
      x: numberOf(fields.get("x")),
      y: numberOf(fields.get("y")),
      size: weight < 0 ? undefined : numberOf(cells[weight]),
      cells: { ...describedCells(fields.get("description") ?? ""), ...Object.fromEntries(rest) },
    };
  });
  return { nodes, edges: [] };
}

/** Reads a VOSviewer network file: two items and a strength a row. */
function openNetwork(text: string): FoundGraph {
  const edges = tableRows(text).map(({ line, cells: [source = "", target = "", strength] }): FoundEdge => {
    const ends = { source: source.trim(), target: target.trim() };
    return { line, ...ends, directed: false, weight: numberOf(strength) ?? 1, cells: {} };
  });
  return { nodes: [], edges };
}

const NUMBERS = /^\s*\d+\s*[\t,;]\s*\d+(?:\s*[\t,;]\s*\d+(?:\.\d+)?)?\s*$/;

export const vosviewerMap: Opener = {
  id: "vosviewer-map",
  label: "VOSviewer map file",
  detect(sample) {
    const names = headOf(sample);
    const isItems = names.includes("id") && names.includes("label");
    return isItems && names.some((name) => /^(?:weight|score)</.test(name)) ? 0.95 : 0;
  },
  open: openMap,
};

export const vosviewerNetwork: Opener = {
  id: "vosviewer-network",
  label: "VOSviewer network file",
  detect(sample) {
    const lines = sample.split("\n", 6).filter((line) => line.trim() !== "");
    return lines.length > 0 && lines.slice(0, 5).every((line) => NUMBERS.test(line)) ? 0.9 : 0;
  },
  open: openNetwork,
};
