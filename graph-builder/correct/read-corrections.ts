import { PaperloomError } from "../errors.ts";
import {
  CORRECTION_KINDS,
  FURTHER_COLUMNS,
  NO_CORRECTIONS,
  type Correction,
  type CorrectionKind,
  type Corrections,
} from "./corrections.ts";

/** A corrections file as text. */
export interface CorrectionsFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Reads corrections: tab-separated lines under a header that says of what kind they are.
 * Empty lines and lines that start with `#` are passed over.
 * @throws PaperloomError `input` for an unknown header or a line with too many or too few cells.
 */
export function readCorrections(files: readonly CorrectionsFile[]): Corrections {
  const found: Record<CorrectionKind, Correction[]> = { papers: [], thesaurus: [], names: [], links: [], clusters: [] };
  for (const { name, text } of files) {
    const lines = text
      .replace(/^\uFEFF/, "")
      .split(/\r\n?|\n/)
      .map((line, index): Correction => ({
        file: name,
        line: index + 1,
        cells: line.split("\t").map((cell) => cell.trim()),
      }))
      .filter(({ cells }) => cells.some(Boolean) && !cells[0]!.startsWith("#"));
    const header = lines.shift();
    if (!header) continue;
    const kind = kindOf(header);
    for (const line of lines) found[kind].push(checkCells(line, kind));
  }
  return files.length > 0 ? found : NO_CORRECTIONS;
}

const KINDS = Object.keys(CORRECTION_KINDS) as CorrectionKind[];

function kindOf(header: Correction): CorrectionKind {
  const cells = header.cells.map((cell) => cell.toLowerCase());
  const kind = KINDS.find((name) => CORRECTION_KINDS[name].every((column, index) => cells[index] === column));
  if (kind) return kind;
  const known = KINDS.map((name) => `"${CORRECTION_KINDS[name].join("<TAB>")}"`).join(", ");
  throw new PaperloomError(
    "input",
    `This header says of no kind of correction: "${header.cells.join("<TAB>")}".`,
    `Start the file with one of ${known}.`,
    header,
  );
}

function checkCells(line: Correction, kind: CorrectionKind): Correction {
  const needed = CORRECTION_KINDS[kind];
  const columns = [...needed, ...(FURTHER_COLUMNS[kind] ?? [])];
  const filled = line.cells.slice(0, columns.length);
  if (line.cells.slice(columns.length).some(Boolean) || filled.length < needed.length - 1 || !filled[0]) {
    throw new PaperloomError(
      "input",
      `This line has ${line.cells.length} columns.`,
      `A line of ${kind} has ${columns.length}: ${columns.join(", ")}, with a tab between them.`,
      line,
    );
  }
  return { ...line, cells: columns.map((_, index) => filled[index] ?? "") };
}
