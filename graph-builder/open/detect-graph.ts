import { PaperloomError } from "../errors.ts";
import type { FoundGraph, FoundNode, Opener } from "./opener.ts";
import { OPENERS } from "./registry.ts";

/** A file that is a graph. */
export interface GraphFile {
  readonly name: string;
  /** Null for a graph file of ours. */
  readonly opener: Opener | null;
  readonly text: () => string;
}

/** How our own graph files begin: any attribute may be first, the format is near. */
const OWN = /^\s*\{[^]{0,2000}"format"\s*:\s*"paperloom\//;

/** Finds out from the beginning of a text what graph it is; undefined when it is none. */
export function detectGraph(name: string, sample: string, text: () => string): GraphFile | undefined {
  if (OWN.test(sample) && /"nodes"|"attributes"/.test(sample)) return { name, opener: null, text };
  let best: Opener | null = null;
  let most = 0;
  for (const opener of OPENERS) {
    const score = opener.detect(sample);
    if (score > most) [best, most] = [opener, score];
  }
  return best ? { name, opener: best, text } : undefined;
}

/**
 * Reads the files and puts their nodes and links together; links without nodes make nodes of their ends.
 * @throws PaperloomError `input` for two whole graphs.
 */
export function joinFound(files: readonly GraphFile[]): FoundGraph {
  const parts = files.map(({ opener, name, text }): FoundGraph => {
    if (!opener) throw oneAtATime(name);
    return opener.open(text(), name);
  });
  const whole = parts.filter(({ nodes, edges }) => nodes.length > 0 && edges.length > 0);
  if (parts.length > 1 && whole.length > 0) throw oneAtATime(files[parts.indexOf(whole[0]!)]!.name);
  const edges = parts.flatMap((part) => part.edges);
  const nodes = parts.flatMap((part) => part.nodes);
  const [first] = parts;
  const ended = nodes.length > 0 ? unique(nodes, files[0]!.name) : endsOf(edges);
  return { ...first, nodes: ended, edges };
}

function oneAtATime(name: string): PaperloomError {
  return new PaperloomError("input", `${name} is a whole graph.`, "Open one graph at a time.");
}

function unique(nodes: readonly FoundNode[], file: string): readonly FoundNode[] {
  const seen = new Set<string>();
  for (const { id, line } of nodes) {
    if (id === "")
      throw new PaperloomError("graph", "A node has no id.", "Give every node an id of its own.", { file, line });
    if (seen.has(id)) {
      throw new PaperloomError("graph", `Two nodes have the id "${id}".`, "Give every node an id of its own.", {
        file,
        line,
      });
    }
    seen.add(id);
  }
  return nodes;
}

function endsOf(edges: FoundGraph["edges"]): readonly FoundNode[] {
  const ends = new Map<string, FoundNode>();
  for (const { source, target, line } of edges) {
    for (const id of [source, target]) if (!ends.has(id)) ends.set(id, { id, line, cells: {} });
  }
  return [...ends.values()];
}
