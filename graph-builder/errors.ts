import type { Source } from "./types.ts";

/** What went wrong, for programs. */
export type ErrorCode =
  | "options" // an option is unknown or out of range
  | "input" // a file cannot be read as papers
  | "empty" // no paper was found at all
  | "graph" // a file is not a graph that can be opened
  | "format" // no reader or writer has that name
  | "not-found" // no paper or work goes by that name
  | "service" // a public service that was asked did not answer
  | "cancelled"; // the host asked to stop

/** An error meant for the reader: what happened, where, and what to do next. */
export class PaperloomError extends Error {
  override readonly name = "PaperloomError";
  readonly code: ErrorCode;
  /** What to do about it, one sentence; empty when there is nothing to add. */
  readonly next: string;
  readonly source: Source | undefined;

  constructor(code: ErrorCode, message: string, next = "", source?: Source) {
    super(message);
    this.code = code;
    this.next = next;
    this.source = source;
  }

  /** `file:line: what. What to do.` on one line. */
  describe(): string {
    const place = this.source ? `${this.source.file}:${this.source.line}: ` : "";
    return `${place}${this.message}${this.next ? ` ${this.next}` : ""}`;
  }
}
