import type { Graph, GraphNode, PaperAttributes } from "../graph.ts";
import { RELATIONS, type ReferenceEdge } from "../lineage.ts";
import { addressOf } from "./bibliography.ts";
import { flatText } from "./plain-text.ts";
import type { Writer } from "./writer.ts";

/** How a reference reads after the name of the paper that refers. */
export const RELATION_VERBS: Readonly<Record<string, string>> = {
  extends: "Builds on",
  compares: "Compares with",
  uses: "Uses",
  mentions: "Mentions",
  cites: "Cites",
};

/** How a reference reads after the name of what is referred to. */
export const REFERRED_VERBS: Readonly<Record<string, string>> = {
  extends: "Built upon by",
  compares: "Compared with by",
  uses: "Used by",
  mentions: "Mentioned by",
  cites: "Cited by",
};

/** What a paper is cited by. */
export type Citable = Pick<PaperAttributes, "title" | "authors" | "venue" | "year" | "url" | "identifiers">;

/** Text on one line in which nothing is taken for Markdown or HTML. */
export function escapeMarkdown(text: string): string {
  return flatText(text)
    .replace(/[\\`*_{}[\]<>#|~]/g, "\\$&")
    .replace(/&(?=\w+;|#)/g, "\\&")
    .replace(/^([-+])(?=\s)/, "\\$1")
    .replace(/^(\d+)([.)])(?=\s)/, "$1\\$2");
}

/** `[Title](address), Ada Weaver, Bo Thread and 2 others, Venue 2021` */
export function citePaper(paper: Citable): string {
  const { title, authors = [], venue, year } = paper;
  const address = flatText(addressOf(paper)).replace(/[()<> ]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  const linked = address ? `[${escapeMarkdown(title)}](${address})` : escapeMarkdown(title);
  const named = authors.slice(0, 2).map(escapeMarkdown).join(", ");
  const others = authors.length > 2 ? ` and ${authors.length - 2} other${authors.length === 3 ? "" : "s"}` : "";
  const place = [venue === undefined ? "" : escapeMarkdown(venue), year ?? ""].filter(Boolean).join(" ");
  return [`**${linked}**`, named + others, place].filter(Boolean).join(", ");
}

function isReference(edge: Graph["edges"][number]): edge is ReferenceEdge {
  return edge.attributes.kind === "reference";
}

interface Context {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  /** References of each paper, the strongest first. */
  readonly references: ReadonlyMap<string, readonly ReferenceEdge[]>;
}

const rank = ({ attributes: { relation } }: ReferenceEdge): number => RELATIONS.indexOf(relation);

function contextOf({ nodes, edges }: Graph): Context {
  const references = new Map<string, ReferenceEdge[]>();
  for (const edge of edges.filter(isReference))
    references.set(edge.source, [...(references.get(edge.source) ?? []), edge]);
  for (const list of references.values()) list.sort((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1));
  return { nodes: new Map(nodes.map((node) => [node.key, node])), references };
}

/** A paper with what it is about, and the papers here that it refers to with the sentence; other works only by name. */
function entry(node: GraphNode, { nodes, references }: Context): string {
  if (node.attributes.kind !== "paper") return "";
  const lines = [`- ${citePaper(node.attributes)}`];
  const concepts = node.attributes.concepts.slice(0, 5).map(({ label }) => escapeMarkdown(label));
  if (concepts.length > 0) lines.push(`  - About ${concepts.join(", ")}`);
  const works: string[] = [];
  for (const { target, attributes } of references.get(node.key) ?? []) {
    const found = nodes.get(target);
    if (!found) continue;
    const name = escapeMarkdown(found.attributes.label);
    if (found.attributes.kind === "work") works.push(name);
    else {
      const quote = escapeMarkdown(attributes.evidence[0]?.quote ?? "");
      lines.push(`  - ${RELATION_VERBS[attributes.relation]} ${name}${quote ? `: “${quote}”` : ""}`);
    }
  }
  if (works.length > 0) lines.push(`  - Names ${works.join(", ")}`);
  return lines.join("\n");
}

const clusterOf = ({ attributes }: GraphNode): string | undefined =>
  attributes.kind === "paper" ? attributes.clusters[0] : undefined;

/** A reading list: the papers by cluster, each with what it is about and what it builds on, the sentence quoted. */
export function writeMarkdown(graph: Graph): string {
  const context = contextOf(graph);
  const papers = graph.nodes.filter(({ attributes }) => attributes.kind === "paper");
  const coarsest = graph.attributes.clusters.filter(({ level }) => level === 0);
  const known = new Set(coarsest.map(({ id }) => id));
  const sections = [
    ...coarsest.map(({ id, label }) => ({ label, members: papers.filter((paper) => clusterOf(paper) === id) })),
    { label: "Ungrouped", members: papers.filter((paper) => !known.has(clusterOf(paper) ?? "")) },
  ].filter(({ members }) => members.length > 0);
  const texts = sections.map(
    ({ label, members }) =>
      `## ${escapeMarkdown(label)}\n\n${members.map((paper) => entry(paper, context)).join("\n")}\n`,
  );
  return [`# ${escapeMarkdown(graph.attributes.title)}\n`, ...texts].join("\n");
}

export const markdown: Writer = {
  id: "markdown",
  label: "Reading list (Markdown)",
  extension: "md",
  mediaType: "text/markdown",
  write: writeMarkdown,
};
