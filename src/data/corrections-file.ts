import { CORRECTION_KINDS } from "../../graph-builder/index.ts";
import type { CorrectedKind, Correction } from "./correction.ts";

/** A cell holds no tab and no line break. */
const plain = (cell: string): string => cell.replace(/\s+/g, " ").trim();

/** The file of one kind of corrections, as the builder reads it. `explain` says in words what a line is about. */
export function writeCorrections(
  corrections: readonly Correction[],
  kind: CorrectedKind,
  explain: (correction: Correction) => string,
): string {
  const lines = corrections.flatMap((correction) =>
    correction.kind === kind ? [`# ${plain(explain(correction))}`, correction.cells.map(plain).join("\t")] : [],
  );
  return `${[CORRECTION_KINDS[kind].join("\t"), ...lines].join("\n")}\n`;
}
