import type { Graph } from "../graph.ts";
import type { Note, Source } from "../types.ts";
import type { Style } from "./terminal.ts";
import { oneLine, plural, shorten, thousands } from "./text-layout.ts";

/** How many notes of a kind are listed; the graph file holds all. */
const LISTED = 10;

const place = ({ file, line }: Source): string => `${file}:${line}`;

function listNotes(head: string, notes: readonly Note[]): string[] {
  if (notes.length === 0) return [];
  const lines = notes.slice(0, LISTED).map((note) => `  ${oneLine(`${place(note)}: ${note.reason}`)}`);
  const rest = notes.length - LISTED;
  return [head, ...lines, ...(rest > 0 ? [`  and ${thousands(rest)} more; the graph file lists all`] : [])];
}

/** What became of the input, in lines: counts first, then what was skipped and repaired, with its place and reason. */
export function importReport(graph: Graph, style: Style): string[] {
  const { report, title, clusters } = graph.attributes;
  const papers = graph.nodes.filter(({ attributes }) => attributes.kind === "paper").length;
  const works = graph.nodes.length - papers;
  const references = graph.edges.filter(({ attributes }) => attributes.kind === "reference").length;
  const coarse = clusters.filter(({ level }) => level === 0).length;
  const copies = report.read - papers;
  const skipped = report.skipped.length;
  return [
    `${style.bold(shorten(oneLine(title), 60))}  ${plural(papers, "paper")}, ${plural(works, "work")} not in the corpus, ` +
      `${plural(references, "reference")}, ${plural(graph.edges.length - references, "concept link")}, ${plural(coarse, "cluster")}`,
    `Read ${plural(report.read, "record")}: ${copies > 0 ? `${plural(copies, "copy").replace("copys", "copies")} merged` : "no copies"}, ` +
      `${thousands(report.repaired.length)} repaired, ${skipped > 0 ? style.alarm(`${thousands(skipped)} skipped`) : "none skipped"}.`,
    ...listNotes("Skipped", report.skipped),
    ...listNotes("Repaired", report.repaired),
    ...listNotes("Corrections that found nothing to correct", report.unmatched ?? []),
  ];
}
