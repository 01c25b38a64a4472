import type { Cell, FoundEdge, FoundGraph, FoundNode, Opener } from "./opener.ts";
import { createShaper } from "./shape-elements.ts";
import { headOf, readTable } from "./table-rows.ts";

interface Line {
  readonly line: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** The rows of a table by the names of their columns; empty cells are left out. */
function linesOf(text: string): readonly Line[] {
  const { names, rows } = readTable(text);
  return rows.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(names.flatMap((name, at) => (cells[at] ? [[name, cells[at]]] : []))),
  }));
}

/** Takes the cells of the given columns out of a row, whatever the case of their names. */
function takeOut(
  cells: Line["cells"],
  names: readonly string[],
): { readonly taken: readonly string[]; readonly rest: Line["cells"] } {
  const entries = Object.entries(cells);
  const taken = names.map((name) => String(entries.find(([each]) => each.toLowerCase() === name)?.[1] ?? ""));
  return { taken, rest: Object.fromEntries(entries.filter(([each]) => !names.includes(each.toLowerCase()))) };
}

/** Reads a table of nodes, as Gephi and we write it: `Id`, `Label` and any other columns. */
function openNodes(text: string): FoundGraph {
  const { node } = createShaper();
  const nodes = linesOf(text).map(({ line, cells }): FoundNode => {
    const { taken, rest } = takeOut(cells, ["id"]);
    return node(taken[0]!, { line, cells: rest });
  });
  return { nodes, edges: [] };
}

/** Reads a table of links: `Source`, `Target`, and if they are there `Type`, `Id`, `Label`, `Weight` and others. */
function openEdges(text: string): FoundGraph {
  const { edge } = createShaper();
  const edges = linesOf(text).map(({ line, cells }): FoundEdge => {
    const { taken, rest } = takeOut(cells, ["source", "target", "type", "id"]);
    const [source = "", target = "", type = "", id = ""] = taken;
    const ends = { id: id || undefined, source, target, directed: type.toLowerCase() !== "undirected" };
    return edge(ends, { line, cells: rest });
  });
  return { nodes: [], edges };
}

export const nodesTable: Opener = {
  id: "nodes-table",
  label: "table of nodes",
  detect(sample) {
    const names = headOf(sample);
    if (!names.includes("id") || !names.includes("label") || names.includes("target")) return 0;
    // A table of papers has titles and no places.
    return names.includes("title") && !(names.includes("x") && names.includes("y")) ? 0 : 0.9;
  },
  open: openNodes,
};

export const edgesTable: Opener = {
  id: "edges-table",
  label: "table of links",
  detect(sample) {
    const names = headOf(sample);
    return names.includes("source") && names.includes("target") ? 0.9 : 0;
  },
  open: openEdges,
};
