import { codeOf } from "./code-links.ts";
import type { Corpus } from "./corpus.ts";
import { paperFacts } from "./paper-tests.ts";
import { NO_MARKS, type Marks } from "./reading-list.ts";
import type { TableRow } from "./table-rows.ts";

/** A field in quotes where it must be. A leading `=`, `+`, `-` or `@` would be run as a formula: a quote mark stops that. */
function field(value: string | number): string {
  if (typeof value === "number") return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const HEAD = [
  "key",
  "name",
  "title",
  "cluster",
  "year",
  "referred to by",
  "refers to",
  "named works not in corpus",
  "in",
  "out",
  "not in corpus",
  "concepts",
  "kind",
  "code",
  "my list",
  "my tags",
  "my note",
];

/** The rows of the table as CSV (RFC 4180), lists separated by semicolons, with what the reader noted. */
export function tableCsv(corpus: Corpus, rows: readonly TableRow[], marks: Marks = NO_MARKS): string {
  const { kinds } = paperFacts(corpus);
  const label = (node: number): string => corpus.nodes[node]!.label;
  const lines = rows.map((row) => [
    row.node.key,
    row.node.label,
    row.node.paper!.title,
    row.cluster,
    row.year ?? "",
    row.incoming.map((link) => `${label(link.source)} (${link.relation})`).join("; "),
    row.outgoing.map((link) => `${label(link.target)} (${link.relation})`).join("; "),
    row.lacking.map((link) => label(link.target)).join("; "),
    row.incoming.length,
    row.outgoing.length,
    row.lacking.length,
    row.concepts.join("; "),
    kinds[row.node.index] ?? "",
    codeOf(row.node.paper!).join("; "),
    marks.get(row.node.index)?.status ?? "",
    marks.get(row.node.index)?.tags.join("; ") ?? "",
    marks.get(row.node.index)?.note ?? "",
  ]);
  return [HEAD, ...lines].map((line) => `${line.map(field).join(",")}\r\n`).join("");
}
