/** A row of a table and the line that it starts on. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a table (RFC 4180 and its kin): cells in quotes may hold the
 * separator, doubled quotes and line breaks; a quote inside an unquoted cell is
 * a quote. Empty rows are left out. Linear.
 */
export function csvRows(text: string, separator: string): readonly Row[] {
  const rows: Row[] = [];
  let cells: string[] = [];
  let line = 1;
  let start = 1;
  let at = 0;
  let rowEnd = -1;
  const endRow = (): void => {
    if (cells.length > 1 || cells[0]?.trim()) rows.push({ line: start, cells });
    cells = [];
    start = line;
  };
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at, separator) : undefined;
    if (rowEnd < at) rowEnd = endOf(text, "\n", at);
    const end = quoted?.end ?? Math.min(rowEnd, endOf(text, separator, at, rowEnd));
    cells.push(quoted?.value ?? text.slice(at, end));
    if (quoted) line += quoted.breaks;
    at = end + 1;
    if (text[end] === separator && at < text.length) continue;
    if (text[end] === separator) cells.push("");
    line += 1;
    endRow();
  }
  return rows;
}

/** Offset of `mark` between `from` and `to`, else `to`. */
function endOf(text: string, mark: string, from: number, to = text.length): number {
  if (mark === "\n") {
    const found = text.indexOf(mark, from);
    return found < 0 ? to : found;
  }
  for (let i = from; i < to; i += 1) if (text[i] === mark) return i;
  return to;
}

/** No cell is longer: what seems so has lost its closing quote. */
const LONGEST_CELL = 1_000_000;

interface QuotedCell {
  readonly value: string;
  /** Offset of the separator or line break after it. */
  readonly end: number;
  /** Line breaks in it. */
  readonly breaks: number;
}

/** A cell in quotes; undefined when its closing quote is missing. */
function quotedCell(text: string, at: number, separator: string): QuotedCell | undefined {
  let from = at + 1;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close < 0 || close - at > LONGEST_CELL) return undefined;
    const after = text[close + 1];
    if (after === '"') from = close + 2;
    else if (after === undefined || after === separator || after === "\n") {
      const value = text.slice(at + 1, close).replaceAll('""', '"');
      return { value, end: close + 1, breaks: value.split("\n").length - 1 };
    } else from = close + 1;
  }
}

const SEPARATORS = [",", "\t", ";", "|"];

/** The separator of a table: the one that cuts its head row into the most cells. */
export function separatorOf(head: string): string {
  const counts = SEPARATORS.map((separator) => csvRows(head.slice(0, 4000), separator)[0]?.cells.length ?? 0);
  return SEPARATORS[counts.indexOf(Math.max(...counts))]!;
}
