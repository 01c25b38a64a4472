import type { WeightedLabel } from "../graph.ts";
import { stem } from "../text/stem.ts";
import { findUnits } from "../text/units.ts";
import type { Evidence, Source } from "../types.ts";
import type { Cell } from "./opener.ts";

/** The entries of a list that a writer joined by " | ", a bar in an entry being `\|`. */
export function listOf(cell: Cell | undefined): readonly string[] {
  if (cell === undefined || cell === "") return [];
  return String(cell)
    .split(" | ")
    .map((entry) => entry.replaceAll("\\|", "|"));
}

/** Id of the concept that a label stands for: the stems of its words. */
export function conceptId(label: string): string {
  const words = findUnits(label).flatMap((unit) => unit.words);
  return words.map(stem).join(" ") || label.toLowerCase();
}

/** `label (weight)` entries; `idOf` says which thing a label is. */
export function weightedOf(
  cell: Cell | undefined,
  idOf: (label: string) => string = conceptId,
): readonly WeightedLabel[] {
  return listOf(cell).map((entry) => {
    const [, label = entry, weight = "0"] = /^(.*) \((-?[\d.e+-]+)\)$/s.exec(entry) ?? [];
    return { id: idOf(label), label, weight: Number(weight) };
  });
}

/** `file:line` entries. */
export function sourcesOf(cell: Cell | undefined): readonly Source[] {
  return listOf(cell).map((entry) => {
    const [, file = entry, line = "1"] = /^(.*):(\d+)$/s.exec(entry) ?? [];
    return { file, line: Number(line) };
  });
}

/** `name: value; name: value` */
export function recordOf(cell: Cell | undefined): Readonly<Record<string, string>> {
  const entries = String(cell ?? "").split(/; (?=[\w-]+: )/);
  return Object.fromEntries(
    entries.flatMap((entry) => {
      const at = entry.indexOf(": ");
      return at < 0 ? [] : [[entry.slice(0, at), entry.slice(at + 2)]];
    }),
  );
}

const EVIDENCE = /^(title|abstract|reference)(?:\[(\d+)\])? (\d+)-(\d+) \[([^\]]*)\] /;

/** Where the name ends and the quote begins: the quote has the length that its offsets say, and holds the name. */
function partName(rest: string, length: number): readonly [surface: string, quote: string] {
  const cuts: (readonly [string, string])[] = [];
  for (let at = rest.indexOf(": "); at >= 0; at = rest.indexOf(": ", at + 1)) {
    cuts.push([rest.slice(0, at), rest.slice(at + 2)]);
  }
  const exact = cuts.find(([surface, quote]) => quote.length === length && quote.includes(surface));
  return exact ?? cuts.find(([surface, quote]) => quote.includes(surface)) ?? ["", rest];
}

/** `field start-end [rule] name: sentence` entries; what does not read so is left out. */
export function evidenceOf(cell: Cell | undefined): readonly Evidence[] {
  return listOf(cell).flatMap((entry): Evidence[] => {
    const match = EVIDENCE.exec(entry);
    if (!match) return [];
    const [whole, field, index, from, to, rule = ""] = match;
    const [start, end] = [Number(from), Number(to)];
    const [surface, quote] = partName(entry.slice(whole.length), end - start);
    const at = index === undefined ? {} : { index: Number(index) };
    return [{ field: field as Evidence["field"], start, end, quote, surface, rule, ...at }];
  });
}
