/** What a table or an attribute of another format can hold; "" where there is nothing. */
export type Cell = string | number | boolean;

type Fields = Readonly<Record<string, unknown>>;

/** How the objects of the graph file read as text, the first that fits. */
const SHAPES: readonly {
  readonly fields: readonly string[];
  readonly text: (cell: (name: string) => Cell) => string;
}[] = [
  {
    fields: ["field", "start", "end", "quote", "rule"],
    text: (cell) =>
      `${cell("field")}${numbered(cell("index"))} ${cell("start")}-${cell("end")} [${cell("rule")}] ${cell("surface")}: ${cell("quote")}`,
  },
  { fields: ["label", "weight"], text: (cell) => `${cell("label")} (${cell("weight")})` },
  { fields: ["file", "line"], text: (cell) => `${cell("file")}:${cell("line")}` },
];

/** Which entry of a list is meant. */
function numbered(index: Cell): string {
  return index === "" ? "" : `[${index}]`;
}

function textOfObject(value: Fields): string {
  const shape = SHAPES.find(({ fields }) => fields.every((field) => field in value));
  if (shape) return shape.text((name) => flatten(value[name]));
  return Object.entries(value)
    .map(([name, part]) => `${name}: ${flatten(part)}`)
    .join("; ");
}

/** An entry of a list; a bar in it gets a backslash, so that the list can be taken apart again. */
function listEntry(value: unknown): string {
  return String(flatten(value)).replaceAll("|", "\\|");
}

/** Any plain JSON value as one cell: lists joined by " | ", objects as text, never "[object Object]". */
export function flatten(value: unknown): Cell {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(listEntry).join(" | ");
  if (typeof value === "object") return textOfObject(value as Fields);
  if (typeof value === "number") return Number.isFinite(value) ? value : "";
  return typeof value === "boolean" || typeof value === "string" ? value : "";
}

/** Type of a column: the narrowest that holds all its cells; empty cells do not count. */
export type ColumnType = "boolean" | "integer" | "double" | "string";

function typeOf(cell: Cell): ColumnType {
  if (typeof cell === "boolean") return "boolean";
  if (typeof cell === "string") return "string";
  return Number.isInteger(cell) && Math.abs(cell) <= 0x7fffffff ? "integer" : "double";
}

function widen(one: ColumnType, other: ColumnType): ColumnType {
  if (one === other) return one;
  const numeric = (type: ColumnType): boolean => type === "integer" || type === "double";
  return numeric(one) && numeric(other) ? "double" : "string";
}

/** The columns of a table in the order of their first appearance; a column without any value is text. */
export function columnTypes(rows: readonly Readonly<Record<string, Cell>>[]): ReadonlyMap<string, ColumnType> {
  const types = new Map<string, ColumnType | undefined>();
  for (const row of rows) {
    for (const [name, cell] of Object.entries(row)) {
      const known = types.get(name);
      const found = cell === "" ? undefined : typeOf(cell);
      types.set(name, known && found ? widen(known, found) : (known ?? found));
    }
  }
  return new Map([...types].map(([name, type]) => [name, type ?? "string"]));
}
