import type { GivenLink, GraphEdge, GraphNode, PaperAttributes } from "../graph.ts";
import type { Note, Relation } from "../types.ts";
import { paperFields } from "./paper-fields.ts";
import type { FoundEdge, FoundGraph, FoundNode } from "./opener.ts";
import { discSizes } from "./disc-sizes.ts";

/** Where a graph was opened from. */
export interface Origin {
  readonly file: string;
  /** Name for people. */
  readonly format: string;
}

/** Nodes and links of another program, as papers and links of ours. */
export interface Adopted {
  /** Without clusters; those without a place are at (0, 0). */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Links left out. */
  readonly skipped: readonly Note[];
}

/**
 * Makes every node a paper that has what the file says, every directed link a reference (`cites` unless the file names
 * another relation of ours) and every other one a link of its weight, the strongest being 1. Of several links between
 * two nodes the strongest is kept; loops and links to nothing are left out with a note. Linear.
 */
export function adoptGraph({ nodes, edges }: FoundGraph, { file }: Origin): Adopted {
  const sizes = discSizes(nodes, edges);
  const known = new Set(nodes.map(({ id }) => id));
  const skipped: Note[] = [];
  const most = edges.reduce((top, { weight = 0 }) => Math.max(top, weight), 0);
  const kept = new Map<string, GraphEdge>();
  for (const edge of edges) {
    const lost = [edge.source, edge.target].find((end) => !known.has(end));
    const isLoop = edge.source === edge.target;
    if (lost !== undefined || isLoop) {
      const reason = isLoop
        ? `A link of "${edge.source}" to itself.`
        : `A link to "${lost}", which is not in the file.`;
      skipped.push({ file, line: edge.line, reason });
      continue;
    }
    const adopted = adoptEdge(edge, file, most);
    const rival = kept.get(adopted.key);
    if (!rival || strength(rival) < strength(adopted)) kept.set(adopted.key, adopted);
  }
  return {
    nodes: nodes.map((node, index) => adoptNode(node, sizes[index]!, file)),
    edges: [...kept.values()],
    skipped,
  };
}

function strength({ attributes }: GraphEdge): number {
  return attributes.given?.weight ?? 0;
}

function adoptNode(node: FoundNode, size: number, file: string): GraphNode {
  const { id, line, x = 0, y = 0, colour, cells } = node;
  const { title, more, ...fields } = paperFields(cells);
  const label = node.label?.trim() || title || id;
  const attributes: PaperAttributes = {
    kind: "paper",
    label,
    x,
    y,
    size,
    ...(colour === undefined ? {} : { colour }),
    title: title || label,
    abstract: "",
    names: [],
    concepts: [],
    cluster: null,
    clusters: [],
    ...fields,
    sources: [{ file, line }],
    ...(Object.keys(more).length > 0 ? { more } : {}),
  };
  return { key: id, attributes };
}

const RELATIONS: Readonly<Record<string, Relation>> = {
  extends: "extends",
  compares: "compares",
  uses: "uses",
  mentions: "mentions",
};

function adoptEdge(edge: FoundEdge, file: string, most: number): GraphEdge {
  const { source, target, directed, weight } = edge;
  const given = givenOf(edge, file);
  if (directed) {
    const relation = RELATIONS[edge.kind ?? ""] ?? RELATIONS[edge.label ?? ""] ?? "cites";
    const attributes = { kind: "reference", relation, confidence: 1, evidence: [], given } as const;
    return { key: `reference:${source}->${target}`, source, target, attributes };
  }
  const [a, b] = source < target ? [source, target] : [target, source];
  const share = weight === undefined || most <= 0 ? 1 : Math.max(0.0001, Math.round((weight / most) * 10_000) / 10_000);
  const attributes = { kind: "concept", weight: share, concepts: [], given } as const;
  return { key: `concept:${a}--${b}`, source: a, target: b, undirected: true, attributes };
}

function givenOf({ line, label, kind, weight }: FoundEdge, file: string): GivenLink {
  const name = label || kind || "";
  return { file, line, ...(name === "" ? {} : { label: name }), ...(weight === undefined ? {} : { weight }) };
}
