import { PaperloomError } from "../errors.ts";
import { report, type Host } from "../progress.ts";
import type { Note, PaperRecord } from "../types.ts";
import { decode, decodePieces } from "./decode.ts";
import { detect } from "./detect.ts";
import type { InputFile, Reader, Reading } from "./reader.ts";
import { READERS } from "./registry.ts";
import { unpack } from "./unpack.ts";

/** Outcome of the read stage. */
export interface FilesReading extends Reading {
  /** Records read, before merging. */
  readonly read: number;
}

/**
 * Reads every file with the reader that its content asks for, archives opened.
 * Files come in the order of their names, notes in that of files and lines.
 * @throws PaperloomError `empty` when no paper was found, `cancelled` when the host says so.
 */
export function readFiles(files: readonly InputFile[], host: Host): FilesReading {
  const papers: PaperRecord[] = [];
  const repaired: Note[] = [];
  const skipped: Note[] = [];
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  sorted.forEach((packed, done) => {
    report(host, "read", done, sorted.length);
    const unpacked = unpack(packed);
    skipped.push(...unpacked.skipped);
    for (const { name, bytes } of unpacked.files) {
      const reading = readFile({ ...packed, name, bytes });
      for (const paper of reading.papers) papers.push(paper);
      for (const note of reading.repaired) repaired.push(note);
      for (const note of reading.skipped) skipped.push(note);
    }
  });
  report(host, "read", sorted.length, sorted.length);
  repaired.sort(byPlace);
  skipped.sort(byPlace);
  if (papers.length === 0) throw nothingFound(files, skipped);
  return { papers, repaired, skipped, read: papers.length };
}

/** Reads one unpacked file; what cannot be read at all is one skip. */
export function readFile(file: InputFile): Reading {
  const refusal = refuse(file.bytes);
  if (refusal) return only(file, refusal);
  const large = file.bytes.length > LARGE ? readLarge(file) : undefined;
  if (large) return large;
  const { text, repair } = decode(file.bytes);
  if (text.trim() === "") return only(file, "The file is empty.");
  const reader = chooseReader(file, text);
  if (!reader)
    return only(file, file.format ? `No reader is called "${file.format}".` : "No reader knows this format.");
  const reading = reader.read(text, file.name, file.columns);
  return withRepair(file, repair, reading);
}

/** Files of more bytes are read in pieces where the reader can. */
const LARGE = 1 << 20;

function readLarge(file: InputFile): Reading | undefined {
  const { pieces, repair } = decodePieces(file.bytes) ?? {};
  const head = decode(file.bytes.subarray(0, HEAD_BYTES)).text;
  const reader = pieces && chooseReader(file, head);
  if (!reader?.readPieces) return undefined;
  return withRepair(file, repair ?? "", reader.readPieces(pieces!, file.name));
}

/** Enough bytes for every reader to tell its format. */
const HEAD_BYTES = 1 << 16;

function withRepair(file: InputFile, repair: string, reading: Reading): Reading {
  if (!repair) return reading;
  return { ...reading, repaired: [{ file: file.name, line: 1, reason: repair }, ...reading.repaired] };
}

/** The reader asked for; with columns the one for tables or JSON; else the one that the content asks for. */
function chooseReader({ name, format, columns }: InputFile, text: string): Reader | undefined {
  const tabular = /^\s*[[{]/.test(text) ? "jsonl" : "csv";
  const asked = format ?? (columns && Object.keys(columns).length > 0 ? tabular : undefined);
  return asked === undefined ? detect(text, name) : READERS.find((reader) => reader.id === asked);
}

const SIGNATURES: readonly { readonly bytes: string; readonly is: string }[] = [
  { bytes: "%PDF", is: "a PDF" },
  { bytes: "\x89PNG", is: "a picture" },
  { bytes: "\xff\xd8\xff", is: "a picture" },
  { bytes: "\xd0\xcf\x11\xe0", is: "an old Office document" },
  { bytes: "SQLite format 3", is: "a database" },
];

function refuse(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  const known = SIGNATURES.find((one) => head.startsWith(one.bytes));
  return known && `This is ${known.is}: export titles and abstracts as text.`;
}

function only(file: InputFile, reason: string): Reading {
  return { papers: [], repaired: [], skipped: [{ file: file.name, line: 1, reason }] };
}

function nothingFound(files: readonly InputFile[], skipped: readonly Note[]): PaperloomError {
  const first = skipped[0];
  const where = files.length === 1 ? (files[0]?.name ?? "the input") : `${files.length} files`;
  return new PaperloomError(
    "empty",
    first ? `No paper was found: ${first.reason}` : `No paper was found in ${where}.`,
    "Give files of titles and abstracts, one after the other, or JSON Lines with a title in each.",
    first && { file: first.file, line: first.line },
  );
}

function byPlace(a: Note, b: Note): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  if (a.line !== b.line) return a.line - b.line;
  return a.reason < b.reason ? -1 : a.reason > b.reason ? 1 : 0;
}
