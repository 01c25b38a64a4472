const ESCAPE = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, "g");

/** Columns that a text takes on the terminal: escape codes take none, wide scripts two. */
export function columns(text: string): number {
  let count = 0;
  for (const character of text.replace(ESCAPE, "")) {
    if (/\p{M}/u.test(character)) continue;
    count += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/.test(character) ? 2 : 1;
  }
  return count;
}

/** Text from papers made safe and flat for the terminal: breaks become spaces, control characters go. */
export function oneLine(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/\p{Cc}/gu, "")
    .trim();
}

/** The text filled up with spaces to so many columns. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - columns(text)));
}

/** The text shortened to so many columns, with an ellipsis. Plain text only. */
export function shorten(text: string, width: number): string {
  if (columns(text) <= width) return text;
  let kept = "";
  for (const character of text) {
    if (columns(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** The text in lines of at most `width` columns, broken at spaces. */
export function wrap(text: string, width: number): string[] {
  if (columns(text) <= width) return [text];
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && columns(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

/** 12345 as "12,345". */
export function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** "1 paper", "2 papers". */
export function plural(count: number, noun: string): string {
  return `${thousands(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** Rows as lines with their columns aligned: text to the left, numbers to the right, two spaces between. */
export function table(rows: readonly (readonly (string | number)[])[], indent: string = "  "): string[] {
  const shown = rows.map((row) => row.map((cell) => (typeof cell === "number" ? thousands(cell) : cell)));
  const widths: number[] = [];
  for (const row of shown)
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, columns(cell));
  return shown.map((row, r) => {
    const cells = row.map((cell, at) => {
      const isNumber = typeof rows[r]?.[at] === "number";
      return isNumber ? " ".repeat((widths[at] ?? 0) - columns(cell)) + cell : pad(cell, widths[at] ?? 0);
    });
    return (indent + cells.join("  ")).trimEnd();
  });
}

/** Seconds as people say them: "0.8 s", "12 s", "3 min". */
export function duration(seconds: number): string {
  if (seconds >= 120) return `${Math.round(seconds / 60)} min`;
  return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`;
}
