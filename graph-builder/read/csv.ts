import type { Note, PaperRecord } from "../types.ts";
import { csvRows, separatorOf, type Row } from "../text/csv-rows.ts";
import { FIELD_NAMES, namesOf, plainName, type FieldName } from "./field-names.ts";
import { draftFromObject, renameFields } from "./object.ts";
import type { Columns, Reader, Reading } from "./reader.ts";
import { toRecord } from "./record.ts";

/** Lines above the head row that say where a table is from. */
const PREAMBLE = 4;

/**
 * CSV and TSV with a title column: exports of Scopus, IEEE Xplore, Dimensions,
 * Lens, Web of Science, PubMed and Zotero, and any table whose columns are
 * named as is usual.
 */
export const csv: Reader = {
  id: "csv",
  label: "CSV or TSV",
  detect: (head, name) => {
    const ending = /\.(csv|tsv|tab)$/i.test(name) ? 0.1 : 0;
    return headOf(firstRows(head)) ? 0.75 + ending : 0;
  },
  read: readCsv,
};

function firstRows(head: string): readonly Row[] {
  const lines = head.split("\n");
  for (let skip = 0; skip < PREAMBLE; skip += 1) {
    const rest = lines.slice(skip).join("\n");
    const rows = csvRows(rest, separatorOf(rest)).slice(0, 1);
    if (headOf(rows)) return rows;
  }
  return [];
}

function readCsv(text: string, file: string, mapped: Columns = {}): Reading {
  const lines = text.split("\n", PREAMBLE);
  const skip = lines.findIndex((_, index) => headOf(csvRows(lines[index]!, separatorOf(lines[index]!))));
  const above = Math.max(0, skip);
  const body = above === 0 ? text : text.slice(lines.slice(0, above).join("\n").length + 1);
  const rows = csvRows(body, separatorOf(body));
  const columns = rows[0]?.cells.map((cell) => cell.trim()) ?? [];
  const papers: PaperRecord[] = [];
  const repaired: Note[] = [];
  const skipped: Note[] = missingColumns(columns, mapped).map((reason) => ({ file, line: above + 1, reason }));
  for (const { line: below, cells } of rows.slice(1)) {
    const line = below + above;
    const row: Record<string, string> = {};
    const names = stretch(columns, cells.length);
    names.forEach((name, index) => (row[name] ??= cells[index] ?? ""));
    const record = toRecord(draftFromObject(renameFields(row, mapped)), file, line);
    if (!record.title) skipped.push({ file, line, reason: "A row without a title." });
    else {
      papers.push(record);
      if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell !== "")) {
        repaired.push({ file, line, reason: `${cells.length} cells in a table of ${columns.length} columns.` });
      }
    }
  }
  return { papers, repaired, skipped };
}

/** Columns that were asked for and are not there. */
function missingColumns(columns: readonly string[], mapped: Columns): readonly string[] {
  const known = new Set(columns.map(plainName));
  const missing = Object.values(mapped).filter((column) => !known.has(plainName(column)));
  return missing.map((column) => `There is no column "${column}": the columns are ${columns.join(", ")}.`);
}

/** Scopus writes any number of funding texts under one head: the cells beyond the columns belong there, not at the end. */
function stretch(columns: readonly string[], cells: number): readonly string[] {
  const more = cells - columns.length;
  const funding = more > 0 ? columns.findLastIndex((name) => /^Funding Text\b/.test(name)) : -1;
  return funding < 0 ? columns : columns.toSpliced(funding + 1, 0, ...Array.from({ length: more }, () => ""));
}

const KNOWN = new Set((Object.keys(FIELD_NAMES) as FieldName[]).flatMap((field) => namesOf(field)));
const TITLES = new Set(namesOf("title").filter((name) => name !== "name"));

/** Whether the first row names columns: a title among them and at least one more field, or a title alone. */
function headOf(rows: readonly Row[]): boolean {
  const names = rows[0]?.cells.map(plainName) ?? [];
  if (!names.some((name) => TITLES.has(name))) return false;
  if (names.length === 1) return names[0] === "title";
  return names.filter((name) => KNOWN.has(name)).length >= 2;
}
