/** Any value of a graph file. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json | undefined };

/** Where whole numbers lie in the bytes of a table; each is `least` plus what is stored. */
export interface IntsLayout {
  readonly at: number;
  readonly count: number;
  /** Bytes for each: 0 when all are `least`. */
  readonly width: 0 | 1 | 2 | 4;
  readonly least: number;
}

/** Where texts lie: one after another, with the length of each in UTF-16 code units. */
export interface TextLayout {
  readonly kind: "text";
  readonly at: number;
  readonly bytes: number;
  readonly lengths: IntsLayout;
  /** UTF-8, or UTF-16 where a text holds half of a surrogate pair. */
  readonly encoding: "utf-8" | "utf-16le";
}

/** How a column of JSON values lies in the bytes of a table. */
export type Layout =
  | { readonly kind: "same"; readonly value: Json }
  /** Decimal numbers, stored as whole numbers of `1 / scale`. */
  | { readonly kind: "ints"; readonly ints: IntsLayout; readonly scale: number }
  | { readonly kind: "floats"; readonly at: number; readonly count: number }
  | TextLayout
  /** Texts that come again and again: the number of each in a list of the different ones. */
  | { readonly kind: "words"; readonly codes: IntsLayout; readonly words: TextLayout }
  | { readonly kind: "list"; readonly lengths: IntsLayout; readonly items: Layout }
  /** Objects: the names that each has, in its order, and a column for each name over the rows that have it. */
  | {
      readonly kind: "record";
      readonly shapes: readonly (readonly string[])[];
      readonly shapeOf: IntsLayout;
      readonly fields: Readonly<Record<string, Layout>>;
    }
  /** Values of several types: which of the choices each row takes, and a column for each over its rows. */
  | { readonly kind: "either"; readonly choiceOf: IntsLayout; readonly choices: readonly Layout[] };
