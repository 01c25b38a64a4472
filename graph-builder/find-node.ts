import { PaperloomError } from "./errors.ts";
import type { Graph, GraphNode } from "./graph.ts";
import { fingerprint, fold } from "./text/fold.ts";

/** What a node may be called, the surest kind first. */
const CALLED: readonly ((node: GraphNode) => readonly string[])[] = [
  ({ key }) => [key],
  ({ attributes }) => (attributes.kind === "paper" ? attributes.names : []),
  ({ attributes }) => [attributes.label],
  ({ attributes }) => (attributes.kind === "work" ? attributes.variants : [attributes.title]),
];

/** How many near names an error lists. */
const SUGGESTIONS = 5;

/** What to call a node in a message or a list: its label, and its title where that says more. */
export function describeNode({ attributes }: GraphNode): string {
  if (attributes.kind === "work") return `${attributes.label} (not in the corpus)`;
  return attributes.title === attributes.label ? attributes.label : `${attributes.label} (${attributes.title})`;
}

/** Edits between two words (Damerau 1964, adjacent swaps once), counted no further than `most` + 1. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** How far a name is from what was asked: 0 alike, 1 and more by edits, Infinity for nothing in common. */
function distance(name: string, asked: string): number {
  const folded = fingerprint(name);
  if (folded.startsWith(asked)) return 0.5;
  if (asked.length >= 3 && folded.includes(asked)) return 0.75;
  const most = Math.max(1, Math.floor(asked.length / 3));
  const edits = editDistance(folded, asked, most);
  return edits <= most ? edits : Infinity;
}

/** The nodes whose names are nearest to `asked`, nearest first, each under that name. */
function nearest(graph: Graph, asked: string): string[] {
  const wanted = fingerprint(asked);
  const found = new Map<string, number>();
  for (const node of graph.nodes) {
    const names = CALLED.slice(1).flatMap((called) => called(node));
    const best = names
      .map((name) => ({ name, far: distance(name, wanted) }))
      .reduce((a, b) => (b.far < a.far ? b : a), { name: "", far: Infinity });
    if (best.far < (found.get(best.name) ?? Infinity)) found.set(best.name, best.far);
  }
  return [...found]
    .sort(([a, farA], [b, farB]) => farA - farB || a.length - b.length || (a < b ? -1 : 1))
    .slice(0, SUGGESTIONS)
    .map(([name]) => name);
}

function matches(graph: Graph, asked: string, same: (a: string) => string): readonly GraphNode[] {
  const wanted = same(asked);
  if (wanted === "") return [];
  for (const called of CALLED) {
    const found = graph.nodes.filter((node) => called(node).some((name) => same(name) === wanted));
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * The node that goes by a name: its key, a name the paper introduces, its label,
 * a spelling or its title; without regard to case, then to punctuation as well.
 * @throws PaperloomError `not-found` that lists what is near, or all that go by the name.
 */
export function findNode(graph: Graph, name: string): GraphNode {
  const exact = matches(graph, name.trim(), fold);
  const found = exact.length > 0 ? exact : matches(graph, name, fingerprint);
  const [node] = found;
  if (node && found.length === 1) return node;
  if (node) {
    const all = found.map((one) => `  ${one.key}  ${describeNode(one)}`);
    throw new PaperloomError("not-found", `"${name}" may be one of:`, `\n${all.join("\n")}\nSay which by its key.`);
  }
  const near = nearest(graph, name).map((one) => `  ${one}`);
  const next = near.length > 0 ? `Did you mean\n${near.join("\n")}` : "";
  throw new PaperloomError("not-found", `No paper or work goes by "${name}".`, next);
}
