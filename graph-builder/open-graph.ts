import * as v from "valibot";
import { PaperloomError } from "./errors.ts";
import { FORMAT, type Graph } from "./graph.ts";

const weighted = v.array(v.looseObject({ id: v.string(), label: v.string(), weight: v.number() }));
const strings = v.array(v.string());
const placed = { label: v.string(), x: v.number(), y: v.number(), size: v.pipe(v.number(), v.gtValue(0)) };

const paper = v.looseObject({
  kind: v.literal("paper"),
  ...placed,
  title: v.string(),
  abstract: v.string(),
  names: strings,
  concepts: weighted,
  cluster: v.nullable(v.string()),
  clusters: strings,
  sources: v.array(v.looseObject({ file: v.string(), line: v.number() })),
  authors: v.optional(strings),
  year: v.optional(v.number()),
  identifiers: v.optional(v.record(v.string(), v.string())),
});

const work = v.looseObject({ kind: v.literal("work"), ...placed, variants: strings, mentions: v.number() });

const evidence = v.looseObject({
  field: v.picklist(["title", "abstract", "reference"]),
  start: v.number(),
  end: v.number(),
  quote: v.string(),
  surface: v.string(),
  rule: v.string(),
});

const reference = v.looseObject({
  kind: v.literal("reference"),
  relation: v.picklist(["extends", "compares", "uses", "mentions", "cites"]),
  confidence: v.number(),
  evidence: v.array(evidence),
});

const concept = v.looseObject({
  kind: v.literal("concept"),
  weight: v.number(),
  concepts: weighted,
  works: v.optional(weighted),
});

const cluster = v.looseObject({
  id: v.string(),
  label: v.string(),
  level: v.number(),
  parent: v.nullable(v.string()),
  size: v.number(),
  concepts: strings,
});

/** The parts of the graph file that we rely on; whatever else it holds is kept as it is. */
const schema = v.looseObject({
  attributes: v.looseObject({
    format: v.literal(FORMAT),
    generator: v.looseObject({ name: v.string(), version: v.string() }),
    title: v.string(),
    clusters: v.array(cluster),
    concepts: v.array(v.looseObject({ id: v.string(), label: v.string(), papers: v.number() })),
    report: v.looseObject({
      read: v.number(),
      merged: v.array(v.unknown()),
      repaired: v.array(v.unknown()),
      skipped: v.array(v.unknown()),
      links: v.record(v.string(), v.number()),
    }),
  }),
  nodes: v.array(v.looseObject({ key: v.string(), attributes: v.variant("kind", [paper, work]) })),
  edges: v.array(
    v.looseObject({
      key: v.string(),
      source: v.string(),
      target: v.string(),
      attributes: v.variant("kind", [reference, concept]),
    }),
  ),
});

const NEXT = "Give a graph file written by `paperloom build`.";

function fail(file: string, what: string, next = NEXT): never {
  throw new PaperloomError("graph", `${file}: ${what}`, next);
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const isCut = /^\s*[{[]/.test(text) && !/[}\]]\s*$/.test(text);
    return fail(file, isCut ? "is not a whole JSON file: its end is missing." : "is not JSON.");
  }
}

/** Says first what most often is wrong: another kind of JSON, or a later format. */
function checkFormat(value: unknown, file: string): void {
  const { attributes, nodes, edges } = (value ?? {}) as Partial<Graph>;
  if (!Array.isArray(nodes) || !Array.isArray(edges)) fail(file, "is JSON, but not a graph.");
  const format: unknown = attributes?.format;
  if (format === FORMAT) return;
  if (typeof format === "string" && format.startsWith("paperloom/")) {
    fail(file, `has the format ${format}, and this version reads ${FORMAT}.`, "Build it again, or update paperloom.");
  }
  fail(file, `is a graph, but not of the format ${FORMAT}.`);
}

/** `nodes[3].attributes.title`, with the key of the node or edge where there is one. */
function place(issue: v.BaseIssue<unknown>): string {
  const path = issue.path ?? [];
  const written = path.map(({ key }) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  const element = path[1]?.value as { readonly key?: unknown } | undefined;
  const name = typeof element?.key === "string" ? ` (${element.key})` : "";
  return `${written.slice(1)}${name}`;
}

function checkKeys(graph: Graph, file: string): void {
  const nodes = new Set<string>();
  for (const { key } of graph.nodes) {
    if (nodes.has(key)) fail(file, `has two nodes with the key ${key}.`);
    nodes.add(key);
  }
  const edges = new Set<string>();
  for (const { key, source, target } of graph.edges) {
    if (edges.has(key)) fail(file, `has two edges with the key ${key}.`);
    edges.add(key);
    const lost = [source, target].find((end) => !nodes.has(end));
    if (lost !== undefined) fail(file, `has the edge ${key}, but no node ${lost}.`);
  }
}

/**
 * Reads a graph file and checks all that the writers, the command line and the
 * explorer rely on: shapes, unique keys, edges whose ends exist.
 * @param file Name of the file, for messages.
 * @throws PaperloomError `graph` that says what is wrong and where.
 */
export function openGraph(text: string, file: string): Graph {
  const value = parse(text, file);
  checkFormat(value, file);
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    fail(file, `${place(issue)} is ${issue.received}, but must be ${issue.expected ?? "something else"}.`);
  }
  checkKeys(value as Graph, file);
  return value as Graph;
}
