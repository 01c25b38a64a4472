import type { Cell, FoundEdge, FoundNode } from "./opener.ts";
import { colourOf, colourOfChannels, numberOf, plainName } from "./read-cells.ts";

/** Cells of one node or edge, and where they stood. */
export interface Loose {
  readonly line: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** Tells nodes and edges from the names of their attributes, as programs write them. */
export interface Shaper {
  /** Takes label, place, size and colour out of the cells. */
  node(id: string, loose: Loose): FoundNode;
  /** Takes weight, label and kind out of the cells. */
  edge(ends: Pick<FoundEdge, "id" | "source" | "target" | "directed">, loose: Loose): FoundEdge;
}

/** What an attribute is, by its plain name; the first that is there counts. */
const NODE_ROLES = {
  label: ["label", "nodelabel", "name"],
  x: ["x", "positionx"],
  y: ["y", "positiony"],
  size: ["size"],
  r: ["r", "red"],
  g: ["g", "green"],
  b: ["b", "blue"],
  colour: ["color", "colour", "fill"],
};
const EDGE_ROLES = {
  weight: ["weight", "strength"],
  label: ["label", "edgelabel"],
  kind: ["kind", "type", "relation"],
};

/** A shaper for one file; it remembers what the file's names stand for. */
export function createShaper(): Shaper {
  const plain = new Map<string, string>();
  const plainOf = (name: string): string => {
    const known = plain.get(name) ?? plainName(name);
    plain.set(name, known);
    return known;
  };
  const split = <Role extends string>(cells: Loose["cells"], roles: Readonly<Record<Role, readonly string[]>>) => {
    const names = new Map<string, string>();
    for (const name of Object.keys(cells))
      if (cells[name] !== "" && !names.has(plainOf(name))) names.set(plainOf(name), name);
    const taken = new Set<string>();
    const found: Partial<Record<Role, Cell>> = {};
    for (const role of Object.keys(roles) as Role[]) {
      const name = roles[role].map((each) => names.get(each)).find((each) => each !== undefined);
      if (name === undefined) continue;
      found[role] = cells[name]!;
      taken.add(name);
    }
    const rest = Object.fromEntries(Object.entries(cells).filter(([name]) => !taken.has(name)));
    return { found, rest };
  };
  return {
    node(id, { line, cells }) {
      const { found, rest } = split(cells, NODE_ROLES);
      return {
        id,
        line,
        label: textOf(found.label),
        x: numberOf(found.x),
        y: numberOf(found.y),
        size: numberOf(found.size),
        colour: colourOfChannels(found.r, found.g, found.b) ?? colourOf(textOf(found.colour)),
        cells: rest,
      };
    },
    edge(ends, { line, cells }) {
      const { found, rest } = split(cells, EDGE_ROLES);
      const { weight, label, kind } = found;
      return { ...ends, line, weight: numberOf(weight), label: textOf(label), kind: textOf(kind), cells: rest };
    },
  };
}

const textOf = (cell: Cell | undefined): string | undefined => (cell === undefined ? undefined : String(cell));
