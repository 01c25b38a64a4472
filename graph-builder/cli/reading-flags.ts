import { PaperloomError } from "../errors.ts";
import type { Graph } from "../graph.ts";
import { FIELD_NAMES } from "../read/field-names.ts";
import type { Columns, InputFile } from "../read/reader.ts";
import { READERS } from "../read/registry.ts";
import { UsageError } from "./command.ts";
import { plural } from "./text-layout.ts";

/** The flags by which a command lets people say how files are read. */
export const READING_FLAGS = {
  format: {
    type: "string",
    valueHint: "FORMAT",
    description: "read the files as this format, not as their content says",
  },
  map: {
    type: "string",
    valueHint: "FIELD=COLUMN,...",
    description: "which column of a table holds the title, the abstract, ...",
  },
  strict: { type: "boolean", description: "exit with 1 when a record was skipped" },
} as const;

/**
 * The files with the format and the columns that the flags name.
 * @throws UsageError for an unknown format or field.
 */
export function withReadingFlags(
  files: readonly InputFile[],
  flags: { readonly format?: string | undefined; readonly map?: string | undefined },
): readonly InputFile[] {
  const { format, map } = flags;
  if (format !== undefined && !READERS.some(({ id }) => id === format)) {
    throw new UsageError(`There is no format "${format}". The formats are ${READERS.map(({ id }) => id).join(", ")}.`);
  }
  const columns = map === undefined ? undefined : readColumns(map);
  const told = { ...(format !== undefined && { format }), ...(columns && { columns }) };
  return files.map((file) => Object.assign({}, file, told));
}

/** `title=Heading,abstract=Text` */
function readColumns(map: string): Columns {
  const pairs = map.split(",").map((pair) => {
    const cut = pair.indexOf("=");
    const field = pair.slice(0, Math.max(0, cut)).trim();
    const column = pair.slice(cut + 1).trim();
    if (!Object.hasOwn(FIELD_NAMES, field) || column === "") {
      throw new UsageError(
        `--map takes FIELD=COLUMN, not "${pair}". The fields are ${Object.keys(FIELD_NAMES).join(", ")}.`,
      );
    }
    return [field, column] as const;
  });
  return Object.fromEntries(pairs);
}

/**
 * Keeps the promise of `--strict`.
 * @throws PaperloomError `input` when a record was skipped.
 */
export function refuseSkips(graph: Graph): void {
  const { skipped } = graph.attributes.report;
  const first = skipped[0];
  if (first)
    throw new PaperloomError("input", `${plural(skipped.length, "record")} skipped: ${first.reason}`, "", first);
}
