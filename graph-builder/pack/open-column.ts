import { strFromU8 } from "fflate";
import { endsOf, intAt, openInts } from "./ints.ts";
import type { IntsLayout, Json, Layout, TextLayout } from "./layout.ts";

/** A column of JSON values, read where they lie. */
export interface Column {
  /** The value at a row, whole. */
  value(row: number): Json;
  /** An object whose fields are read when they are asked for, each whole; `Object.keys` does not see them. Else as `value`. */
  view(row: number): Json;
  /** The column of one name of the objects, or of their texts or numbers alone; null where no row has it. */
  field(name: string): Field | null;
  /** Where the values of lists lie, one list after another: their ends, with a 0 in front, and all values. Else null. */
  readonly lists: { readonly ends: Uint32Array; readonly values: Column } | null;
  /** Reads one name of the objects elsewhere from now on, by the same rows. */
  replace(name: string, value: (row: number) => Json): void;
}

/** A column over those rows of another that have it. */
export interface Field {
  readonly column: Column;
  /** Row of `column` for a row of the whole, -1 where it has none; null when all have it. */
  readonly rows: Int32Array | null;
}

type Opener<Kind extends Layout["kind"]> = (layout: Extract<Layout, { kind: Kind }>, bytes: Uint8Array) => Column;

/** A column without fields. */
const plain = (value: (row: number) => Json): Column => ({
  value,
  view: value,
  field: () => null,
  lists: null,
  replace: () => {},
});

/** Code units that become text at once: no engine takes many more arguments. */
const PIECE = 4096;

function fromUtf16(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
  const pieces: string[] = [];
  for (let at = 0; at < units.length; at += PIECE) pieces.push(String.fromCharCode(...units.subarray(at, at + PIECE)));
  return pieces.join("");
}

const DECODERS: Readonly<Record<TextLayout["encoding"], (bytes: Uint8Array) => string>> = {
  "utf-8": (bytes) => strFromU8(bytes),
  "utf-16le": fromUtf16,
};

/** Texts are taken out of one long string, which is decoded when the first is asked for. */
function openText({ at, bytes: length, lengths, encoding }: TextLayout, bytes: Uint8Array): (row: number) => string {
  const ends = endsOf(openInts(lengths, bytes));
  let all: string | undefined;
  return (row) => {
    all ??= DECODERS[encoding](bytes.subarray(at, at + length));
    return all.slice(ends[row], ends[row + 1]);
  };
}

const openWords: Opener<"words"> = ({ codes, words }, bytes) => {
  const [numbers, text] = [openInts(codes, bytes), openText(words, bytes)];
  const known: string[] = [];
  return plain((row) => {
    const code = intAt(numbers, row);
    return (known[code] ??= text(code));
  });
};

const openNumbers: Opener<"ints"> = ({ ints, scale }, bytes) => {
  const wholes = openInts(ints, bytes);
  return plain((row) => intAt(wholes, row) / scale);
};

const openFloats: Opener<"floats"> = ({ at, count }, bytes) => {
  const floats = new Float64Array(bytes.buffer, bytes.byteOffset + at, count);
  return plain((row) => floats[row]!);
};

const openLists: Opener<"list"> = ({ lengths, items }, bytes) => {
  const [ends, column] = [endsOf(openInts(lengths, bytes)), openColumn(items, bytes)];
  const list = plain((row) => {
    const [start, end] = [ends[row]!, ends[row + 1]!];
    return Array.from({ length: end - start }, (_, index) => column.value(start + index));
  });
  return { ...list, lists: { ends, values: column } };
};

/** For each choice, the row of its own column that each row of the whole has; -1 where it made another. */
function placesOf(choiceOf: IntsLayout, bytes: Uint8Array, wanted: (choice: number) => boolean): Int32Array {
  const choices = openInts(choiceOf, bytes);
  const places = new Int32Array(choices.count);
  let next = 0;
  for (let row = 0; row < choices.count; row += 1) places[row] = wanted(intAt(choices, row)) ? next++ : -1;
  return places;
}

/** Rows of the fields; names that stand in the same shapes share theirs. */
function fieldRows(
  layout: Extract<Layout, { kind: "record" }>,
  bytes: Uint8Array,
): (name: string) => Int32Array | null {
  const made = new Map<string, Int32Array>();
  return (name) => {
    const has = layout.shapes.map((shape) => shape.includes(name));
    if (has.every(Boolean)) return null;
    const sign = has.map(Number).join("");
    const rows = made.get(sign) ?? placesOf(layout.shapeOf, bytes, (shape) => has[shape]!);
    made.set(sign, rows);
    return rows;
  };
}

/** A class whose instances read a field when it is asked for. */
function viewClass(fields: ReadonlyMap<string, Field>): new (row: number) => object {
  class View {
    readonly #row: number;
    constructor(row: number) {
      this.#row = row;
    }
    static at(view: View): number {
      return view.#row;
    }
  }
  for (const [name, { column, rows }] of fields) {
    const get = function get(this: View): Json | undefined {
      const row = View.at(this);
      const place = rows === null ? row : rows[row]!;
      return place < 0 ? undefined : column.value(place);
    };
    Object.defineProperty(View.prototype, name, { get, enumerable: true });
  }
  return View;
}

const openRecords: Opener<"record"> = (layout, bytes) => {
  const rowsFor = fieldRows(layout, bytes);
  const fields = new Map(
    Object.entries(layout.fields).map(([name, field]): [string, Field] => [
      name,
      { column: openColumn(field, bytes), rows: rowsFor(name) },
    ]),
  );
  const shapes = openInts(layout.shapeOf, bytes);
  let View: (new (row: number) => object) | null = null;
  return {
    value(row) {
      const pairs = layout.shapes[intAt(shapes, row)]!.map((name): [string, Json] => {
        const { column, rows } = fields.get(name)!;
        return [name, column.value(rows === null ? row : rows[row]!)];
      });
      return Object.fromEntries(pairs);
    },
    view(row) {
      View ??= viewClass(fields);
      return new View(row) as Json;
    },
    field: (name) => fields.get(name) ?? null,
    lists: null,
    replace(name, value) {
      const field = fields.get(name);
      if (field) fields.set(name, { column: plain(value), rows: field.rows });
      View = null;
    },
  };
};

const openChoices: Opener<"either"> = ({ choiceOf, choices }, bytes) => {
  const chosen = openInts(choiceOf, bytes);
  const columns = choices.map((choice, index) => ({
    column: openColumn(choice, bytes),
    rows: placesOf(choiceOf, bytes, (other) => other === index),
  }));
  return plain((row) => {
    const { column, rows } = columns[intAt(chosen, row)]!;
    return column.value(rows[row]!);
  });
};

const OPENERS = {
  same: ({ value }) => plain(() => value),
  ints: openNumbers,
  floats: openFloats,
  text: (layout, bytes) => plain(openText(layout, bytes)),
  words: openWords,
  list: openLists,
  record: openRecords,
  either: openChoices,
} as { readonly [K in Layout["kind"]]: Opener<K> };

/** Opens what `packColumn` stored. Nothing is decoded before it is asked for. */
export function openColumn<Kind extends Layout["kind"]>(
  layout: Extract<Layout, { kind: Kind }>,
  bytes: Uint8Array,
): Column {
  return (OPENERS[layout.kind] as Opener<Kind>)(layout, bytes);
}
