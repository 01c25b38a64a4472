import process from "node:process";
import type { WriteStream } from "node:tty";

/** Dresses text for the terminal; leaves it as it is where colour is not wanted. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  /** A name inside a quote: bold and underlined, `*name*` without colour. */
  mark(text: string): string;
  /** Something wrong. */
  alarm(text: string): string;
}

/** Where a command writes, and how. */
export interface Terminal {
  /** One line of the answer, on standard output. */
  readonly out: (line?: string) => void;
  /** One line of news or trouble, on standard error. */
  readonly err: (line: string) => void;
  readonly style: Style;
  /** Columns for text; Infinity when nobody looks, so that a sentence stays on its line. */
  readonly width: number;
}

const PLAIN: Style = { bold: (text) => text, dim: (text) => text, mark: (text) => `*${text}*`, alarm: (text) => text };

const code =
  (on: string, off: string) =>
  (text: string): string =>
    `\u001B[${on}m${text}\u001B[${off}m`;

const COLOUR: Style = {
  bold: code("1", "22"),
  dim: code("2", "22"),
  mark: code("1;4", "22;24"),
  alarm: code("31", "39"),
};

/** Colour only on a terminal, and not when NO_COLOR (no-color.org) or a dumb terminal forbids it. */
export function styleFor(isTerminal: boolean, environment: Readonly<Record<string, string | undefined>>): Style {
  const refused = Boolean(environment["NO_COLOR"]) || environment["TERM"] === "dumb";
  return isTerminal && !refused ? COLOUR : PLAIN;
}

const MOST_COLUMNS = 100;

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process as { stdout: WriteStream; stderr: WriteStream };
  return {
    out: (line = "") => void stdout.write(`${line}\n`),
    err: (line) => void stderr.write(`${line}\n`),
    style: styleFor(stdout.isTTY, process.env),
    width: stdout.isTTY ? Math.min(MOST_COLUMNS, Math.max(40, stdout.columns)) : Infinity,
  };
}
