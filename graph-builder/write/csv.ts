import type { Graph } from "../graph.ts";
import type { Cell } from "./flatten.ts";
import { plainText } from "./plain-text.ts";
import { edgeRows, nodeRows } from "./rows.ts";
import type { WriteOptions, Writer } from "./writer.ts";

type Row = Readonly<Record<string, Cell>>;

/** One cell (RFC 4180): quoted where it must be, and where a leading or trailing space would be lost. */
function field(cell: Cell | undefined): string {
  const text = plainText(String(cell ?? ""));
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table with a header of all columns, in the order of their first appearance; lines end as RFC 4180 has it. */
function table(rows: readonly Row[], first: readonly string[]): string {
  const columns = [...new Set([...first, ...rows.flatMap((row) => Object.keys(row))])];
  const lines = [columns.map(field), ...rows.map((row) => columns.map((column) => field(row[column])))];
  return lines.map((line) => `${line.join(",")}\r\n`).join("");
}

/** The nodes as a table that spreadsheets and Gephi open. */
export function writeNodesCsv(graph: Graph, options: WriteOptions = {}): string {
  const rows = nodeRows(graph, options).map(({ key, label, x, y, size, colour, cells }): Row => {
    return { Id: key, Label: label, x, y, size, colour, ...cells };
  });
  return table(rows, ["Id", "Label"]);
}

/** The edges as a table that spreadsheets and Gephi open, each with its evidence. */
export function writeEdgesCsv(graph: Graph): string {
  const rows = edgeRows(graph).map(({ key, source, target, undirected, kind, weight, label, cells }): Row => {
    const Type = undirected ? "Undirected" : "Directed";
    return { Source: source, Target: target, Type, Id: key, Label: label, Weight: weight, kind, ...cells };
  });
  return table(rows, ["Source", "Target", "Type", "Id", "Label", "Weight"]);
}

export const nodesCsv: Writer = {
  id: "nodes-csv",
  label: "Nodes (CSV)",
  extension: "nodes.csv",
  mediaType: "text/csv",
  write: writeNodesCsv,
};

export const edgesCsv: Writer = {
  id: "edges-csv",
  label: "Links (CSV)",
  extension: "edges.csv",
  mediaType: "text/csv",
  write: writeEdgesCsv,
};
