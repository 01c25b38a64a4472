import type { Graph, PaperAttributes } from "../graph.ts";
import { RELATIONS, type ReferenceEdge } from "../lineage.ts";
import { citePaper, escapeMarkdown, REFERRED_VERBS, RELATION_VERBS } from "./markdown.ts";

/** A paper on a reading list, whether or not the graph has it. */
export interface ListedPaper {
  readonly key: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly year: number | null;
  /** Where the paper is; empty when not known. */
  readonly address: string;
  readonly tags: readonly string[];
  readonly note: string;
}

/** Papers of the list under a heading. */
export interface ListedSection {
  readonly heading: string;
  readonly papers: readonly ListedPaper[];
}

interface Reason {
  readonly verb: string;
  readonly other: string;
  readonly relation: string;
  readonly quote: string;
}

const isReference = (edge: Graph["edges"][number]): edge is ReferenceEdge => edge.attributes.kind === "reference";

/** What each paper refers to and what refers to it within the graph, the strongest relation first. */
function reasonsOf(graph: Graph): ReadonlyMap<string, readonly Reason[]> {
  const papers = new Map(
    graph.nodes.flatMap(({ key, attributes }) => (attributes.kind === "paper" ? [[key, attributes.label]] : [])),
  );
  const reasons = new Map<string, Reason[]>();
  const add = (key: string, reason: Reason): void => void reasons.set(key, [...(reasons.get(key) ?? []), reason]);
  for (const { source, target, attributes } of graph.edges.filter(isReference)) {
    const [from, to] = [papers.get(source), papers.get(target)];
    if (from === undefined || to === undefined) continue;
    const { relation, evidence } = attributes;
    const quote = evidence[0]?.quote ?? "";
    add(source, { verb: RELATION_VERBS[relation]!, other: to, relation, quote });
    add(target, { verb: REFERRED_VERBS[relation]!, other: from, relation, quote });
  }
  const rank = ({ relation }: Reason): number => RELATIONS.findIndex((name) => name === relation);
  for (const list of reasons.values()) list.sort((a, b) => rank(a) - rank(b));
  return reasons;
}

function citeListed({ title, authors, year, address }: ListedPaper, own: PaperAttributes | undefined): string {
  if (own) return citePaper(own);
  return citePaper({ title, authors, ...(year === null ? {} : { year }), ...(address ? { url: address } : {}) });
}

function entry(paper: ListedPaper, own: PaperAttributes | undefined, reasons: readonly Reason[]): string {
  const lines = [`- ${citeListed(paper, own)}`];
  if (paper.tags.length > 0) lines.push(`  - Tags: ${paper.tags.map(escapeMarkdown).join(", ")}`);
  if (paper.note !== "") {
    const rows = paper.note.split("\n").map((row) => escapeMarkdown(row.trim()));
    lines.push("", ...rows.map((row) => (row === "" ? "  >" : `  > ${row}`)), "");
  }
  for (const { verb, other, quote } of reasons) {
    lines.push(`  - ${verb} ${escapeMarkdown(other)}${quote ? `: “${escapeMarkdown(quote)}”` : ""}`);
  }
  return lines.join("\n");
}

/**
 * A reading list as Markdown: each paper with its link, tags and note, and why it is there: what it refers to and what
 * refers to it in this graph, the sentence quoted. Papers that the graph lacks stand with what the list knows of them.
 */
export function writeReadingList(graph: Graph, sections: readonly ListedSection[]): string {
  const reasons = reasonsOf(graph);
  const known = new Map(
    graph.nodes.flatMap(({ key, attributes }) => (attributes.kind === "paper" ? [[key, attributes] as const] : [])),
  );
  const texts = sections
    .filter(({ papers }) => papers.length > 0)
    .map(({ heading, papers }) => {
      const entries = papers.map((paper) => entry(paper, known.get(paper.key), reasons.get(paper.key) ?? []));
      return `## ${escapeMarkdown(heading)}\n\n${entries.join("\n")}\n`;
    });
  return [`# Reading list: ${escapeMarkdown(graph.attributes.title)}\n`, ...texts].join("\n");
}
