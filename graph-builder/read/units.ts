/** A piece of a plain text: a line, or a paragraph wrapped over several lines. */
export interface Unit {
  /** 1-based line where it starts. */
  readonly line: number;
  readonly text: string;
  /** What stood before it and was taken off: a heading's hashes, a number, a bullet. */
  readonly marker: Marker;
  /** Whether a blank line stands before it. */
  readonly apart: boolean;
}

export type Marker = "" | "#" | "-" | "1";

/** No text is wrapped wider. */
const WIDEST = 130;

/**
 * Takes a plain text apart. A line break that the width of the paragraph did
 * not force separates; a forced one is a wrapped line and is joined, with the
 * hyphen of a broken word kept for the cleaner to judge.
 */
export function toUnits(text: string): readonly Unit[] {
  const units: Unit[] = [];
  let block: string[] = [];
  let start = 1;
  const flush = (): void => {
    if (block.length > 0) units.push(...splitBlock(block, start));
    block = [];
  };
  text.split("\n").forEach((raw, index) => {
    const line = raw.replace(/\s+$/, "");
    if (line.trim() === "") flush();
    else {
      if (block.length === 0) start = index + 1;
      block.push(line);
    }
  });
  flush();
  return units;
}

function splitBlock(lines: readonly string[], start: number): readonly Unit[] {
  const width = wrapWidth(lines);
  const units: Unit[] = [];
  let parts: string[] = [];
  let first = 0;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before !== undefined && !(width > 0 && isForced(before, line, width))) {
      units.push(unit(parts, start + first, first === 0));
      parts = [];
      first = index;
    }
    parts.push(line.trim());
  });
  units.push(unit(parts, start + first, first === 0));
  return units;
}

/** The width to which a paragraph is wrapped, which most of its lines come close to; 0 when it is not wrapped. */
function wrapWidth(lines: readonly string[]): number {
  let width = 0;
  for (const line of lines) width = Math.max(width, line.length);
  if (width > WIDEST || width < 40) return 0;
  const full = lines.slice(0, -1).filter((line) => line.length >= width - 20).length;
  return full >= (lines.length - 1) * 0.6 ? width : 0;
}

/** Whether the first word of `next` would not have fitted on `line`. */
function isForced(line: string, next: string, width: number): boolean {
  if (MARKER.test(next)) return false;
  const word = /\S+/.exec(next)?.[0] ?? "";
  return line.length + 1 + word.length > width;
}

const MARKER = /^\s*(?:(#{1,6})\s+|([-*+•·‣◦])\s+|(?:\(\d{1,4}\)|\[\d{1,4}\]|\d{1,4}[.)])\s+)/;

function unit(parts: readonly string[], line: number, apart: boolean): Unit {
  const joined = parts.join("\n");
  const found = MARKER.exec(joined);
  const marker = !found ? "" : found[1] ? "#" : found[2] ? "-" : "1";
  return { line, text: found ? joined.slice(found[0].length) : joined, marker, apart };
}
