import type { Note, PaperRecord } from "../types.ts";
import type { FieldName } from "./field-names.ts";

/** A file given to the builder. */
export interface InputFile {
  /** Base name, or the path under the given folder with `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Short name of the reader to use. Default: the content decides. */
  readonly format?: string;
  /** For a table or JSON: what it calls the fields of a paper, where their names do not tell. */
  readonly columns?: Columns;
}

/** The column of a table, or the name in JSON objects, that holds a field of a paper. */
export type Columns = Readonly<Partial<Record<FieldName, string>>>;

/** What one file held. Every record of the file is in one of the three lists. */
export interface Reading {
  readonly papers: readonly PaperRecord[];
  /** Records kept, with something mended. */
  readonly repaired: readonly Note[];
  /** Records left out. */
  readonly skipped: readonly Note[];
}

/** One input format. Readers are records in `registry.ts`; the best score of `detect` wins. */
export interface Reader {
  /** Short name, as in `--format`. */
  readonly id: string;
  /** Name for people. */
  readonly label: string;
  /** How sure this reader is, 0..1, from the first characters of the text and the file's name. Content decides, the name only breaks ties. */
  detect(head: string, name: string): number;
  /** Reads the whole text. Never throws on content: what cannot be read is a note. */
  read(text: string, file: string, columns?: Columns): Reading;
  /** The same of a text in pieces that end with lines and may be walked twice: large files need not be one text. */
  readPieces?(pieces: Iterable<string>, file: string): Reading;
}
