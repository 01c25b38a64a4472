import { strToU8 } from "fflate";
import type { ByteSink } from "./byte-sink.ts";
import { packInts, WIDEST } from "./ints.ts";
import type { Json, Layout, TextLayout } from "./layout.ts";

type Record = { readonly [name: string]: Json | undefined };

/** Decimals that the graph file rounds to. */
const SCALES = [1, 10_000];
/** A text that comes this often on average is stored once. */
const OFTEN = 2;

/** Half a surrogate pair, which UTF-8 cannot hold, or a mark in front that decoders take for its own. */
const LONE = /^\uFEFF|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

function utf16(text: string): Uint8Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at);
  return new Uint8Array(units.buffer);
}

function packText(texts: readonly string[], sink: ByteSink): TextLayout {
  const all = texts.join("");
  const encoding = LONE.test(all) ? "utf-16le" : "utf-8";
  const bytes = encoding === "utf-8" ? strToU8(all) : utf16(all);
  const lengths = packInts(
    texts.map((text) => text.length),
    sink,
  );
  return { kind: "text", at: sink.add(bytes), bytes: bytes.length, lengths, encoding };
}

function packStrings(values: readonly string[], sink: ByteSink): Layout {
  const codes = new Map<string, number>();
  const coded = new Uint32Array(values.length);
  values.forEach((value, row) => {
    const code = codes.get(value) ?? codes.size;
    if (code === codes.size) codes.set(value, code);
    coded[row] = code;
  });
  if (codes.size * OFTEN > values.length) return packText(values, sink);
  return { kind: "words", codes: packInts(coded, sink), words: packText([...codes.keys()], sink) };
}

/** What the numbers are whole numbers of, or undefined when they are not or lie too far apart. */
function scaleOf(values: readonly number[]): number | undefined {
  return SCALES.find((scale) => {
    let [least, most] = [Infinity, -Infinity];
    for (const value of values) {
      const whole = Math.round(value * scale);
      if (whole / scale !== value) return false;
      if (whole < least) least = whole;
      if (whole > most) most = whole;
    }
    return most - least <= WIDEST;
  });
}

function packNumbers(values: readonly number[], sink: ByteSink): Layout {
  const scale = scaleOf(values);
  if (scale === undefined) {
    return { kind: "floats", at: sink.add(new Uint8Array(Float64Array.from(values).buffer)), count: values.length };
  }
  const wholes = values.map((value) => Math.round(value * scale) || 0);
  return { kind: "ints", ints: packInts(wholes, sink), scale };
}

function packLists(values: readonly (readonly Json[])[], sink: ByteSink): Layout {
  const lengths = values.map((list) => list.length);
  return { kind: "list", lengths: packInts(lengths, sink), items: packColumn(values.flat(), sink) };
}

function packRecords(values: readonly Record[], sink: ByteSink): Layout {
  const shapes = new Map<string, { readonly index: number; readonly names: readonly string[] }>();
  const columns = new Map<string, Json[]>();
  const shapeOf = values.map((value) => {
    const names = Object.keys(value).filter((name) => value[name] !== undefined);
    for (const name of names) {
      const column = columns.get(name);
      if (column) column.push(value[name]!);
      else columns.set(name, [value[name]!]);
    }
    const sign = JSON.stringify(names);
    const shape = shapes.get(sign) ?? { index: shapes.size, names };
    shapes.set(sign, shape);
    return shape.index;
  });
  return {
    kind: "record",
    shapes: [...shapes.values()].map(({ names }) => names),
    shapeOf: packInts(shapeOf, sink),
    fields: Object.fromEntries([...columns].map(([name, column]) => [name, packColumn(column, sink)])),
  };
}

type Kind = "constant" | "number" | "string" | "list" | "record";

function kindOf(value: Json): Kind {
  if (typeof value === "number") return "number";
  if (typeof value === "string") return "string";
  if (value === null || typeof value === "boolean") return "constant";
  return Array.isArray(value) ? "list" : "record";
}

function packConstants(values: readonly Json[], sink: ByteSink): Layout {
  const different = [...new Set(values)];
  if (different.length === 1) return { kind: "same", value: different[0]! };
  const choiceOf = packInts(
    values.map((value) => different.indexOf(value)),
    sink,
  );
  return { kind: "either", choiceOf, choices: different.map((value) => ({ kind: "same", value })) };
}

const PACKERS = {
  constant: packConstants,
  number: packNumbers,
  string: packStrings,
  list: packLists,
  record: packRecords,
} as unknown as Readonly<{ [K in Kind]: (values: readonly Json[], sink: ByteSink) => Layout }>;

function packMixed(values: readonly Json[], kinds: readonly Kind[], sink: ByteSink): Layout {
  const different = [...new Set(kinds)];
  const choiceOf = packInts(
    kinds.map((kind) => different.indexOf(kind)),
    sink,
  );
  const choices = different.map((kind) =>
    PACKERS[kind](
      values.filter((_, row) => kinds[row] === kind),
      sink,
    ),
  );
  return { kind: "either", choiceOf, choices };
}

/**
 * Stores JSON values of any shape column by column, like with like: numbers in the fewest bytes, repeated texts once,
 * the fields of objects each on their own (Melnik et al. 2010, who shred nested records so). Linear.
 */
export function packColumn(values: readonly Json[], sink: ByteSink): Layout {
  const [first] = values;
  if (first === undefined) return { kind: "same", value: null };
  const isOne = typeof first !== "object" && values.every((value) => value === first);
  if (isOne) return { kind: "same", value: first };
  const kinds = values.map(kindOf);
  const [kind] = kinds;
  return kinds.every((other) => other === kind) ? PACKERS[kind!](values, sink) : packMixed(values, kinds, sink);
}
