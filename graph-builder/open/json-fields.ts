import { PaperloomError } from "../errors.ts";
import type { Cell } from "./opener.ts";

/** An object of JSON. */
export type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value if it is an object, else an empty one. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/** A text, number or truth value as text; "" for all else. */
export function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/**
 * A list of objects.
 * @throws PaperloomError `graph` for anything else.
 */
export function listOfFields(value: unknown, name: string, file: string): readonly Fields[] {
  if (Array.isArray(value) && value.every(isFields)) return value;
  throw new PaperloomError("graph", `"${name}" is not a list of objects.`, "Export the graph once more.", {
    file,
    line: 1,
  });
}

/** What cells can hold of an object: lists of plain values are joined, deeper things are left out. */
export function cellsOf(fields: Fields, except: ReadonlySet<string> = new Set()): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (except.has(name)) continue;
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") cells[name] = value;
    else if (Array.isArray(value) && !value.some(isFields)) cells[name] = value.map(textOf).join(" | ");
  }
  return cells;
}
