import { PaperloomError } from "../errors.ts";

/**
 * Parses JSON.
 * @throws PaperloomError `graph` that says whether its end is missing.
 */
export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const isCut = !/[}\]]\s*$/.test(text);
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
    const line = at === undefined ? 1 : text.slice(0, Number(at)).split("\n").length;
    throw new PaperloomError(
      "graph",
      isCut ? "The JSON breaks off: its end is missing." : "The JSON is broken here.",
      "Export the graph once more.",
      { file, line: isCut ? text.trimEnd().split("\n").length : line },
    );
  }
}
